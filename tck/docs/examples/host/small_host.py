"""A host of the driver protocol in sixty lines: a driver that keeps what it has in memory."""

import json
import sys

METHODS = {
    "create_volume": ["volume"],
    "delete_volume": ["volume"],
    "create_snapshot": ["snapshot"],
    "delete_snapshot": ["snapshot"],
    "create_consistencygroup": ["context", "group"],
    "delete_consistencygroup": ["context", "group", "volumes"],
    "create_cgsnapshot": ["context", "cgsnapshot", "snapshots"],
    "delete_cgsnapshot": ["context", "cgsnapshot", "snapshots"],
}
held = set()


def parameter(name):
    return {"name": name, "hasDefault": False, "defaultIsNone": False,
            "positional": True, "keyword": True}


def signature(names):
    return {"parameters": [parameter(name) for name in names],
            "varArgs": False, "varKeywords": False}


def called(method, arguments):
    """What the driver does: a tuple is {"$tuple": [...]}, None is null."""
    about = next(iter(arguments.values()))["row"]["id"]
    if method.startswith("create"):
        held.add(about)
    else:
        held.discard(about)
    pair = method in ("delete_consistencygroup", "create_cgsnapshot", "delete_cgsnapshot")
    return {"$tuple": [None, None]} if pair else None


def result(method, params):
    if method == "hello":
        return {"protocol": 1, "host": "small-host"}
    if method == "open":
        return {"name": "SmallDriver", "cinder": None,
                "methods": {name: signature(names) for name, names in METHODS.items()}}
    if method == "call":
        try:
            outcome = {"returned": called(params["method"], params["arguments"])}
        except Exception as error:
            outcome = {"raised": {
                "type": type(error).__name__, "message": str(error), "traceback": "",
                "ancestry": [base.__name__ for base in type(error).__mro__]}}
        return {"outcome": outcome, "inputChanges": []}
    return {}


for line in sys.stdin:
    asked = json.loads(line)
    answer = {"jsonrpc": "2.0", "id": asked["id"], "result": result(asked["method"], asked["params"])}
    print(json.dumps(answer), flush=True)
    if asked["method"] == "close":
        break
