"""What went wrong, in the protocol's terms."""

import re
import traceback

from cinder_tck_host import limits

# What ends the process, whoever's code it is raised in: what interrupts a driver at a terminal.
NOT_THE_DRIVERS = ()
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
# Asked of type itself: a class may have one of its own that answers in its place.
_NAME, _BASES = type.__dict__["__name__"], type.__dict__["__mro__"]


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
        "type": name_of(type(error)),
        "ancestry": [name_of(base) for base in bases_of(type(error))[:limits.ANCESTORS]],
        "message": text_of(error),
        "traceback": trace_of(error),
    }


def name_of(kind):
    """The name of a class."""
    return cut(_NAME.__get__(kind), limits.NAME)


def bases_of(kind):
    """A class and those that it descends from."""
    return _BASES.__get__(kind)


def text_of(error):
    """What an exception says; some raise when they are asked."""
    try:
        return cut(without_addresses(str(error)[:2 * limits.EXCEPTION]), limits.EXCEPTION)
    except BaseException:  # noqa: B902
        return "(its message cannot be read)"


def trace_of(error):
    """Where an exception comes from, without the frames of the host."""
    try:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_globals.get("__package__") == __package__:
            trace = trace.tb_next
        lines = traceback.format_exception(type(error), error, trace, limit=-30)
        text = "".join(cut(line, limits.EXCEPTION) for line in lines)[-2 * limits.TRACEBACK:]
        return end_of(without_addresses(text), limits.TRACEBACK)
    except BaseException:  # noqa: B902
        return ""


def summary(error):
    """An exception in one line."""
    return one_line("%s: %s" % (name_of(type(error)), text_of(error)))


def one_line(text):
    """The text without line ends, and not too long."""
    return cut(" ".join(text.split()), limits.ERROR)


def cut(text, most):
    """The beginning of a text that is too long; shows that it is one."""
    return text if len(text) <= most else text[:most - 1] + "…"


def end_of(text, most):
    """The end of a text that is too long; shows that it is one."""
    return text if len(text) <= most else "…" + text[1 - most:]


def without_addresses(text):
    """The text without what differs from run to run."""
    return _ADDRESS.sub("", text)
