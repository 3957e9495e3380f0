"""What a driver is handed, and what it changed of it."""

import itertools
import json
import marshal

from cinder_tck_host import limits
from cinder_tck_host.encoding import Encoder, opaque

# Kept as they are before a driver is there, which may put others in their place.
_encode, _decode = json.JSONEncoder().encode, json.JSONDecoder().decode
_packed, _unpacked = marshal.dumps, marshal.loads

# In which the same bytes mean the same values, however often they are referred to.
_FORMAT = 2

# What cannot change, and is what it is equal to; a float may be neither. By identity, as a class
# can be made to fail at all else.
_UNCHANGING = frozenset(map(id, (str, int, bool, type(None))))


class Inputs:
    """The arguments of one call, by parameter name."""

    def __init__(self, world, arguments):
        self._world = world
        self.arguments = arguments
        self._elements = {
            name: list(world.elements(value))
            for name, value in arguments.items()
            if world.is_list(value)
        }
        self.places = {}
        for name, value in arguments.items():
            # Of plain values, equal ones may be one and the same, handed over or not.
            if world.is_list(value) or world.is_row(value):
                self.places.setdefault(id(value), {"$arg": name})
            for index, element in enumerate(self._elements.get(name, ())):
                self.places.setdefault(id(element), {"$arg": name, "index": index})
        self._before = [(place, row, self._now(row)) for place, row in self._rows()]

    def _rows(self):
        """Every object handed over, with its place; one handed over twice has its first place."""
        for name, value in self.arguments.items():
            if self._world.is_row(value):
                yield {"argument": name}, value
            for index, element in enumerate(self._elements.get(name, ())):
                yield {"argument": name, "index": index}, element

    def _now(self, row):
        """The columns of an object as they are now, in a form that later changes do not reach.

        Packed where they are nothing but plain values, which is ten times faster; else each is kept.
        """
        columns = self._world.columns(row)
        try:
            return _packed(columns, _FORMAT)
        except (ValueError, MemoryError):
            return self._kept(columns)

    def _kept(self, columns):
        kept = dict(columns)
        for name, value in columns.items():
            if id(type(value)) not in _UNCHANGING:
                kept[name] = _Encoded(self._encoded(value))
        return kept

    def _encoded(self, value):
        return _encode(Encoder(self._world).encode(value))

    def changes(self):
        """What is different from when this was made: the first of it, if there is no end."""
        return list(itertools.islice(self._changes(), limits.CHANGES))

    def _changes(self):
        for place, row, before in self._before:
            after = self._now(row)
            if type(after) is not bytes or after != before:
                yield from self._column_changes(place, self._each(before), self._each(after))
        for name, elements in self._elements.items():
            yield from self._list_changes(name, elements)

    def _each(self, columns):
        return self._kept(_unpacked(columns)) if type(columns) is bytes else columns

    def _column_changes(self, place, before, after):
        for column in dict.fromkeys([*before, *after]):
            was, now = before.get(column), after.get(column)
            if type(was) is not type(now) or was != now:
                yield _change(place, column, self._short(was), self._short(now))

    def _list_changes(self, name, before):
        """What is different about a list itself: how long it is, and which objects are in it."""
        after = list(self._world.elements(self.arguments[name]))
        if len(before) != len(after):
            yield _change({"argument": name}, "length", len(before), len(after))
        encoder = Encoder(self._world, self.places)
        for index, (was, now) in enumerate(zip(before, after)):
            if was is not now:
                place = {"argument": name, "index": index}
                yield _change(place, "identity", encoder.encode(was), encoder.encode(now))

    def _short(self, kept):
        """A value that was kept; what is too long is only said to be there."""
        text = kept if type(kept) is _Encoded else self._encoded(kept)
        if len(text) > limits.CHANGED:
            return opaque(None, "(cut: more than %d characters)" % limits.CHANGED)
        return _decode(text)


class _Encoded(str):
    """A value as it was when it was encoded."""


def _change(place, column, before, after):
    return {**place, "column": column, "before": before, "after": after}
