"""Serves one Cinder volume driver, or one array probe, over standard input and output."""

import sys

from cinder_tck_host import wire

# Before anything that a driver could have a hand in.
CHANNEL = wire.take_over()

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
