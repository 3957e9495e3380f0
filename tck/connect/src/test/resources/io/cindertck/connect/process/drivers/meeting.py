"""A driver whose calls wait for each other."""

import os
import sys
import threading
import time

PATIENCE = 20


class MeetingDriver:
    """Does what its group is named after."""

    def __init__(self):
        self.calls = 0
        self.waiting, self.released = threading.Event(), threading.Event()

    def create_consistencygroup(self, context, group):
        self.calls += 1
        return getattr(self, group.name)(group)

    def delete_consistencygroup(self, context, group, volumes):
        volumes[0].status = group.name
        return getattr(self, group.name)(group), None

    def waits(self, group):
        self.waiting.set()
        return self.released.wait(PATIENCE)

    def sleeps_and_waits(self, group):
        time.sleep(30)
        return self.waits(group)

    def sleeps(self, group):
        time.sleep(30)
        return True

    def until_somebody_waits(self, group):
        return self.waiting.wait(PATIENCE)

    def releases(self, group):
        self.waiting.wait(PATIENCE)
        self.released.set()
        return "released"

    def count(self, group):
        return self.calls

    def thread(self, group):
        return threading.current_thread() is threading.main_thread()

    def stops(self, group):
        sys.exit("no more")

    def gone(self, group):
        self.waiting.wait(PATIENCE)
        os._exit(3)
