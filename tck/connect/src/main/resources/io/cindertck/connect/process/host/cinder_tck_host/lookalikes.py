"""A world without Cinder: what a driver sees of it is made by this host."""

import copy

from cinder_tck_host import classes
from cinder_tck_host.encoding import PLAIN, decode
from cinder_tck_host.records import DEFAULTS, KINDS, LEGACY, PLACED, TYPES, Context, Options, Record

# What an object of a kind works out by itself.
_OWN = {kind: {name for name in vars(made) if not name.startswith("_")}
        for kind, made in TYPES.items()}
_DEFAULTS = {kind: {name: value for name, value in columns.items() if name not in _OWN[kind]}
             for kind, columns in DEFAULTS.items()}
# Those that an object must have for itself.
_FRESH = {kind: [(name, value) for name, value in columns.items() if type(value) not in PLAIN]
          for kind, columns in _DEFAULTS.items()}
# By identity, as a class of the driver's can be made to fail at all else.
_PLAIN = frozenset(map(id, PLAIN))


class Lookalikes:
    """A world without Cinder: rows are kept in a dict."""

    cinder = None

    def __init__(self, backend):
        self._host = "tck@%s#pool" % backend
        self._rows = {}

    def construct(self, driver, options):
        """An instance of the driver's class, set up where it has methods for that."""
        offered = {"configuration": Options(options), "host": self._host, "db": None}
        instance = classes.construct(driver, options, offered)
        for name, arguments in (("do_setup", (Context(True),)), ("check_for_setup_error", ())):
            if classes.has(instance, name):
                classes.made(lambda: getattr(instance, name)(*arguments), name)
        return instance

    def absorb(self, rows):
        """Takes over what Cinder's database holds."""
        for row in rows:
            columns = decode(row["columns"])
            self._rows[columns["id"]] = (row["kind"], columns)

    def context(self, elevated, owner):
        """What is handed over as context, for the one whom the objects belong to."""
        return Context(elevated, owner.get("user_id"), owner.get("project_id"))

    def hand(self, method, arguments):
        """The objects to hand over, by parameter name."""
        handed = {name: self._hand(argument) for name, argument in arguments.items()}
        if classes.is_legacy(method):
            for name in classes.TIED_VOLUMES:
                for volume in map(self.columns, handed.get(name) or ()):
                    volume["consistencygroup_id"] = volume["group_id"]
            for snapshot in map(self.columns, handed.get("snapshots") or ()):
                snapshot["cgsnapshot_id"] = snapshot["group_snapshot_id"]
        return handed

    def _hand(self, argument):
        if argument is None:
            return None
        if "value" in argument:
            return decode(argument["value"])
        kind = argument["type"]
        if "rows" in argument:
            return [self._hand({"type": kind, "row": row}) for row in argument["rows"]]
        columns = decode(argument["row"])
        self._rows.setdefault(columns["id"], (KINDS[kind], columns))
        return self._make(kind, columns)

    def _make(self, kind, columns):
        made = {**_DEFAULTS[kind], **columns}
        if kind in PLACED:
            made.setdefault("host", self._host)
        for legacy, generic in LEGACY.get(kind, {}).items():
            if columns.get(generic) and not columns.get(legacy):
                made[legacy] = columns[generic]
        if not _OWN[kind].isdisjoint(columns):
            for name in _OWN[kind]:
                made.pop(name, None)
        for name, value in _FRESH[kind]:
            if name not in columns:
                made[name] = value.copy()
        if not _PLAIN.issuperset(map(id, map(type, columns.values()))):
            for name, value in columns.items():
                if name in made and id(type(value)) not in _PLAIN:
                    made[name] = copy.deepcopy(value)
        return TYPES[kind](self, made)

    def find(self, kind, key):
        """The object with this id; None where there is none."""
        noun, columns = self._rows.get(key, (None, None))
        return self._make(kind, columns) if noun == KINDS[kind] else None

    def having(self, kind, column, value):
        """The objects whose column has this value, without deleted ones."""
        return [
            self._make(kind, columns)
            for noun, columns in list(self._rows.values())
            if noun == KINDS[kind] and columns.get(column) == value and not columns.get("deleted")
        ]

    def store(self, record):
        """Writes an object's columns."""
        self._rows[record.id] = (KINDS[type(record).__name__], dict(record.items()))

    def stored(self, key):
        """The columns that are written for this id."""
        return self._rows[key][1]

    @staticmethod
    def is_row(value):
        """Whether it is a database object."""
        return isinstance(value, Record)

    @staticmethod
    def is_list(value):
        """Whether it is a list."""
        return isinstance(value, list)

    @staticmethod
    def elements(value):
        """What is in a list."""
        return list.__iter__(value)

    @staticmethod
    def columns(row):
        """An object's columns; the very ones that it has."""
        return object.__getattribute__(row, "_columns")
