"""A small array: it keeps what it holds in one file, so that several processes can use it."""

import contextlib
import fcntl
import json


class AcmeArray:
    def __init__(self, path):
        self.path = path

    @contextlib.contextmanager
    def held(self):
        """What the array holds, to be read and changed; nobody else does meanwhile."""
        with open(self.path, "a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            held = json.loads(file.read() or '{"volumes": {}, "snapshots": {}, "groups": {}}')
            yield held
            file.seek(0)
            file.truncate()
            json.dump(held, file)
