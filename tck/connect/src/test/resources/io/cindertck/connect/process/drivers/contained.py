"""A driver that looks around in its container, in the way its group is named after."""

import os
import select
import signal
import socket
import subprocess
import threading

CHILD = "/tmp/child"


class ContainedDriver:
    """Counts its calls, so that one sees when it has been started anew."""

    def __init__(self, password):
        self.password = password
        self.calls = 0

    def create_consistencygroup(self, context, group):
        self.calls += 1
        return getattr(self, group.name)(group)

    def count(self, group):
        return self.calls

    def secret(self, group):
        return self.password

    def hangs_with_child(self, group):
        child = subprocess.Popen(["sleep", "3600"], start_new_session=True)
        with open(CHILD, "w") as file:
            file.write(str(child.pid))
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        threading.Event().wait()

    def child_is_gone(self, group):
        with open(CHILD) as file:
            child = int(file.read())
        try:
            descriptor = os.pidfd_open(child)
        except ProcessLookupError:
            return True
        # It may be about to end.
        return bool(select.select([descriptor], [], [], 10)[0])

    def tells_and_waits(self, group):
        with open(group.description, "w") as file:
            file.write("called")
        threading.Event().wait()

    def reads(self, group):
        with open(group.description) as file:
            return file.read()

    def writes(self, group):
        with open(group.description, "w") as file:
            file.write("other")

    def networks(self, group):
        return [name for number, name in socket.if_nameindex()]
