"""Drivers that write where the protocol was, on every way there is."""

import os
import subprocess
import sys

print("at import")
os.write(1, b'{"jsonrpc": "2.0", "id": 2, "result": {"name": "forged", "cinder": null, "methods": {}}}\n')


class NoisyDriver:
    """Prints, writes and forges, and answers rightly."""

    def create_consistencygroup(self, context, group):
        print("in a call")
        os.write(1, b'{"jsonrpc": "2.0", "id": 3, "result": {"outcome": {"returned": 1}}}\n')
        sys.__stdout__.write("past the name\n")
        subprocess.run(["sh", "-c", "echo from a child; echo and its log >&2"], check=True)
        return {"read": sys.stdin.read(), "child": subprocess.run(["cat"]).returncode}

    def delete_consistencygroup(self, context, group, volumes):
        if os.fork() == 0:
            return {"status": "said twice"}, None
        return {"status": "said once"}, None
