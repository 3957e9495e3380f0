"""A driver of Cinder's own kind that forks while it is called."""

import os
import time

from cinder.volume import driver


class ForkingDriver(driver.VolumeDriver):
    """The child lets other green threads run, which are the parent's."""

    def do_setup(self, context):
        pass

    def check_for_setup_error(self):
        pass

    def get_volume_stats(self, refresh=False):
        return {}

    def create_group(self, context, group):
        if group.name != "forks":
            return os.getpid()
        child = os.fork()
        if child == 0:
            time.sleep(1)
            return "said twice"
        # Not patched: all of the parent waits, and only the child could take a request.
        os.wait4(child, 0)
        return os.getpid()
