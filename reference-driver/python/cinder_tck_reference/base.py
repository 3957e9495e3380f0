"""What a driver has from Cinder, or a plain stand-in for it where there is no Cinder."""

ADDRESS = "cinder_tck_array_address"
PORT = "cinder_tck_array_port"
TOKEN = "cinder_tck_array_token"

try:
    from oslo_config import cfg

    from cinder import exception
    from cinder import interface
    from cinder.volume import configuration
    from cinder.volume import driver

    VolumeDriver = driver.VolumeDriver
    volumedriver = interface.volumedriver
    InvalidInput = exception.InvalidInput
    VolumeBackendAPIException = exception.VolumeBackendAPIException
    OPTIONS = [
        cfg.StrOpt(ADDRESS, default="127.0.0.1", help="Where the fake array is served."),
        cfg.PortOpt(PORT, help="The port at which the fake array is served."),
        cfg.StrOpt(TOKEN, secret=True,
                   help="The token that the fake array asks for, where it asks for one."),
    ]
    cfg.CONF.register_opts(OPTIONS, group=configuration.SHARED_CONF_GROUP)
except ImportError:
    OPTIONS = []

    class VolumeDriver:
        """Stands for Cinder's base class."""

        def __init__(self, configuration=None, **kwargs):
            self.configuration = configuration

        def do_setup(self, context):
            """Nothing to set up."""

    def volumedriver(driver_class):
        """Nobody collects the drivers."""
        return driver_class

    class CinderException(Exception):
        """Stands for what Cinder's exceptions have in common."""

    class InvalidInput(CinderException):
        """Stands for Cinder's exception of this name."""

        def __init__(self, reason):
            super().__init__("Invalid input received: %s" % reason)

    class VolumeBackendAPIException(CinderException):
        """Stands for Cinder's exception of this name."""

        def __init__(self, data):
            super().__init__(
                "Bad or unexpected response from the storage volume backend API: %s" % data)

# How this driver tells that something failed.
FAILURES = (InvalidInput, VolumeBackendAPIException)
