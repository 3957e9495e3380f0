"""A driver that returns what its group is named after."""

import collections
import enum
import itertools
import types


class Names(str, enum.Enum):
    ERROR = "error"


Pair = collections.namedtuple("Pair", "model members")


class Items(list):
    """Lies about what is in it."""

    def __iter__(self):
        raise RuntimeError("iterated")

    def __len__(self):
        return 0


class Entries(dict):
    """Lies about what is in it."""

    def items(self):
        raise RuntimeError("asked for items")


class Ugly:
    """Cannot be shown."""

    def __repr__(self):
        raise RuntimeError("ugly")


class Long:
    """Is shown at length."""

    def __repr__(self):
        return "\u4e2d" * 1000


def cyclic():
    loop = {"name": "loop"}
    loop["self"] = loop
    return loop


def deep():
    value = []
    for _ in range(5000):
        value = [value]
    return value


def doubling():
    """Few lists, and more values than there are atoms."""
    value = []
    for _ in range(300):
        value = [value, value]
    return value


def wide_and_deep():
    """Every level is wide: what is cut on one must not be made up for on the others."""
    value = []
    for _ in range(30):
        value = [value] + [0] * 60000
    return value


def named():
    """A class with a long name, and one that hides it."""
    class Meta(type):
        __name__ = __mro__ = property(lambda cls: 1 / 0)

        def __getattr__(cls, name):
            raise RuntimeError("asked the class for " + name)

    return [type("N" * 100000, (), {})(), Meta("Hidden", (), {})()]


def twice():
    update = {"id": "1"}
    return [update, update, ({"id": "1"},)]


VALUES = {
    "none": lambda: None,
    "plain": lambda: [True, 1, 1.0, "text", {"a": None}, 0, False],
    "tuple": lambda: ({"status": "error"}, [], ()),
    "numbers": lambda: [float("nan"), float("inf"), float("-inf"), 10**40, -0.0],
    "huge": lambda: [10**800, 10**2000],
    "text": lambda: ["\u00e9\u4e2d\U0001f600\ud800", "line\nend\u2028", "\x00"],
    "longtext": lambda: "x" * 70000,
    "twice": twice,
    "cyclic": cyclic,
    "deep": deep,
    "doubling": doubling,
    "wide_and_deep": wide_and_deep,
    "named": named,
    "long_keys": lambda: {"%0250d" % number: "\u4e2d" * 50 for number in range(40000)},
    "long_looks": lambda: [Long() for _ in range(50000)],
    "wide": lambda: [0] * 60000,
    "keys": lambda: {1: "one", None: "none", "a": "a"},
    "dollar": lambda: {"$tuple": [1]},
    "set": lambda: {1},
    "bytes": lambda: b"x",
    "object": object,
    "ugly": Ugly,
    "enum": lambda: {"status": Names.ERROR},
    "subclasses": lambda: [Items([1]), Entries(a=1), Pair(1, 2), collections.OrderedDict(b=2),
                           collections.defaultdict(list, c=3)],
    "mapping": lambda: types.MappingProxyType({"a": 1}),
    "endless": lambda: itertools.count(),
}


class ReturningDriver:
    """Returns a value of the table, or something of what it was handed."""

    def create_consistencygroup(self, context, group):
        if group.name == "generator":
            self.generator = (each for each in [1, 2])
            return self.generator
        if group.name == "generator_left":
            return list(self.generator)
        return VALUES[group.name]()

    def delete_consistencygroup(self, context, group, volumes):
        if group.name == "handed":
            return group, volumes, [each for each in reversed(volumes)], {"of": volumes[0]}
        if group.name == "reached":
            return volumes[0].group, volumes[0].consistencygroup
        if group.name == "copies":
            return [dict(each.items()) for each in volumes][0]["id"]
        return None


class Signatures:
    """Has methods of unusual shapes, and one too few."""

    def create_consistencygroup(self, context, group, extra):
        return None

    def delete_consistencygroup(self, context, group, /, *, volumes):
        return None

    @staticmethod
    def create_group(context, group=None):
        return [type(context).__name__, group.id]

    @classmethod
    def delete_group(cls, *args, **kwargs):
        return cls.__name__

    create_cgsnapshot = None

    def __getattr__(self, name):
        raise RuntimeError("asked for " + name)
