"""What went wrong, in the protocol's terms."""

import re
import traceback

MAX_MESSAGE = 16 * 1024
MAX_TRACEBACK = 32 * 1024
# What ends the process, whoever's code it is raised in: what interrupts a driver at a terminal.
NOT_THE_DRIVERS = ()
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


class Refusal(Exception):
    """A request that the host answers with an error."""

    INVALID_JSON = -32700
    INVALID_REQUEST = -32600
    UNKNOWN_METHOD = -32601
    INVALID_PARAMS = -32602
    INTERNAL = -32603
    WRONG_PROTOCOL = -32000
    MODULE_MISSING = -32001
    MODULE_FAILED = -32002
    CLASS_MISSING = -32003
    OPTION_REFUSED = -32004
    SETUP_FAILED = -32005
    CINDER_MISSING = -32006
    WRONG_STATE = -32007

    def __init__(self, code, message, cause=None):
        super().__init__(message)
        self.code = code
        self.message = one_line(message)
        self.cause = cause


def raised(error):
    """An exception as a result. Leaves out the host's own frames."""
    return {
        "type": type(error).__name__,
        "ancestry": [base.__name__ for base in type(error).__mro__],
        "message": text_of(error),
        "traceback": trace_of(error),
    }


def text_of(error):
    """What an exception says; some raise when they are asked."""
    try:
        return without_addresses(str(error))[:MAX_MESSAGE]
    except BaseException:  # noqa: B902
        return "(its message cannot be read)"


def trace_of(error):
    """Where an exception comes from, without the frames of the host."""
    try:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_globals.get("__package__") == __package__:
            trace = trace.tb_next
        lines = traceback.format_exception(type(error), error, trace, limit=-30)
        return without_addresses("".join(lines))[-MAX_TRACEBACK:]
    except BaseException:  # noqa: B902
        return ""


def summary(error):
    """An exception in one line."""
    return one_line("%s: %s" % (type(error).__name__, text_of(error)))


def one_line(text):
    """The text without line ends, and not too long."""
    joined = " ".join(text.split())
    return joined if len(joined) <= 600 else joined[:600] + "…"


def without_addresses(text):
    """The text without what differs from run to run."""
    return _ADDRESS.sub("", text)
