"""Serves one Cinder volume driver over standard input and output."""

from cinder_tck_host import wire

# Before anything that a driver could have a hand in.
CHANNEL = wire.take_over()

from cinder_tck_host import server  # noqa: E402

if __name__ == "__main__":
    server.Server(CHANNEL).serve()
