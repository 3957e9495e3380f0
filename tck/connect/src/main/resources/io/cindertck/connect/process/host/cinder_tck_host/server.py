"""Answers the kit's requests, one after the other."""

import json
import os
import platform
import sys
import tempfile

from cinder_tck_host import NAME, PROTOCOL, classes, faults
from cinder_tck_host.encoding import Encoder
from cinder_tck_host.faults import Refusal
from cinder_tck_host.inputs import Inputs
from cinder_tck_host.sleeps import Sleeps

# As Cinder's manager does: these two are called with the rights of the caller.
_NOT_ELEVATED = ("from_src", "update_")
_BY_NAME = ("add_volumes", "remove_volumes")


class Server:
    """Serves one driver until it is told to close, or the channel ends."""

    def __init__(self, channel):
        """Serves on this channel."""
        self._channel = channel
        self._world = None
        self._driver = None
        self._sleeps = Sleeps()
        self._closing = False
        self._methods = {
            "hello": self._hello,
            "open": self._open,
            "call": self._call,
            "close": self._close,
        }

    def serve(self):
        """Returns never: ends the process."""
        status = 0
        try:
            while not self._closing:
                line = self._channel.receive()
                if line is None:
                    break
                self._channel.send(self._answer(line))
        except BaseException as error:  # noqa: B902
            status = 70
            print("the host failed: %s" % faults.trace_of(error), file=sys.stderr)
        finally:
            # Not sys.exit: threads of the driver's may never end.
            sys.stderr.flush()
            os._exit(status)

    def _answer(self, line):
        """The answer to one request."""
        answer = {"jsonrpc": "2.0", "id": None}
        try:
            request = _parse(line)
            answer["id"] = request["id"]
            method = self._methods.get(request["method"])
            if method is None:
                message = "there is no method %s" % request["method"]
                raise Refusal(Refusal.UNKNOWN_METHOD, message)
            answer["result"] = method(request.get("params", {}))
        except Refusal as refusal:
            answer["error"] = {"code": refusal.code, "message": refusal.message}
            if refusal.cause is not None:
                answer["error"]["data"] = {"raised": faults.raised(refusal.cause)}
        except BaseException as error:  # noqa: B902
            message = "the host failed: %s" % faults.summary(error)
            answer["error"] = {
                "code": Refusal.INTERNAL,
                "message": message,
                "data": {"raised": faults.raised(error)},
            }
        return answer

    def _hello(self, params):
        if params.get("protocol") != PROTOCOL:
            message = "this host speaks protocol %d, not %s" % (PROTOCOL, params.get("protocol"))
            raise Refusal(Refusal.WRONG_PROTOCOL, message)
        return {"protocol": PROTOCOL, "host": NAME, "python": platform.python_version()}

    def _open(self, params):
        if self._driver is not None:
            raise Refusal(Refusal.WRONG_STATE, "a driver is open already")
        named = params.get("driver")
        if named is None:
            raise Refusal(Refusal.INVALID_PARAMS, "which driver? Name its module and class")
        sys.path[:0] = named["path"]
        importing = _cinder_to_use(params["cinder"])
        return self._channel.busy(lambda: self._set_up(params, named, importing))

    def _set_up(self, params, named, with_cinder):
        if with_cinder:
            from cinder_tck_host import patching

            self._channel.await_readable = patching.patch()
        if params.get("sleepCap") is not None:
            self._sleeps.cap(params["sleepCap"])
        directory = tempfile.mkdtemp(prefix="work-", dir=_own_directory())
        if with_cinder:
            from cinder_tck_host.cinder_world import CinderWorld

            self._world = CinderWorld(params["dialect"], params["backend"], directory)
        else:
            from cinder_tck_host.lookalikes import Lookalikes

            self._world = Lookalikes(params["backend"])
        found = classes.find(named["module"], named["class"])
        self._driver = self._world.construct(found, params["options"])
        self._sleeps.take_skipped()
        return {
            "name": classes.call_name(self._driver),
            "cinder": self._world.cinder,
            "methods": classes.methods(self._driver),
        }

    def _call(self, params):
        if self._driver is None:
            raise Refusal(Refusal.WRONG_STATE, "no driver is open")
        method = params["method"]
        self._world.absorb(params["database"])
        inputs = Inputs(self._world, self._world.hand(method, params["arguments"]))
        context = self._context(method, params["arguments"])
        outcome = self._channel.busy(lambda: self._outcome(method, context, inputs))
        return {
            "outcome": outcome,
            "inputChanges": inputs.changes(),
            "skippedSleep": self._sleeps.take_skipped(),
        }

    def _context(self, method, arguments):
        """The context to pass, as a list; empty for methods that take none."""
        if method not in classes.GROUP_METHODS:
            return []
        first = next(iter(arguments.values()), None) or {}
        elevated = not any(part in method for part in _NOT_ELEVATED)
        return [self._world.context(elevated, first.get("row", {}))]

    def _outcome(self, method, context, inputs):
        """What the driver's method did. Whatever it raises is an answer."""
        positional, named = context, {}
        for name, value in inputs.arguments.items():
            if name in _BY_NAME:
                named[name] = value
            else:
                positional.append(value)
        try:
            if not classes.has(self._driver, method):
                raise AttributeError(
                    "'%s' object has no attribute '%s'" % (type(self._driver).__name__, method))
            value = getattr(self._driver, method)(*positional, **named)
            return {"returned": Encoder(self._world, inputs.places).encode(value)}
        except BaseException as error:  # noqa: B902
            return {"raised": faults.raised(error)}

    def _close(self, params):
        self._closing = True
        return {}


def _parse(line):
    try:
        request = json.loads(line)
    except ValueError as error:
        raise Refusal(Refusal.INVALID_JSON, "this is no JSON: %s" % error)
    if not isinstance(request, dict) or "id" not in request or "method" not in request:
        raise Refusal(Refusal.INVALID_REQUEST, "this is no request")
    return request


def _cinder_to_use(use):
    """Whether Cinder's own objects are handed over."""
    if use == "never":
        return False
    from importlib.util import find_spec

    try:
        there = all(find_spec(name) is not None for name in ("cinder", "oslo_db", "eventlet"))
    except (ImportError, ValueError):
        there = False
    if use == "require" and not there:
        message = "Cinder is not installed for %s" % sys.executable
        raise Refusal(Refusal.CINDER_MISSING, message)
    return there


def _own_directory():
    """Where this host lies: whoever laid it there clears that up, even when this is killed."""
    place = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return place if os.access(place, os.W_OK) else None
