"""What a driver is handed, and what it changed of it."""

import itertools
import json

from cinder_tck_host import limits
from cinder_tck_host.encoding import Encoder, opaque

# Kept as they are before a driver is there, which may put others in their place.
_encode, _decode = json.JSONEncoder().encode, json.JSONDecoder().decode

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
        self._before = [(place, row, self._columns(row)) for place, row in self._rows()]

    def _rows(self):
        """Every object handed over, with its place; one handed over twice has its first place."""
        for name, value in self.arguments.items():
            if self._world.is_row(value):
                yield {"argument": name}, value
            for index, element in enumerate(self._elements.get(name, ())):
                yield {"argument": name, "index": index}, element

    def _columns(self, row):
        """The columns of an object as they are now, in a form that later changes do not reach."""
        columns = dict(self._world.columns(row))
        kinds = [id(type(value)) for value in columns.values()]
        if not _UNCHANGING.issuperset(kinds):
            for name, kind in zip(list(columns), kinds):
                if kind not in _UNCHANGING:
                    columns[name] = self._kept(kind, columns[name])
        return columns, kinds

    def _kept(self, kind, value):
        empty = _EMPTY.get(kind)
        return empty if empty and not value else _Encoded(self._encoded(value))

    def _encoded(self, value):
        return _encode(Encoder(self._world).encode(value))

    def changes(self):
        """What is different from when this was made: the first of it, if there is no end."""
        return list(itertools.islice(self._changes(), limits.CHANGES))

    def _changes(self):
        for place, row, before in self._before:
            after = self._columns(row)
            if after != before:
                yield from self._column_changes(place, before[0], after[0])
        for name, elements in self._elements.items():
            yield from self._list_changes(name, elements)

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


# Most objects have some that are empty. Of these kinds and no other that could have its say.
_EMPTY = {id(dict): _Encoded("{}"), id(list): _Encoded("[]")}


def _change(place, column, before, after):
    return {**place, "column": column, "before": before, "after": after}
