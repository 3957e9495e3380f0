"""Serves one array probe: a Python class that sees an array, and maybe does things to it."""

import json
import os
import sys
import traceback

from cinder_tck_host import classes, faults
from cinder_tck_host.faults import Refusal
from cinder_tck_host.records import Options
from cinder_tck_host.wire import encoded

PROTOCOL = 1
SIGHTS = ("volumes", "snapshots", "groups", "group-snapshots", "content", "all-objects")
# Which methods an ability takes.
ABILITIES = {
    "inject": ("arm", "disarm"),
    "write": ("write",),
    "write-between": ("write_between", "disarm"),
    "remove": ("remove",),
    "restore": ("baseline", "restore"),
}
# The parameters of each request, as the protocol names them, in the order of the method's.
REQUESTS = {
    "state": (),
    "baseline": (),
    "restore": (),
    "arm": ("faults",),
    "disarm": (),
    "write": ("volume", "block", "owner", "sequence"),
    "write-between": ("volumes",),
    "remove": ("kind", "name"),
    "expel": ("group", "volume"),
}
ANSWERED = ("state", "disarm")


def describe(probe):
    """What a probe sees, and is able to do, by its sights and its methods."""
    sights = getattr(probe, "sights", None)
    if isinstance(sights, str) or not _is_list_of_texts(sights):
        raise Refusal(Refusal.SETUP_FAILED, "%s has no list called sights; give it those of %s that"
                      " it sees" % (type(probe).__name__, ", ".join(SIGHTS)))
    abilities = []
    for ability, needed in ABILITIES.items():
        if ability == "remove" and "groups" in sights:
            needed = (*needed, "expel")
        own = [name for name in needed if name != "disarm"]
        there = [name for name in own if classes.has(probe, name)]
        if there:
            _require(probe, needed)
            abilities.append(ability)
    if sights:
        _require(probe, ("state",))
    return {"protocol": PROTOCOL, "name": classes.call_name(probe), "abilities": abilities,
            "sights": list(sights)}


def _is_list_of_texts(value):
    try:
        return all(isinstance(each, str) for each in value)
    except TypeError:
        return False


def _require(probe, names):
    missing = [name for name in names if not classes.has(probe, name)]
    if missing:
        message = "%s has no method %s, which goes with %s" % (
            type(probe).__name__, missing[0],
            ", ".join(name for name in names if name not in missing) or "what it sees")
        raise Refusal(Refusal.SETUP_FAILED, message)


class ProbeServer:
    """Answers one request after the other, until it is told to close or the channel ends."""

    def __init__(self, channel, end=os._exit):
        """Serves on this channel. End is called with an exit code and does not return."""
        self._channel = channel
        self._end = end
        self._probe = None

    def serve(self):
        """Returns never: ends the process."""
        while True:
            line = self._channel.receive()
            if line is None:
                self._finish()
            closing, answer = self._channel.busy(lambda: self._answer(line))
            self._channel.send(encoded(answer))
            if closing:
                self._finish()

    def _finish(self):
        sys.stderr.flush()
        self._end(0)

    def _answer(self, line):
        """Whether this was the last request, and the answer to it."""
        answer = {"jsonrpc": "2.0", "id": None}
        method = None
        try:
            request = json.loads(line)
            answer["id"], method = request["id"], request["method"]
            answer["result"] = self._result(method, request.get("params", {}))
            json.dumps(answer["result"], allow_nan=False)
        except Refusal as refusal:
            answer["error"] = {"code": refusal.code, "message": refusal.message}
        except BaseException as error:  # noqa: B902
            answer.pop("result", None)
            message = "what it answered is no JSON: %s" % faults.summary(error)
            answer["error"] = {"code": Refusal.INTERNAL, "message": message}
        return method == "close", answer

    def _result(self, method, params):
        if method == "close":
            return {}
        if method == "open":
            return self._open(params)
        if self._probe is None:
            raise Refusal(Refusal.WRONG_STATE, "no probe is open")
        if method == "describe":
            if params.get("protocol") != PROTOCOL:
                message = "this host speaks protocol %d, not %s" % (
                    PROTOCOL, params.get("protocol"))
                raise Refusal(Refusal.WRONG_PROTOCOL, message)
            return describe(self._probe)
        name = method.replace("-", "_")
        if method not in REQUESTS or not classes.has(self._probe, name):
            raise Refusal(Refusal.UNKNOWN_METHOD, "there is no method %s" % name)
        arguments = [params[key] for key in REQUESTS[method]]
        returned = _made(lambda: getattr(self._probe, name)(*arguments), name)
        if method not in ANSWERED:
            return {}
        if not isinstance(returned, dict):
            message = "%s() returned %s; it returns a dict" % (
                name, "nothing" if returned is None else "a " + type(returned).__name__)
            raise Refusal(Refusal.INTERNAL, message)
        return returned

    def _open(self, params):
        if self._probe is not None:
            raise Refusal(Refusal.WRONG_STATE, "a probe is open already")
        named = params["probe"]
        sys.path[:0] = named["path"]
        found = classes.find(named["module"], named["class"])
        options = params["options"]
        # A probe takes of the driver's options what it has a use for.
        offered = {**options, "configuration": Options(options)}
        self._probe = classes.construct(found, {}, offered)
        return {}


def _made(step, name):
    """What a method returns; an error tells where it raised."""
    try:
        return step()
    except BaseException as error:  # noqa: B902
        trace = [frame for frame in traceback.extract_tb(error.__traceback__)
                 if os.path.dirname(frame.filename) != os.path.dirname(__file__)]
        where = " at %s:%d" % (os.path.basename(trace[-1].filename), trace[-1].lineno) if trace \
            else ""
        message = "%s() raised %s%s" % (name, faults.summary(error), where)
        raise Refusal(Refusal.INTERNAL, message, error)
