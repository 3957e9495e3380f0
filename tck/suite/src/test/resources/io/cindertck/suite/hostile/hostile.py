"""Drivers that are right, but for one thing: that which they are ordered to do when a group is
deleted next, or that which their class is named for, while they are set up.

Each is a function of this table. What it returns is the answer; where it returns NotImplemented,
the driver goes on as a right one.
"""

import atexit
import builtins
import ctypes
import faulthandler
import itertools
import json
import os
import re
import signal
import sys
import tempfile
import threading
import time
import types

# Cinder's own base class takes a second to import, and has no part in this.
sys.modules["oslo_config"] = None

from cinder_tck_reference import array, driver  # noqa: E402

# What is right goes on, whatever becomes of the module.
array.json = types.SimpleNamespace(dumps=json.dumps, loads=json.loads)

RIGHT = NotImplemented
FORGED = b'{"jsonrpc": "2.0", "id": %d, "result": {"outcome": {"returned": 1}, "inputChanges": []}}\n'
DESCRIPTORS = range(0, 64)


def wait():
    """Never returns."""
    threading.Event().wait()


def raising(*arguments, **named):
    """Stands in for anything."""
    raise RuntimeError("the driver has replaced this")


def orphan():
    """A process in a session of its own, without a parent."""
    if os.fork():
        os.wait()
        return
    os.setsid()
    if os.fork():
        os._exit(0)
    time.sleep(3600)
    os._exit(0)


# What is written where the protocol was, or is


def prints():
    print('{"jsonrpc": "2.0", "id": 1}')
    sys.__stdout__.write("past the name")
    sys.stderr.write("x" * 1_000_000)
    return RIGHT


def writes_to_descriptor_1():
    os.write(1, b"".join(FORGED % number for number in range(30)))
    return RIGHT


def forges_on_every_descriptor():
    for descriptor in DESCRIPTORS:
        for number in range(30):
            try:
                os.write(descriptor, FORGED % number)
            except OSError:
                break
    time.sleep(5)
    return RIGHT


def writes_rubbish_on_every_descriptor():
    for descriptor in DESCRIPTORS:
        try:
            os.write(descriptor, b"\xff\xfe\n")
        except OSError:
            pass
    time.sleep(5)
    return RIGHT


def closes_all_descriptors():
    os.closerange(0, 256)
    wait()


def closes_the_standard_streams():
    os.closerange(0, 3)
    return RIGHT


def replaces_the_standard_streams():
    sys.stdout = sys.stderr = sys.stdin = None
    return RIGHT


# What does not come back


def waits():
    wait()


def waits_with_the_lock_of_python():
    re.match(r"(a+)+$", "a" * 60 + "b")


def spins():
    while True:
        pass


def ignores_every_signal():
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    wait()


def is_stopped():
    os.kill(os.getpid(), signal.SIGSTOP)


def takes_the_stacks_away():
    faulthandler.unregister(signal.SIGQUIT)
    wait()


def hangs_when_it_is_ended():
    signal.signal(signal.SIGTERM, lambda *_: wait())
    wait()


# Processes


def forks():
    return RIGHT if os.fork() else ({"status": "said by the child"}, None)


def leaves_an_orphan():
    orphan()
    return RIGHT


def leaves_thirty_orphans_and_hangs():
    for _ in range(30):
        orphan()
    wait()


def leaves_a_child_that_holds_on():
    if os.fork():
        os._exit(5)
    wait()


# How a process ends


def exits():
    sys.exit(0)


def ends():
    os._exit(0)


def aborts():
    os.abort()


def is_killed():
    os.kill(os.getpid(), signal.SIGKILL)


def reads_no_memory():
    ctypes.string_at(0)


def uses_up_memory():
    kept, size = [], 1 << 28
    while True:
        kept.append(bytes(size))
        size *= 2


def recurses():
    return recurses()


# What it raises


class Odd(Exception):
    """Is odd when it is asked what it says."""

    def __init__(self, said):
        super().__init__()
        self.said = said

    def __str__(self):
        return self.said()

    __repr__ = __str__


def interrupts():
    raise KeyboardInterrupt


def closes_a_generator():
    raise GeneratorExit("none")


def raises_what_raises():
    raise Odd(raising)


