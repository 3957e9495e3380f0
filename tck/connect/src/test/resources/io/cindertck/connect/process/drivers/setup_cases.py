"""Drivers that are set up in different ways, and those that cannot be."""


class Plain:
    """Takes nothing."""


class Keywords:
    """Takes its options by name."""

    def __init__(self, address, port="80"):
        self.told = [address, port]

    def create_group(self, context, group):
        return self.told


class Configured:
    """Takes a configuration as Cinder's drivers do."""

    def __init__(self, configuration, **kwargs):
        self.configuration = configuration

    def do_setup(self, context):
        self.address = self.configuration.safe_get("address")
        assert self.configuration.safe_get("nosuch") is None

    def check_for_setup_error(self):
        if self.configuration.address == "unreachable":
            raise ConnectionError("no route to array with " + self.configuration.san_password)

    def create_group(self, context, group):
        return self.address


class Raising:
    """Cannot be made."""

    def __init__(self):
        raise ValueError("no licence\nfor this")


class Leaving:
    """Ends the process while it is made."""

    def __init__(self):
        raise SystemExit(4)


class Hanging:
    """Is never made."""

    def __init__(self):
        import threading

        threading.Event().wait()


NotAClass = 1
