"""Sleeping less than a driver asks for, so that its retries do not take the time of a run."""

import time


class Sleeps:
    """Keeps account of the sleep that was skipped."""

    def __init__(self):
        self._skipped = 0.0

    def cap(self, longest):
        """Cuts every later time.sleep at so many seconds."""
        sleep = time.sleep

        def capped(seconds):
            if seconds > longest:
                self._skipped += seconds - longest
                seconds = longest
            sleep(seconds)

        time.sleep = capped

    def take_skipped(self):
        """The seconds skipped since this was last asked."""
        skipped, self._skipped = self._skipped, 0.0
        return skipped
