"""Running as cinder-volume does: under eventlet."""


def patch():
    """Patches the standard library. Returns how to wait for a descriptor from then on."""
    import eventlet
    from eventlet import hubs

    eventlet.monkey_patch()
    # The threads that eventlet makes are found through the patched module only.
    import __original_module_threading as original
    import threading

    original.current_thread.__globals__["_active"] = threading._active
    return lambda descriptor: hubs.trampoline(descriptor, read=True)