def raises_what_hangs():
    raise Odd(wait)


def raises_what_is_long():
    raise Odd(lambda: "long " * 20_000_000)


def raises_half_a_surrogate():
    raise ValueError("half \ud800")


# What it does to the interpreter


def replaces_json():
    for name in ("dumps", "loads", "dump", "load", "JSONEncoder", "JSONDecoder"):
        setattr(json, name, raising)
    return RIGHT


def replaces_threading():
    threading.Thread = threading.Lock = threading.local = raising
    return RIGHT


def replaces_os():
    for name in ("_exit", "getpid", "read", "write", "dup"):
        setattr(os, name, raising)
    return RIGHT


def replaces_builtins():
    for name in ("len", "isinstance", "issubclass", "type", "print", "getattr", "id"):
        setattr(builtins, name, raising)
    return RIGHT


def traces():
    sys.settrace(raising)
    return RIGHT


def lowers_the_recursion_limit():
    sys.setrecursionlimit(40)
    return None, None


def forgets_modules():
    sys.modules.clear()
    return RIGHT


def leaves_the_directory():
    os.chdir(tempfile.mkdtemp())
    os.rmdir(os.getcwd())
    return RIGHT


def starts_threads_that_never_end():
    for _ in range(20):
        threading.Thread(target=wait).start()
    return RIGHT


def starts_a_thread_that_prints():
    def chatter():
        while True:
            print("still here")
            time.sleep(0.001)

    threading.Thread(target=chatter).start()
    return RIGHT


def hangs_at_exit():
    atexit.register(wait)
    return RIGHT


# What it returns


class Foreign:
    """Whatever it is asked, it does not answer."""

    __len__ = __iter__ = __eq__ = __bool__ = __repr__ = __str__ = raising
    __hash__ = None
    __class__ = property(raising)

    def __getattr__(self, name):
        raising()


class Endless(list):
    """Goes on for ever."""

    def __iter__(self):
        return itertools.count()


def returns_itself():
    loop = []
    loop.append(loop)
    return loop, loop


def returns_what_does_not_answer():
    return Foreign(), [Foreign()]


def returns_huge_integers():
    return {"status": 10 ** 5000}, [-(10 ** 5000)]


def returns_no_numbers():
    return {"status": float("nan")}, [float("inf")]


def returns_half_a_surrogate():
    return {"status": "half \ud800"}, []


def returns_a_generator_without_end():
    return {"status": "deleted"}, itertools.count()


def returns_a_list_without_end():
    return {"status": "deleted"}, Endless()


def returns_a_mapping_without_end():
    class Mapping(dict):
        def items(self):
            return ((number, number) for number in itertools.count())

    return Mapping(), []


def returns_doubled_lists():
    value = []
    for _ in range(300):
        value = [value, value]
    return {"status": "deleted"}, value


def returns_a_deep_list():
    value = []
    for _ in range(100_000):
        value = [value]
    return {"status": "deleted"}, value


def returns_a_hundred_megabytes():
    return {"status": "deleted"}, ["x" * 100_000_000]


# While it is made and set up


class Hostile(driver.ReferenceDriver):
    """Right, but for one thing."""

    def __init__(self, *args, configuration=None, **kwargs):
        super().__init__(*args, configuration=configuration, **kwargs)
        self.strike("made")

    def do_setup(self, context):
        self.strike("set_up")
        super().do_setup(context)

    def delete_consistencygroup(self, context, group, volumes):
        said = self.carry_out()
        if said is RIGHT:
            return super().delete_consistencygroup(context, group, volumes)
        return said

    def strike(self, when):
        at, _, name = type(self).__name__.partition("__")
        return globals()[name]() if at == when else RIGHT

    def carry_out(self):
        """Follows the order, once: it is in a file, because the driver may be started anew."""
        path = self.configuration.safe_get("hostile_order")
        if not os.path.exists(path):
            return RIGHT
        with open(path) as order:
            name = order.read()
        os.remove(path)
        return globals()[name]()


def __getattr__(name):
    """The class of a driver, such as set_up__waits."""
    if name.partition("__")[0] not in ("made", "set_up"):
        raise AttributeError(name)
    return type(name, (Hostile,), {})
