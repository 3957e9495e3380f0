"""A driver that does not come back, in the way its group is named after."""

import os
import signal
import subprocess
import sys
import threading
import time


class Stop(BaseException):
    """Not caught by those who catch Exception."""


class Unprintable(Exception):
    """Raises when it is asked what it says."""

    def __str__(self):
        raise ValueError("no")


class EndingDriver:
    """Counts its calls, so that one sees when it has been started anew."""

    def __init__(self, password="none"):
        self.password = password
        self.calls = 0

    def create_consistencygroup(self, context, group):
        self.calls += 1
        return getattr(self, group.name)(group)

    def count(self, group):
        return self.calls

    def known(self, group):
        return [each.status for each in group.volumes]

    def stop(self, group):
        raise Stop("base only")

    def unprintable(self, group):
        raise Unprintable()

    def system_exit(self, group):
        sys.exit("bye")

    def gone(self, group):
        print("last line before the end, with " + self.password, file=sys.stderr)
        sys.stderr.flush()
        os._exit(3)

    def shot(self, group):
        os.kill(os.getpid(), signal.SIGKILL)

    def raises_secret(self, group):
        raise RuntimeError("cannot log in with " + self.password)

    def waits(self, group):
        threading.Event().wait()

    def ignores_being_asked(self, group):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        threading.Event().wait()

    def freezes(self, group):
        # Takes no notice of anything but being killed.
        os.kill(os.getpid(), signal.SIGSTOP)

    def spins(self, group):
        while True:
            pass

    def child(self, group):
        # The child writes its number where the group says, and holds on until it is killed.
        child = subprocess.Popen(["sleep", "3600"])
        with open(group.description, "w") as file:
            file.write(str(child.pid))
        child.wait()

    def closes(self, group):
        for descriptor in range(3, 64):
            try:
                os.close(descriptor)
            except OSError:
                pass
        threading.Event().wait()

    def sleeps(self, group):
        time.sleep(30)
        return "awake"

    def huge(self, group):
        return ["x" * 60000] * 10000

    def leaves_thread(self, group):
        threading.Thread(target=threading.Event().wait).start()
        return "fine"
