"""Messages in and out, one JSON text a line."""

import _thread
import json
import os
import select
import signal
import sys

# The longest message that is read. One that is longer ends the host: it comes from no kit.
MAX_MESSAGE = 64 * 1024 * 1024


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
    return Channel(requests, answers)


class Channel:
    """The way to the kit and back."""

    def __init__(self, requests, answers, end=os._exit):
        """On these descriptors. End is called with 0 when the kit is gone, and does not return."""
        self._requests = requests
        self._answers = answers
        self._end = end
        self._read, self._write = os.read, os.write
        self._unread = bytearray()
        self._process = os.getpid()
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
            if len(self._unread) > MAX_MESSAGE:
                raise ValueError("a message of more than %d bytes" % MAX_MESSAGE)
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
            if os.getpid() != self._process:
                # A fork of the driver's that came back here: only the parent answers.
                os._exit(0)
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
        """Sends one message, whole: those of several threads do not mix."""
        unsent = memoryview(json.dumps(message, allow_nan=False).encode("ascii") + b"\n")
        with self._sending:
            while unsent:
                unsent = unsent[self._write(self._answers, unsent):]
