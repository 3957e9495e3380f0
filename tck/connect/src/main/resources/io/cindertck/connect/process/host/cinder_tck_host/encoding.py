"""Values to JSON and back, keeping what Cinder distinguishes.

Nothing that is encoded is changed by it, and no code of the driver's runs beyond what it takes to
show a foreign object: containers are read past any method that a subclass overrides, and what can
be read only once is not read at all.
"""

import collections.abc
import itertools
import math
import reprlib

from cinder_tck_host import faults, limits

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 200


def opaque(value, text=None):
    """A value of which only its looks are told. What is too large is cut, and shown as one."""
    kind = type(value)
    return {
        "$opaque": faults.name_of(kind),
        "text": looks(value) if text is None else text,
        "oneShot": any("__next__" in vars(base) for base in faults.bases_of(kind)),
    }


def looks(value):
    """What a value looks like, shortened, the same in every run."""
    try:
        iso = getattr(type(value), "isoformat", None)
        text = iso(value) if iso else _SHORT.repr(value)
        return faults.cut(faults.without_addresses(text), limits.LOOKS)
    except BaseException:  # noqa: B902
        return "(cannot be shown)"


class Encoder:
    """Encodes the values of one message."""

    def __init__(self, world, places=None):
        """World tells database objects; places has what was handed over, by object identity."""
        self._world = world
        self._places = places or {}
        self._written = {}
        self._weights = {}
        self._open = set()
        self._alive = []
        self._budget = limits.VALUES
        self._characters = limits.TEXTS
        self._numbered = 0

    def encode(self, value):
        """One value."""
        holder = [None]
        self._put(holder, 0, value, 0)
        return holder[0]

    def _put(self, holder, key, value, depth):
        """Encodes a value into a place."""
        self._budget -= 1
        place = self._places.get(id(value))
        if place is not None:
            holder[key] = dict(place)
        elif self._budget < 0:
            holder[key] = opaque(value, "(cut: more than %d values)" % limits.VALUES)
        elif depth > limits.LEVELS:
            holder[key] = opaque(value, "(cut: more than %d levels)" % limits.LEVELS)
        else:
            try:
                self._encode(holder, key, value, depth)
            except BaseException as error:  # noqa: B902
                text = "(cannot be read: %s)" % faults.summary(error)
                holder[key] = opaque(value, text)

    def _encode(self, holder, key, value, depth):
        kind = type(value)
        if value is None or kind is bool:
            holder[key] = value
        elif issubclass(kind, str):
            holder[key] = self._text(str.__str__(value), value)
        elif issubclass(kind, int):
            holder[key] = self._integer(int.__index__(value), value)
        elif issubclass(kind, float):
            holder[key] = self._float(float.__pos__(value))
        elif issubclass(kind, tuple):
            items = []
            holder[key] = {"$tuple": items}
            self._once(holder, key, value, lambda: self._items(items, tuple.__iter__(value), depth))
        elif issubclass(kind, list) or self._world.is_list(value):
            self._shared(holder, key, value, self._list, depth)
        elif self._world.is_row(value):
            self._shared(holder, key, value, self._row, depth)
        elif issubclass(kind, dict) or issubclass(kind, collections.abc.Mapping):
            self._shared(holder, key, value, self._mapping, depth)
        else:
            holder[key] = opaque(value)

    def _text(self, text, value):
        self._characters -= len(text)
        if self._characters < 0:
            return opaque(value, text[:10] + "… (cut)")
        if len(text) > limits.TEXT:
            return opaque(value, text[:200] + "… (cut)")
        return text

    def _integer(self, number, value):
        if number.bit_length() <= limits.INTEGER:
            return number
        return opaque(value, "(an integer of %d bits)" % number.bit_length())

    def _float(self, number):
        if math.isnan(number):
            return {"$float": "nan"}
        if math.isinf(number):
            return {"$float": "inf" if number > 0 else "-inf"}
        return number

    def _once(self, holder, key, value, write):
        """Writes a container, unless it is inside itself."""
        if id(value) in self._open:
            holder[key] = opaque(value, "(contains itself)")
            return
        self._open.add(id(value))
        try:
            write()
        finally:
            self._open.discard(id(value))

    def _shared(self, holder, key, value, write, depth):
        """Writes a container whose identity counts: the second time only refers to the first."""
        earlier = self._written.get(id(value))
        if id(value) in self._open:
            holder[key] = opaque(value, "(contains itself)")
            return
        if earlier is None:
            self._alive.append(value)
            before = self._budget
            self._once(holder, key, value, lambda: write(holder, key, value, depth))
            self._weights[id(value)] = before - self._budget
            self._written[id(value)] = holder, key
            return
        # Whoever reads it comes by all of it again.
        self._budget -= self._weights[id(value)]
        if self._budget < 0:
            holder[key] = opaque(value, "(cut: more than %d values)" % limits.VALUES)
            return
        first, place = earlier
        if not (isinstance(first[place], dict) and "$def" in first[place]):
            self._numbered += 1
            first[place] = {"$def": self._numbered, "value": first[place]}
        holder[key] = {"$ref": first[place]["$def"]}

    def _list(self, holder, key, value, depth):
        items = holder[key] = []
        plain = issubclass(type(value), list)
        self._items(items, list.__iter__(value) if plain else iter(value.objects), depth)

    def _items(self, items, values, depth):
        for value in itertools.islice(values, max(0, self._budget) + 1):
            items.append(None)
            self._put(items, len(items) - 1, value, depth + 1)
            if self._budget < 0:
                return

    def _mapping(self, holder, key, value, depth):
        plain = issubclass(type(value), dict)
        entries = dict.items(value) if plain else value.items()
        entries = list(itertools.islice(entries, max(0, self._budget) + 1))
        if all(_plain(name) for name, _ in entries):
            node = holder[key] = {}
            for name, item in entries:
                self._characters -= len(name)
                self._put(node, name, item, depth + 1)
                if self._budget < 0:
                    return
            return
        pairs = []
        holder[key] = {"$map": pairs}
        for name, item in entries:
            pair = [None, None]
            pairs.append(pair)
            self._put(pair, 0, name, depth + 1)
            self._put(pair, 1, item, depth + 1)
            if self._budget < 0:
                return

    def _row(self, holder, key, value, depth):
        columns = {}
        holder[key] = {"$db": faults.name_of(type(value)), "columns": columns}
        for name, item in list(self._world.columns(value).items()):
            self._put(columns, name, item, depth + 1)
            if self._budget < 0:
                return


def _plain(name):
    """Whether a key can stand for itself."""
    return type(name) is str and len(name) <= limits.NAME and not name.startswith("$")


# What cannot change.
PLAIN = frozenset((str, int, bool, float, type(None)))


def decode(json):
    """The value of a column as the kit sent it."""
    if isinstance(json, list):
        return [decode(item) for item in json]
    if not isinstance(json, dict):
        return json
    tag = next(iter(json), "")
    if tag == "$tuple":
        return tuple(decode(item) for item in json[tag])
    if tag == "$map":
        return {decode(name): decode(item) for name, item in json[tag]}
    if tag == "$float":
        return float(json[tag])
    if tag == "$opaque":
        return json["text"]
    if tag.startswith("$"):
        raise faults.Refusal(faults.Refusal.INVALID_PARAMS, "a column cannot hold %s" % tag)
    # Almost all are texts and numbers: a call for each would be most of what a request costs.
    return {name: item if type(item) in PLAIN else decode(item) for name, item in json.items()}
