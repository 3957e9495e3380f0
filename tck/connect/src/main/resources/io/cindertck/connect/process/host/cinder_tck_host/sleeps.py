"""Sleeping less than a driver asks for, so that its retries do not take the time of a run."""

import _thread
import threading
import time


class Sleeps:
    """Keeps account of the sleep that was skipped, for each call apart."""

    def __init__(self):
        # Of threads that no call is made on; the call that ends next is charged with it.
        self._others = 0.0
        self._lock = _thread.allocate_lock()
        self._calls = None

    def cap(self, longest):
        """Cuts every later time.sleep at so many seconds."""
        sleep = time.sleep
        # Made as late as this: once threads are patched, it is kept for each green thread.
        self._calls = threading.local()

        def capped(seconds):
            if seconds > longest:
                self._skip(seconds - longest)
                seconds = longest
            sleep(seconds)

        time.sleep = capped

    def _skip(self, seconds):
        if hasattr(self._calls, "skipped"):
            self._calls.skipped += seconds
        else:
            with self._lock:
                self._others += seconds

    def begin(self):
        """A call begins on this thread."""
        if self._calls is not None:
            self._calls.skipped = 0.0

    def end(self):
        """The call on this thread ends. Returns the seconds that it skipped."""
        if self._calls is None:
            return 0.0
        mine = self._calls.skipped
        del self._calls.skipped
        with self._lock:
            others, self._others = self._others, 0.0
        return mine + others

    def forget(self):
        """What was skipped so far was not skipped by any call."""
        self._others = 0.0
