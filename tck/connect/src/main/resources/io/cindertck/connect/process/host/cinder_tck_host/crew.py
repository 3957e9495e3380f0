"""Carrying out calls, several at a time."""

import threading


class Crew:
    """Threads to make calls on; green ones where eventlet has patched threads, as in cinder-volume.

    Calls that come one after the other are all made on the thread that leads, which is the main
    one: only there may a driver handle signals. A call that comes while another one is made gets a
    thread of its own. A crew is to be made after the patching.
    """

    def __init__(self):
        self._task = None
        self._idle = True
        self._thread = threading.Thread
        self._given = threading.Lock()
        self._given.acquire()

    def lead(self, read):
        """Makes calls for ever, while another thread reads the requests and begins the calls."""
        threading.Thread(target=read, daemon=True).start()
        while True:
            self._given.acquire()
            work, tell = self._task
            done = work()
            # Before it is told: what is asked for next is then for this thread again.
            self._idle = True
            tell(done)

    def begin(self, work, tell):
        """Has work done and what it returns told. For the thread that reads, and no other."""
        if self._idle:
            self._idle = False
            self._task = work, tell
            self._given.release()
        else:
            self._thread(target=lambda: tell(work()), daemon=True).start()
