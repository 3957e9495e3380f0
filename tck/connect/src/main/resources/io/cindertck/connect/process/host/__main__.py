"""Serves one Cinder volume driver, or one array probe, over standard input and output."""

import os
import sys

from cinder_tck_host import wire

# Before anything that a driver could have a hand in.
CHANNEL = wire.take_over()

try:
    # What is sent to the kit's group of processes, such as Ctrl-C, is for the kit to act on.
    os.setsid()
except OSError:
    # It leads a group of its own already.
    pass

if __name__ == "__main__":
    if sys.argv[1:] == ["probe"]:
        from cinder_tck_host import probe

        probe.ProbeServer(CHANNEL).serve()
    else:
        from cinder_tck_host import server

        serving = server.Server(CHANNEL)
        if sys.argv[1:2] == ["cinder"]:
            serving.prepare(sys.argv[2:])
        serving.serve()
