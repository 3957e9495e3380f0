"""Rows in Cinder's own database schema, and Cinder's objects made of them."""

import datetime
import uuid

from oslo_utils import timeutils
import sqlalchemy
from sqlalchemy.dialects import sqlite

from cinder import exception, objects
from cinder.db import migration
from cinder.db.sqlalchemy import api, models
from cinder_tck_host.encoding import decode
from cinder_tck_host.records import KINDS, PROJECT, USER

_MODELS = {
    "group": models.Group,
    "group-snapshot": models.GroupSnapshot,
    "volume": models.Volume,
    "snapshot": models.Snapshot,
}
_METADATA = {
    "volume": (models.VolumeMetadata, "volume_id"),
    "snapshot": (models.SnapshotMetadata, "snapshot_id"),
}
# The same in every run, so that what a driver returns of them is too.
_SERVICE, _GROUP_TYPE, _LEGACY_TYPE, _VOLUME_TYPE = (
    str(uuid.UUID(int=0xC1DE << 112 | number)) for number in range(1, 5))
_CREATED = datetime.datetime(2026, 1, 1)


class Database:
    """Cinder's database, in memory."""

    def __init__(self, dialect, host):
        """Makes the tables, and the rows that every deployment has."""
        if hasattr(api, "configure"):
            api.configure(api.CONF)
        migration.db_sync()
        # Where what the kit says nothing of is, and what may stand for the pool.
        self.host = host
        self.pools = ()
        self._count = 0
        self._dialect = dialect
        self._connection = api.get_engine().connect()
        self._types = {_VOLUME_TYPE}
        self._rename(models.VolumeType.__table__.c.id, _VOLUME_TYPE)
        self._group_types = set()
        self._group_type = _GROUP_TYPE if dialect == "group" else _LEGACY_TYPE
        self._know_group_type(self._group_type)
        self._insert(models.Service, uuid=_SERVICE, host=host, binary="cinder-volume",
                     topic="cinder-volume", report_count=1, availability_zone="nova")

    def _rename(self, column, value):
        """Gives the one row that the migrations make a key of ours."""
        self._run(column.table.update().values({column: value}))

    def _insert(self, model, **columns):
        """Writes a row, in place of one with the same key, and in its place."""
        self._count += 1
        columns.setdefault("deleted", False)
        columns.setdefault("created_at", _CREATED + datetime.timedelta(seconds=self._count))
        table = model.__table__
        statement = sqlite.insert(table).values(**columns)
        if all(key.name in columns for key in table.primary_key):
            statement = statement.on_conflict_do_update(
                index_elements=list(table.primary_key),
                set_={each.name: statement.excluded[each.name] for each in table.columns
                      if each.name != "created_at"})
        self._run(statement)

    def _run(self, statement):
        with self._connection.begin():
            self._connection.execute(statement)

    def put(self, kind, json):
        """Writes a row as the kit tells it."""
        told = {name: decode(value) for name, value in json.items()}
        model = _MODELS[kind]
        row = {**self._defaults(kind), **told}
        if row.get("volume_type_id") is None and kind in ("volume", "snapshot"):
            row["volume_type_id"] = _VOLUME_TYPE
        if row.get("host"):
            row["host"] = self._placed(row["host"])
        if row["deleted"]:
            row["deleted_at"] = row.get("deleted_at") or _CREATED
        table = model.__table__
        columns = {name: _fit(table.c[name], value) for name, value in row.items()
                   if name in table.c}
        self._insert(model, **columns)
        for each in _type_ids(row):
            self._know_type(each)
        if row.get("group_type_id"):
            self._know_group_type(row["group_type_id"])
        if kind == "group":
            self._put_types(row)
        if kind in _METADATA:
            self._put_metadata(kind, row)

    def _placed(self, host):
        """In a pool that the driver has: the kit does not know which there are."""
        service, _, pool = host.partition("#")
        return host if pool in self.pools or not self.pools else service + "#" + self.pools[0]

    def _defaults(self, kind):
        common = {"user_id": USER, "project_id": PROJECT, "deleted": False}
        placed = {"host": self.host, "availability_zone": "nova"}
        if kind == "group":
            return {**common, **placed, "group_type_id": self._group_type}
        if kind == "group-snapshot":
            return {**common, "group_type_id": self._group_type}
        if kind == "snapshot":
            return {**common, "volume_size": 1, "use_quota": True}
        return {**common, **placed, "size": 1, "attach_status": "detached", "use_quota": True,
                "bootable": False, "multiattach": False, "shared_targets": False,
                "service_uuid": _SERVICE}

    def _know_type(self, key):
        if key not in self._types:
            self._insert(models.VolumeType, id=key, name="type-" + key, is_public=True)
            self._types.add(key)

    def _know_group_type(self, key):
        """Every group type is of the one kind that the dialect is about."""
        if key in self._group_types:
            return
        self._group_types.add(key)
        if self._dialect == "consistencygroup":
            self._rename(models.GroupType.__table__.c.id, key)
            self._rename(models.GroupTypeSpecs.__table__.c.group_type_id, key)
            return
        self._insert(models.GroupType, id=key, name="type-" + key, is_public=True)
        self._insert(models.GroupTypeSpecs, group_type_id=key,
                     key="consistent_group_snapshot_enabled", value="<is> True")

    def _put_types(self, row):
        mapping = models.GroupVolumeTypeMapping
        self._run(mapping.__table__.delete().where(mapping.__table__.c.group_id == row["id"]))
        told = "volume_type_ids" in row or "volume_type_id" in row
        for each in _type_ids(row) if told else [_VOLUME_TYPE]:
            self._insert(mapping, group_id=row["id"], volume_type_id=each)

    def _put_metadata(self, kind, row):
        model, owner = _METADATA[kind]
        table = model.__table__
        self._run(table.delete().where(table.c[owner] == row["id"]))
        for key, value in (row.get("metadata") or {}).items():
            self._insert(model, **{owner: row["id"], "key": key, "value": value})

    def load(self, ctxt, kind, json):
        """The object of a row. The database keeps what it knows; the object is as told."""
        key = json["id"]
        try:
            found = self._read(ctxt, kind, key)
        except exception.NotFound:
            found = self._read_hidden(ctxt, kind, json)
        for name, value in json.items():
            field = found.fields.get(name)
            if field is not None and not hasattr(field, "objname") and name != "host":
                _overlay(found, name, field.coerce(found, name, decode(value)))
        found.obj_reset_changes()
        return found

    def _read(self, ctxt, kind, key):
        if kind == "ConsistencyGroup":
            return self.consistency_group(ctxt, key)
        if kind == "CGSnapshot":
            generic = objects.GroupSnapshot.get_by_id(ctxt, key)
            made = objects.CGSnapshot()
            made.from_group_snapshot(generic)
            made.consistencygroup = self.consistency_group(ctxt, generic.group_id)
            return made
        return getattr(objects, kind).get_by_id(ctxt, key)

    def _read_hidden(self, ctxt, kind, json):
        """An object that Cinder does not show: destroyed, or never told."""
        table = _MODELS[KINDS[kind]].__table__
        mine = table.c.id == json["id"]
        known = self._connection.execute(sqlalchemy.select(table.c.id).where(mine)).scalar()
        if known:
            self._run(table.update().where(mine).values(deleted=False))
        else:
            self.put(KINDS[kind], {**json, "deleted": False})
        try:
            return self._read(ctxt, kind, json["id"])
        finally:
            if known or json.get("deleted"):
                self._run(table.update().where(mine).values(deleted=True))

    def consistency_group(self, ctxt, key):
        """The older kind of group, without a context: the manager makes it of a generic one."""
        made = objects.ConsistencyGroup()
        made.from_group(objects.Group.get_by_id(ctxt, key))
        return made


def _overlay(found, name, value):
    if not found.obj_attr_is_set(name) or getattr(found, name) != value:
        setattr(found, name, value)


def _type_ids(row):
    """The volume types that a row refers to, whichever way it says so."""
    named = row.get("volume_type_ids") or row.get("volume_type_id") or ()
    return [each for each in (named.split(",") if isinstance(named, str) else named) if each]


def _fit(column, value):
    """A value as the column takes it."""
    if isinstance(column.type, sqlalchemy.DateTime) and isinstance(value, str):
        return timeutils.normalize_time(timeutils.parse_isotime(value))
    return value
