"""Messages in and out, one JSON text a line."""

import _thread
import faulthandler
import json
import os
import resource
import select
import signal
import sys

from cinder_tck_host import limits

# Kept as they are before a driver is there, which may put others in their place.
_encode, _exit, _getpid = json.JSONEncoder(allow_nan=False).encode, os._exit, os.getpid


def take_over():
    """Takes the protocol's descriptors out of the driver's reach.

    What the driver reads from standard input afterwards is empty, and what it or a child of its
    writes to standard output goes where logs go.
    """
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout.reconfigure(line_buffering=True)
    # Ctrl-C is the kit's to handle: it closes the channel.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _be_askable()
    _be_modest()
    return Channel(requests, answers)


def _be_askable():
    """Has SIGQUIT log the stacks of all threads, and end the process.

    That is done in C: it comes to pass whatever the driver's code is at, holding Python's lock, too.
    On a descriptor of its own, because drivers close standard error.
    """
    # A kit in the background has it ignored, and Java has it blocked; both are inherited.
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGQUIT])
    faulthandler.register(signal.SIGQUIT, file=os.dup(2), all_threads=True, chain=True)


def _be_modest():
    """Takes no more than a share of the machine; what a driver starts inherits that."""
    for what, most in ((resource.RLIMIT_DATA, limits.MEMORY), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(what)[1]
        if hard == resource.RLIM_INFINITY or hard > most:
            _quietly(lambda: resource.setrlimit(what, (most, most)))
    # Where memory runs out all the same, this goes and not the kit.
    _quietly(lambda: _write("/proc/self/oom_score_adj", "1000"))


def _quietly(step):
    """Takes a step that some systems do not allow."""
    try:
        step()
    except (OSError, ValueError):
        pass


def _write(path, text):
    with open(path, "w") as file:
        file.write(text)


def encoded(message):
    """A message as it is sent."""
    return _encode(message).encode("ascii") + b"\n"


class Channel:
    """The way to the kit and back."""

    def __init__(self, requests, answers, end=_exit):
        """On these descriptors. End is called with 0 when the kit is gone, and does not return."""
        self._requests = requests
        self._answers = answers
        self._end = end
        self._read, self._write = os.read, os.write
        self._unread = bytearray()
        self._process = _getpid()
        self._gone = False
        # Not patched by eventlet: they are held for moments only, and by threads that do not yield.
        self._sending, self._counting = _thread.allocate_lock(), _thread.allocate_lock()
        self._busy = 0
        # Replaced where waiting must let other work of the process go on.
        self.await_readable = lambda descriptor: None
        if hasattr(select, "poll"):
            _thread.start_new_thread(self._watch, (select.poll(),))

    def _watch(self, poll):
        """Ends a process whose kit is gone, even in the middle of a call."""
        poll.register(self._requests, 0)
        poll.poll()
        self._gone = True
        with self._counting:
            if self._busy:
                self._end(0)

    def receive(self):
        """The next message; None when there will be no more."""
        while True:
            end = self._unread.find(b"\n")
            if end >= 0:
                line = bytes(self._unread[:end])
                del self._unread[: end + 1]
                return line
            if len(self._unread) > limits.REQUEST:
                raise ValueError("a message of more than %d bytes" % limits.REQUEST)
            self.await_readable(self._requests)
            chunk = self._read(self._requests, 65536)
            if not chunk:
                return None
            self._unread += chunk

    def busy(self, work):
        """Does work that would be pointless without a kit, and returns what it returns."""
        self._count(1)
        try:
            return work()
        finally:
            if _getpid() != self._process:
                # A fork of the driver's that came back here: only the parent answers.
                _exit(0)
            self._count(-1)

    def is_busy(self):
        """Whether there is such work at present."""
        return self._busy > 0

    def _count(self, change):
        with self._counting:
            self._busy += change
            if self._busy and self._gone:
                self._end(0)

    def send(self, message):
        """Sends one message that is encoded, whole: those of several threads do not mix."""
        unsent = memoryview(message)
        with self._sending:
            while unsent:
                unsent = unsent[self._write(self._answers, unsent):]
