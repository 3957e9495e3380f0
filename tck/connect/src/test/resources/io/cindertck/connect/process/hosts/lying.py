"""A host of its own that speaks the driver protocol until its driver is called; then it lies."""

import json
import select
import sys
import time

SIGNATURE = {"parameters": [], "varArgs": True, "varKeywords": True}


RAW = {
    how: '{"jsonrpc": "2.0", "id": %%d, "result": {"outcome": {"returned": %s}, "inputChanges": []}}' % value
    for how, value in {
        "nested": "[" * 100_000 + "]" * 100_000,
        "digits": "9" * 5_000,
        "large": "1e999",
        "nan": "NaN",
        "same-name": '{"a": 1, "a": 2}',
        "too-many": "[" + "0," * 1_000_000 + "0]",
        "no-escape": '"\\x41"',
        "control": '"\x01"',
        "tuple-of-nothing": '{"$tuple": 7}',
        "map-of-no-pairs": '{"$map": [1]}',
        "map-of-nothing": '{"$map": 5}',
        "ref-to-nothing": '{"$ref": 99}',
        "ref-to-itself": '{"$def": 1, "value": [{"$ref": 1}]}',
        "no-float": '{"$float": "much"}',
        "db-of-nothing": '{"$db": "Volume"}',
        "arg-at-text": '{"$arg": "volumes", "index": "first"}',
    }.items()
}
RAW.update({
    "id-as-text": '{"jsonrpc": "2.0", "id": "%d", "result": {}}',
    "id-as-fraction": '{"jsonrpc": "2.0", "id": %d.5, "result": {}}',
    "id-is-huge": '{"jsonrpc": "2.0", "id": %d4294967296, "result": {}}',
    "two-a-line": '{"jsonrpc": "2.0", "id": %d, "result": {}} {}',
    "empty-line": "%.0d",
    "zero": "\0%.0d",
    "outcome-is-a-number": '{"jsonrpc": "2.0", "id": %d, "result": {"outcome": 5, "inputChanges": []}}',
    "changes-are-a-number":
        '{"jsonrpc": "2.0", "id": %d, "result": {"outcome": {"returned": null}, "inputChanges": 5}}',
    "changes-are-numbers":
        '{"jsonrpc": "2.0", "id": %d, "result": {"outcome": {"returned": null}, "inputChanges": [5]}}',
    "result-is-a-list": '{"jsonrpc": "2.0", "id": %d, "result": []}',
})


def doubling():
    """Each is a list of the one before, twice."""
    value = {"$def": 1, "value": [0, 0]}
    for number in range(2, 50):
        value = {"$def": number, "value": [value, {"$ref": number - 1}]}
    return value


TOO_MUCH = {
    "values": lambda: [0] * 51_000,
    "doubling": doubling,
    "long-text": lambda: "x" * 66_000,
    "texts": lambda: ["x" * 60_000] * 40,
    "long-key": lambda: {"k" * 300: 1},
}


def methods(how):
    if how == "methods":
        return {"m%d" % number: SIGNATURE for number in range(101)}
    if how == "parameters":
        parameter = {"name": "p", "hasDefault": False, "defaultIsNone": False, "positional": True,
                     "keyword": True}
        return {"create_group": {**SIGNATURE, "parameters": [parameter] * 101}}
    return {"create_group": SIGNATURE}


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
    elif how in RAW:
        print(RAW[how] % request["id"], flush=True)
    elif how == "no-utf-8":
        sys.stdout.buffer.write(b'{"jsonrpc": "2.0", "id": 1, "result": "\xff"}\n')
        sys.stdout.flush()
    elif how in TOO_MUCH:
        answer(request, right(TOO_MUCH[how]()))
    elif how == "talks":
        raised = {"type": "T" * 9999, "ancestry": [], "message": "m" * 99999, "traceback": "t" * 99999}
        answer(request, {"outcome": {"raised": raised}, "inputChanges": []})
    elif how == "ancestors":
        raised = {"type": "T", "ancestry": ["T"] * 101, "message": "", "traceback": ""}
        answer(request, {"outcome": {"raised": raised}, "inputChanges": []})
    elif how == "changes":
        change = {"argument": "volumes", "column": "status", "before": 1, "after": 2}
        answer(request, {"outcome": {"returned": None}, "inputChanges": [change] * 201})
    elif how == "late":
        time.sleep(0.4)
        answer(request, right("late"))
    elif how == "error":
        error = {"code": -32603, "message": "the host failed"}
        print(json.dumps({"jsonrpc": "2.0", "id": request["id"], "error": error}), flush=True)
    elif how == "alone":
        overlapping = select.select([0], [], [], 0.3)[0]
        answer(request, right("asked for another" if overlapping else how))
    elif how == "neither-of-two":
        if last:
            answer({"id": 99}, right(None))
    elif how == "one-of-two-wrong":
        if last:
            print(json.dumps({"jsonrpc": "2.0", "id": last[0]}), flush=True)
    elif how == "silent-end":
        sys.exit(0)
    else:
        answer(request, right(how))


last = []
for line in sys.stdin:
    asked = json.loads(line)
    if asked["method"] == "hello":
        version = 2 if sys.argv[1] == "other-protocol" else 1
        answer(asked, {"protocol": version, "host": "lying", "concurrent": "of-two" in sys.argv[1]})
    elif asked["method"] == "open":
        answer(asked, {"name": "liar", "cinder": None, "methods": methods(sys.argv[1])})
    elif asked["method"] == "call":
        lie(sys.argv[1], asked)
        last.append(asked["id"])
    else:
        answer(asked, {})
        break
