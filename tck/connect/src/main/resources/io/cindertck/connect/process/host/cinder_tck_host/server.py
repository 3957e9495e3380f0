"""Answers the kit's requests; several calls may be carried out at a time."""

import json
import os
import platform
import sys
import tempfile
import threading

from cinder_tck_host import NAME, PROTOCOL, classes, faults, limits
from cinder_tck_host.calls import Call
from cinder_tck_host.faults import Refusal
from cinder_tck_host.sleeps import Sleeps
from cinder_tck_host.wire import encoded

# Kept as they are before a driver is there, which may put others in their place.
_exit, _decode = os._exit, json.JSONDecoder().decode


def _end(status):
    """Ends the process. Not by sys.exit: threads of the driver's may never end."""
    try:
        sys.stderr.flush()
    finally:
        _exit(status)


class Server:
    """Serves one driver until it is told to close, or the channel ends."""

    def __init__(self, channel, end=_end):
        """Serves on this channel. End is called with an exit code and does not return."""
        self._channel = channel
        self._end = end
        self._world = None
        self._driver = None
        self._thread = None
        self._sleeps = Sleeps()
        self._closing = False
        self._deaf = False
        self._methods = {
            "hello": self._hello,
            "open": self._open,
            "close": self._close,
        }

    def prepare(self, path):
        """Imports Cinder where it is installed: that takes longer than all else."""
        sys.path[:0] = path
        try:
            if _cinder_to_use("auto"):
                self._import_cinder()
        except Exception:
            # It is told when a driver is to be set up, in the same way as without this.
            pass
        finally:
            del sys.path[:len(path)]

    def _import_cinder(self):
        from cinder_tck_host import patching

        self._channel.await_readable = patching.patch()
        from cinder_tck_host import cinder_world

        return cinder_world.CinderWorld

    def serve(self):
        """Returns never: ends the process."""
        self._guarded(self._read)

    def _guarded(self, work):
        """Does work of the host's own, and ends the process where that fails."""
        try:
            work()
        except faults.NOT_THE_DRIVERS:
            raise
        except BaseException as error:  # noqa: B902
            print("the host failed: %s" % faults.trace_of(error), file=sys.stderr)
            self._end(70)

    def _read(self):
        """Answers requests, on the main thread."""
        while True:
            try:
                line = self._channel.receive()
            except OSError:
                # A driver has closed what is not its own. Calls that are made can still be answered.
                self._deaf = True
                return self._end_if_deaf()
            if line is None:
                self._end(0)
            self._serve(line)

    def _serve(self, line):
        """Answers one request; a call is answered by the thread that it is made on.

        A call that is made alone is made on this thread, the main one: only there may a driver handle
        signals, and to hand it over would take longer than all else. Those that are made at a time
        get a thread each; green ones where eventlet has patched threads, as in cinder-volume.
        """
        answer = {"jsonrpc": "2.0", "id": None}
        call = _settled(answer, lambda: self._begun(line, answer))
        if call is None:
            self._channel.send(encoded(answer))
            if self._closing:
                self._end(0)
        elif call.is_alone():
            self._carry_out(call, answer)
        else:
            self._thread(target=lambda: self._carry_out(call, answer), daemon=True).start()

    def _begun(self, line, answer):
        """Writes the result into the answer, or returns the call that will have one."""
        request = _parse(line)
        answer["id"] = request["id"]
        params = request.get("params", {})
        if request["method"] == "call":
            if self._driver is None:
                raise Refusal(Refusal.WRONG_STATE, "no driver is open")
            return Call(self._world, self._driver, params)
        method = self._methods.get(request["method"])
        if method is None:
            message = "there is no method %s" % request["method"]
            raise Refusal(Refusal.UNKNOWN_METHOD, message)
        answer["result"] = method(params)
        return None

    def _carry_out(self, call, answer):
        """Makes a call on this thread, and answers it."""
        _settled(answer, lambda: answer.update(
            result=self._channel.busy(lambda: call.make(self._sleeps))))
        self._guarded(lambda: self._channel.send(_bounded(answer)))
        self._end_if_deaf()

    def _end_if_deaf(self):
        if self._deaf and not self._channel.is_busy():
            print("the host failed: its requests cannot be read", file=sys.stderr)
            self._end(70)

    def _hello(self, params):
        if params.get("protocol") != PROTOCOL:
            message = "this host speaks protocol %d, not %s" % (PROTOCOL, params.get("protocol"))
            raise Refusal(Refusal.WRONG_PROTOCOL, message)
        return {"protocol": PROTOCOL, "host": NAME, "python": platform.python_version(),
                "concurrent": True}

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
            # Before anything else is imported: it patches what is there.
            cinder_world = self._import_cinder()
        if params.get("sleepCap") is not None:
            self._sleeps.cap(params["sleepCap"])
        if with_cinder:
            directory = tempfile.mkdtemp(prefix="work-", dir=_own_directory())
            self._world = cinder_world(params["dialect"], params["backend"], directory)
        found = classes.find(named["module"], named["class"])
        if not with_cinder or params["cinder"] == "auto" and not self._world.is_for(found):
            from cinder_tck_host.lookalikes import Lookalikes

            self._world = Lookalikes(params["backend"])
        self._driver = self._world.construct(found, params["options"])
        self._sleeps.forget()
        # As late as this: it may have been patched.
        self._thread = threading.Thread
        return {
            "name": classes.call_name(self._driver),
            "cinder": self._world.cinder,
            "methods": classes.methods(self._driver),
        }

    def _close(self, params):
        self._closing = True
        return {}


def _bounded(answer):
    """An answer to a call, encoded. One that the kit would not read is cut."""
    message = encoded(answer)
    if len(message) > limits.ANSWER:
        cut = {"$opaque": "object", "text": "(cut: more than %d bytes)" % limits.ANSWER,
               "oneShot": False}
        answer["result"].update(outcome={"returned": cut}, inputChanges=[])
        message = encoded(answer)
    return message


def _settled(answer, work):
    """What work returns; where it raises, the answer is the error, and None is returned."""
    try:
        return work()
    except faults.NOT_THE_DRIVERS:
        raise
    except Refusal as refusal:
        answer["error"] = {"code": refusal.code, "message": refusal.message}
        if refusal.cause is not None:
            answer["error"]["data"] = {"raised": faults.raised(refusal.cause)}
    except BaseException as error:  # noqa: B902
        answer["error"] = {
            "code": Refusal.INTERNAL,
            "message": "the host failed: %s" % faults.summary(error),
            "data": {"raised": faults.raised(error)},
        }
    return None


def _parse(line):
    try:
        request = _decode(str(line, "utf-8"))
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
