"""The first process of a container: sees to it that nothing in there outlives what the kit wants.

A line of standard input is the number of a signal, for every other process of the container; the
same line comes back once it is sent. The container ends with its first process, and that ends when
standard input does: when the kit is gone, in whatever way.
"""

import os
import signal
import sys

if os.getpid() != 1:
    # All other processes would be those of the machine.
    sys.exit("this is for the first process of a container")

# Processes whose parents have ended are the first one's: the kernel is to clear them up.
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
signal.signal(signal.SIGTERM, lambda number, frame: os._exit(128 + number))

while True:
    line = sys.stdin.readline()
    if not line:
        break
    try:
        os.kill(-1, int(line))
    except ProcessLookupError:
        # There is no other process.
        pass
    print(line.strip(), flush=True)
