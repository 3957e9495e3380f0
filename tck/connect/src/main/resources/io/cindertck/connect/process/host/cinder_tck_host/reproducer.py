"""Serves a driver in the process of a script, where a debugger can be; the kit is its child."""

import _thread
import bdb
import os
import shutil
import subprocess
import sys

from cinder_tck_host import faults, server, wire

# The exit code of a kit that could not run.
FAILURE = 4


def serve(command, folder):
    """Starts the kit by this command and serves it, calls on this thread, which is the main one.

    Ends the process with the kit's exit code. Deletes the folder, where this package lies.
    """
    kit = Kit(command, folder)
    # Ctrl-C, and the end of a debugger's session, are no answers of the driver's.
    faults.NOT_THE_DRIVERS = (bdb.BdbQuit, KeyboardInterrupt)
    try:
        server.Server(wire.Channel(kit.requests, kit.answers, kit.end), kit.end).serve()
    finally:
        kit.abandon()


class Kit:
    """The kit, which plays the case, and has the simulated array."""

    def __init__(self, command, folder):
        self._folder = folder
        self._ending = _thread.allocate_lock()
        # Kept as it is: where Cinder is installed, eventlet puts something else in its place.
        self._wait = os.waitpid
        self.requests, its_output = os.pipe()
        its_input, self.answers = os.pipe()
        # In a session of its own: Ctrl-C is for the driver and its debugger.
        self._process = subprocess.Popen(
            command, stdin=its_input, stdout=its_output, start_new_session=True)
        os.close(its_input)
        os.close(its_output)

    def end(self, status):
        """Ends this process, from whatever thread, when the kit has said what it found."""
        # Not released: of several threads that come here one ends them all.
        self._ending.acquire()
        os.close(self.answers)
        code = os.waitstatus_to_exitcode(self._wait(self._process.pid, 0)[1])
        shutil.rmtree(self._folder, ignore_errors=True)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(FAILURE if code < 0 else code or status and FAILURE)

    def abandon(self):
        """Lets this process end by an exception; the kit has nothing to say then."""
        self._process.kill()
        shutil.rmtree(self._folder, ignore_errors=True)
