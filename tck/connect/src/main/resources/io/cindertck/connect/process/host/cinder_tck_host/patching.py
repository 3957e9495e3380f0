"""Running as cinder-volume does: under eventlet."""

import functools
import os


@functools.lru_cache
def patch():
    """Patches the standard library, once. Returns how to wait for a descriptor from then on."""
    import eventlet
    from eventlet import hubs

    eventlet.monkey_patch()
    # The threads that eventlet makes are found through the patched module only.
    import __original_module_threading as original
    import threading

    original.current_thread.__globals__["_active"] = threading._active
    # A fork must not take requests, nor end the waiting for them: its hub would share the parent's.
    os.register_at_fork(after_in_child=hubs.use_hub)
    return lambda descriptor: hubs.trampoline(descriptor, read=True)
