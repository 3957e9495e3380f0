"""A host of its own that speaks the driver protocol until its driver is called; then it lies."""

import json
import select
import sys

SIGNATURE = {"parameters": [], "varArgs": True, "varKeywords": True}


def answer(request, result):
    print(json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}), flush=True)


def right(value):
    return {"outcome": {"returned": value}, "inputChanges": []}


def lie(how, request):
    if how == "another-id":
        answer({"id": request["id"] + 1}, right(None))
    elif how == "no-json":
        print("hello there", flush=True)
    elif how == "half-json":
        print('{"jsonrpc": "2.0", "id": %d, "result": {' % request["id"], flush=True)
    elif how == "no-outcome":
        answer(request, {"inputChanges": []})
    elif how == "unknown-tag":
        answer(request, right({"$nosuch": 1}))
    elif how == "neither":
        print(json.dumps({"jsonrpc": "2.0", "id": request["id"]}), flush=True)
    elif how == "twice":
        answer(request, right("first"))
        answer(request, right("second"))
    elif how == "endless-line":
        while True:
            sys.stdout.write("x" * 65536)
    elif how == "error":
        error = {"code": -32603, "message": "the host failed"}
        print(json.dumps({"jsonrpc": "2.0", "id": request["id"], "error": error}), flush=True)
    elif how == "alone":
        overlapping = select.select([0], [], [], 0.3)[0]
        answer(request, right("asked for another" if overlapping else how))
    elif how == "neither-of-two":
        if request["id"] == 4:
            answer({"id": 99}, right(None))
    elif how == "one-of-two-wrong":
        if request["id"] == 4:
            print(json.dumps({"jsonrpc": "2.0", "id": 3}), flush=True)
    elif how == "silent-end":
        sys.exit(0)
    else:
        answer(request, right(how))


for line in sys.stdin:
    asked = json.loads(line)
    if asked["method"] == "hello":
        version = 2 if sys.argv[1] == "other-protocol" else 1
        answer(asked, {"protocol": version, "host": "lying", "concurrent": "of-two" in sys.argv[1]})
    elif asked["method"] == "open":
        answer(asked, {"name": "liar", "cinder": None, "methods": {"create_group": SIGNATURE}})
    elif asked["method"] == "call":
        lie(sys.argv[1], asked)
    else:
        answer(asked, {})
        break
