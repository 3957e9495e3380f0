#!/usr/bin/env python3
"""Carries out scenarios with Cinder's own volume manager.

Reads scenarios from standard input, one JSON object a line, and writes for each
{"scenario": ..., "recorded": ..., "columns": ...} to standard output. The manager's methods are
called as they are; the database has Cinder's own schema, made by its migrations,
on SQLite in memory. Only the driver is ours: it answers as the scenario says.
"""

import os
import sys

# Nothing but answers may reach the reader: keep the real descriptors, and leave
# the null device and standard error in their places before anything is imported.
_IN = os.fdopen(os.dup(0), "r", encoding="utf-8")
_OUT = os.fdopen(os.dup(1), "w", encoding="utf-8")
_NULL = os.open(os.devnull, os.O_RDWR)
os.dup2(_NULL, 0)
os.dup2(2, 1)

import eventlet  # noqa: E402

eventlet.monkey_patch()

import builtins  # noqa: E402
import json  # noqa: E402
import logging  # noqa: E402
import re  # noqa: E402
import uuid  # noqa: E402
import warnings  # noqa: E402

warnings.simplefilter("ignore")

from oslo_config import cfg  # noqa: E402
from oslo_messaging import conffixture as messaging_conffixture  # noqa: E402
from oslo_utils import timeutils  # noqa: E402
import sqlalchemy  # noqa: E402

from cinder import context as cinder_context  # noqa: E402
from cinder import coordination  # noqa: E402
from cinder import db  # noqa: E402
from cinder import exception  # noqa: E402
from cinder import objects  # noqa: E402

objects.register_all()

from cinder import rpc  # noqa: E402
from cinder.db import migration  # noqa: E402
from cinder.db.sqlalchemy import api as db_api  # noqa: E402
from cinder.db.sqlalchemy import models  # noqa: E402
from cinder.volume import driver as volume_driver  # noqa: E402
from cinder.volume import manager as volume_manager  # noqa: E402

logging.disable(logging.CRITICAL)

CONF = cfg.CONF
HOST = "tck@backend"
LEGACY = "default_cgsnapshot_type"
PARAMETERS = {
    "create_consistencygroup": ["group"],
    "create_consistencygroup_from_src": [
        "group", "volumes", "cgsnapshot", "snapshots", "source_cg", "source_vols"],
    "delete_consistencygroup": ["group", "volumes"],
    "update_consistencygroup": ["group", "add_volumes", "remove_volumes"],
    "create_cgsnapshot": ["cgsnapshot", "snapshots"],
    "delete_cgsnapshot": ["cgsnapshot", "snapshots"],
    "create_group": ["group"],
    "create_group_from_src": [
        "group", "volumes", "group_snapshot", "snapshots", "source_group", "source_vols"],
    "delete_group": ["group", "volumes"],
    "update_group": ["group", "add_volumes", "remove_volumes"],
    "create_group_snapshot": ["group_snapshot", "snapshots"],
    "delete_group_snapshot": ["group_snapshot", "snapshots"],
}
OPERATIONS = {
    "create_consistencygroup": "create_group",
    "create_consistencygroup_from_src": "create_group_from_src",
    "delete_consistencygroup": "delete_group",
    "update_consistencygroup": "update_group",
    "create_cgsnapshot": "create_group_snapshot",
    "delete_cgsnapshot": "delete_group_snapshot",
}


class Names:
    """The ids of one scenario's objects, by the names that the scenario has for them."""

    def __init__(self):
        self.ids = {"$unknown": str(uuid.uuid4())}

    def new(self, name):
        self.ids[name] = str(uuid.uuid4())
        return self.ids[name]

    def id_of(self, text):
        name = re.sub(r"^\$rem(\d+)$", r"$vol\1", text)
        return self.ids.get(name, name)

    def hide(self, text):
        for name, known in self.ids.items():
            text = text.replace(known, name)
        return text

    def name_of(self, known):
        return None if known is None else self.hide(known)


class ScriptedDriver(volume_driver.VolumeDriver):
    """Answers as the scenario says; has at most one group method."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.calls = []
        self.names = Names()
        self.per_item = {}

    def prepare(self, names, scenario):
        self.calls = []
        self.names = names
        self.per_item = {
            names.id_of(name): script
            for name, script in scenario.get("per_item", {}).items()}
        for method in PARAMETERS:
            self.__dict__.pop(method, None)
        if scenario["dialect"] != "none":
            self._add(scenario["op"], scenario["driver_behaviour"])

    def _add(self, method, behaviour):
        def answer(context, *positional, **keywords):
            arguments = dict(zip(PARAMETERS[method], positional), **keywords)
            self.calls.append({
                "method": method,
                "args": {key: self._told(value) for key, value in arguments.items()}})
            return self._behave(behaviour, arguments)

        self.__dict__[method] = answer

    def _told(self, value):
        if value is None:
            return None
        if hasattr(value, "obj_name") and hasattr(value, "id"):
            return "%s:%s" % (value.obj_name(), self.names.name_of(value.id))
        return [self._told(item) for item in value]

    def _behave(self, behaviour, arguments):
        if "raise" in behaviour:
            message = behaviour.get("message", "")
            ours = getattr(exception, behaviour["raise"], None)
            raise ours(message=message) if ours else getattr(
                builtins, behaviour["raise"])(message)
        returned = behaviour["return"]
        if isinstance(returned, list):
            return tuple(self._value(item, arguments) for item in returned)
        return self._value(returned, arguments)

    def _value(self, node, arguments):
        if isinstance(node, list):
            return [self._value(item, arguments) for item in node]
        if isinstance(node, str):
            return timeutils.utcnow() if node == "$now" else self.names.id_of(node)
        if not isinstance(node, dict):
            return node
        if "$tuple" in node:
            return tuple(self._value(item, arguments) for item in node["$tuple"])
        if "$list" in node:
            return self._value(node["$list"], arguments)
        if "$arg" in node:
            return arguments[node["$arg"]]
        if "$obj" in node:
            return self._handed(self.names.id_of(node["$obj"]), arguments)
        return {self._value(key, arguments): self._value(value, arguments)
                for key, value in node.items()}

    @staticmethod
    def _handed(wanted, arguments):
        for value in arguments.values():
            members = [value] if hasattr(value, "id") else value or []
            for member in members:
                if member.id == wanted:
                    return member
        raise AssertionError("%s was not handed over" % wanted)

    def _one(self, method, *arguments):
        subject = arguments[0]
        self.calls.append({"method": method, "args": {"0": self._told(subject)}})
        script = self.per_item.get(subject.id)
        return self._behave(script, {"0": subject}) if script else None

    def create_snapshot(self, snapshot):
        return self._one("create_snapshot", snapshot)

    def delete_snapshot(self, snapshot):
        return self._one("delete_snapshot", snapshot)

    def delete_volume(self, volume):
        return self._one("delete_volume", volume)

    def create_cloned_volume(self, volume, src_vref):
        return self._one("create_cloned_volume", volume, src_vref)

    def create_volume_from_snapshot(self, volume, snapshot):
        return self._one("create_volume_from_snapshot", volume, snapshot)

    def extend_volume(self, volume, new_size):
        return self._one("extend_volume", volume, new_size)

    def remove_export(self, context, volume):
        pass

    def get_volume_stats(self, refresh=False):
        return {}

    def do_setup(self, context):
        pass

    def check_for_setup_error(self):
        pass


class Harness:
    """One manager and one database for all scenarios."""

    TABLES = ["volumes", "snapshots", "groups", "group_snapshots", "volume_metadata",
              "volume_admin_metadata", "snapshot_metadata", "group_volume_type_mapping",
              "reservations", "quota_usages"]
    SAVED = {
        "volumes": ["size", "host", "attach_status", "replication_status", "provider_id",
                    "provider_location", "provider_auth"],
        "snapshots": ["volume_size", "provider_id", "provider_location", "provider_auth"],
        "groups": ["host", "replication_status", "description"],
        "group_snapshots": ["description"]}

    def __init__(self, config_files=(), **manager):
        """Manager is what to tell the manager of its driver, in place of the scripted one."""
        CONF([], project="cinder", version="tck", default_config_files=list(config_files))
        CONF.set_override("connection", "sqlite://", group="database")
        CONF.set_override("host", HOST)
        # Where the locks lie that the manager takes on the source of a copy.
        CONF.set_override("state_path", os.path.dirname(os.path.abspath(__file__)))
        coordination.COORDINATOR.start()
        db_api.configure(CONF)
        messaging_conffixture.ConfFixture(CONF).transport_url = "fake:/"
        rpc.init(CONF)
        self.engine = db_api.get_engine()
        migration.db_sync()
        self.context = cinder_context.RequestContext(
            user_id="user", project_id="project", is_admin=True)
        self.volume_type = db.volume_type_create(
            self.context, {"name": "tck", "extra_specs": {}})["id"]
        self.group_types = {}
        for name, specs in ((LEGACY, {"consistent_group_snapshot_enabled": "<is> True"}),
                            ("consistent", {"consistent_group_snapshot_enabled": "<is> True"}),
                            ("plain", {})):
            self.group_types[name] = self._group_type(name, specs)
        manager.setdefault("volume_driver", "__main__.ScriptedDriver")
        self.manager = volume_manager.VolumeManager(host=HOST, **manager)
        self.manager.driver.set_initialized()
        self.driver = self.manager.driver

    def _group_type(self, name, specs):
        known = [row for row in db.group_type_get_all(self.context, inactive=False).values()
                 if row["name"] == name]
        if known:
            return known[0]["id"]
        return db.group_type_create(
            self.context, {"name": name, "group_specs": specs, "is_public": True}, [])["id"]

    def clear(self):
        with self.engine.begin() as connection:
            for table in self.TABLES:
                connection.execute(sqlalchemy.text("DELETE FROM `%s`" % table))
        self.manager.stats = {"pools": {}, "allocated_capacity_gb": 0}

    def run(self, scenario):
        self.clear()
        names = Names()
        self.names = names
        call = self._arrange(scenario, names)
        self.driver.prepare(names, scenario)
        raised = None
        try:
            call()
        except BaseException as error:  # what is raised is what is asked for
            raised = {
                "type": type(error).__name__,
                "message": names.hide(str(error)),
                "cinder": isinstance(error, exception.CinderException),
                "volume_driver_exception": isinstance(
                    error, exception.VolumeDriverException)}
        return self._recorded(names, raised)

    def _arrange(self, scenario, names):
        operation = OPERATIONS.get(scenario["op"], scenario["op"])
        default = LEGACY if scenario["dialect"] == "cg" else "plain"
        group_type = self.group_types[scenario.get("group_type", default)]
        volumes = scenario.get("volumes", 0)
        return getattr(self, "_arrange_" + operation)(scenario, names, group_type, volumes)

    def _arrange_create_group(self, scenario, names, group_type, volumes):
        group = self._group(names, "$group", "creating", group_type)
        self._volumes(names, "$vol", volumes, scenario.get("volume_status", "available"), group)
        return lambda: self.manager.create_group(self.context, group)

    def _arrange_delete_group(self, scenario, names, group_type, volumes):
        group = self._group(names, "$group", "deleting", group_type)
        self._volumes(names, "$vol", volumes, scenario.get("volume_status", "deleting"), group,
                      "deleting")
        return lambda: self.manager.delete_group(self.context, group)

    def _arrange_update_group(self, scenario, names, group_type, volumes):
        group = self._group(names, "$group", "updating", group_type)
        self._volumes(names, "$vol", volumes, scenario.get("volume_status", "available"), group)
        add = self._volumes(names, "$add", scenario.get("add", 0),
                            scenario.get("add_status", "available"), None)
        remove = ["$vol%d" % i for i in range(scenario.get("remove", 0))]
        return lambda: self.manager.update_group(
            self.context, group,
            add_volumes=",".join(add),
            remove_volumes=",".join(names.ids[name] for name in remove))

    def _arrange_create_group_snapshot(self, scenario, names, group_type, volumes):
        made = self._group_snapshot(scenario, names, group_type, volumes, "creating")
        return lambda: self.manager.create_group_snapshot(self.context, made)

    def _arrange_delete_group_snapshot(self, scenario, names, group_type, volumes):
        made = self._group_snapshot(scenario, names, group_type, volumes, "deleting")
        return lambda: self.manager.delete_group_snapshot(self.context, made)

    def _group_snapshot(self, scenario, names, group_type, volumes, status):
        group = self._group(names, "$group", "available", group_type)
        members = self._volumes(
            names, "$vol", volumes, scenario.get("volume_status", "available"), group)
        return self._snapshots(
            names, group, members[:scenario.get("snapshots", volumes)], status,
            scenario.get("snapshot_status", status))

    def _arrange_create_group_from_src(self, scenario, names, group_type, volumes):
        of_group = scenario.get("source", "snapshot") == "group"
        snapshots = 0 if of_group else scenario.get("snapshots", volumes)
        count = scenario.get("source_volumes", volumes if of_group else snapshots)
        source = self._group(names, "$srcgroup", "available", group_type)
        members = self._volumes(
            names, "$src", count, scenario.get("source_volume_status", "available"), source)
        taken = None
        if not of_group:
            taken = self._snapshots(names, source, members[:snapshots], "available",
                                    scenario.get("snapshot_status", "available"))
        group = self._group(names, "$group", "creating", group_type)
        column, prefix = ("source_volid", "$src") if of_group else ("snapshot_id", "$snap")
        self._volumes(
            names, "$vol", volumes, scenario.get("volume_status", "creating"), group, "creating",
            lambda i: {column: names.ids.get(prefix + str(i))})
        return lambda: self.manager.create_group_from_src(
            self.context, group, group_snapshot=taken,
            source_group=source if of_group else None)

    # One volume: what the driver is asked for follows from the volume's own columns.

    def _arrange_create_cloned_volume(self, scenario, names, group_type, volumes):
        source, = self._volumes(names, "$src", 1, "available", None)
        create = self._creating(scenario, names, group_type, {"source_volid": source})
        self._lose(scenario, models.Volume, source)
        return create

    def _arrange_create_volume_from_snapshot(self, scenario, names, group_type, volumes):
        source, = self._volumes(names, "$src", 1, "available", None)
        snapshot = names.new("$snap0")
        self._insert(models.Snapshot, [dict(
            id=snapshot, volume_id=source, volume_size=1, progress="0%", status="available",
            use_quota=True, volume_type_id=self.volume_type, display_name="$snap0")])
        create = self._creating(scenario, names, group_type, {"snapshot_id": snapshot})
        self._lose(scenario, models.Snapshot, snapshot)
        return create

    def _creating(self, scenario, names, group_type, source):
        volume = self._volume(scenario, names, group_type, "creating", source)
        return lambda: self.manager.create_volume(
            self.context, volume, request_spec=objects.RequestSpec(**source))

    def _arrange_extend_volume(self, scenario, names, group_type, volumes):
        volume = self._volume(scenario, names, group_type, "extending", {})
        return lambda: self.manager.extend_volume(self.context, volume, 3, [])

    def _volume(self, scenario, names, group_type, status, more):
        group = None
        if scenario.get("in_group"):
            group = self._group(names, "$group", "available", group_type)
        volume, = self._volumes(names, "$vol", 1, status, group, more=lambda i: more)
        return objects.Volume.get_by_id(self.context, volume)

    def _lose(self, scenario, model, key):
        if scenario.get("source_gone"):
            with self.engine.begin() as connection:
                connection.execute(model.__table__.update().where(
                    model.__table__.c.id == key).values(deleted=True, status="deleted"))

    # Rows are written directly: Cinder itself would not take a snapshot of an empty
    # group, and its objects take twice as long as the manager then does.

    def _insert(self, model, rows):
        if rows:
            with self.engine.begin() as connection:
                connection.execute(model.__table__.insert(), [
                    dict(row, user_id="user", project_id="project", deleted=False)
                    for row in rows])

    def _group(self, names, name, status, group_type):
        group = names.new(name)
        self._insert(models.Group, [dict(
            id=group, name=name, status=status, host=HOST + "#pool",
            availability_zone="nova", group_type_id=group_type,
            replication_status="not-capable")])
        with self.engine.begin() as connection:
            connection.execute(models.GroupVolumeTypeMapping.__table__.insert().values(
                group_id=group, volume_type_id=self.volume_type, deleted=False))
        return objects.Group.get_by_id(self.context, group)

    def _volumes(self, names, prefix, count, statuses, group, default="available",
                 more=lambda i: {}):
        rows = [dict(
            id=names.new(prefix + str(i)), display_name=prefix + str(i), size=1,
            host=HOST + "#pool", status=self._status(statuses, i, default),
            availability_zone="nova", attach_status="detached", use_quota=True,
            volume_type_id=self.volume_type, group_id=group and group.id, **more(i))
            for i in range(count)]
        self._insert(models.Volume, rows)
        return [row["id"] for row in rows]

    def _snapshots(self, names, group, volumes, status, statuses):
        made = names.new("$gsnap")
        self._insert(models.GroupSnapshot, [dict(
            id=made, group_id=group.id, name="$gsnap", status=status,
            group_type_id=group.group_type_id)])
        self._insert(models.Snapshot, [dict(
            id=names.new("$snap" + str(i)), volume_id=volume, volume_size=1, progress="0%",
            status=self._status(statuses, i, status), group_snapshot_id=made, use_quota=True,
            volume_type_id=self.volume_type, display_name="$snap" + str(i))
            for i, volume in enumerate(volumes)])
        return objects.GroupSnapshot.get_by_id(self.context, made)

    @staticmethod
    def _status(statuses, i, default):
        if isinstance(statuses, str):
            return statuses
        return statuses[i] if i < len(statuses) else default

    def columns(self, names):
        """More of the rows than the scenarios' format has: what a driver's update is saved to."""
        told = {}
        with self.engine.connect() as connection:
            for table, columns in self.SAVED.items():
                for row in connection.execute(sqlalchemy.text(
                        "SELECT id, %s FROM `%s`" % (", ".join(columns), table))).mappings():
                    told[names.name_of(row["id"])] = {
                        column: row[column] for column in columns}
            for row in connection.execute(sqlalchemy.text(
                    "SELECT volume_id, key, value FROM volume_metadata WHERE deleted = 0")
                    ).mappings():
                told[names.name_of(row["volume_id"])].setdefault(
                    "metadata", {})[row["key"]] = row["value"]
        return told

    def _recorded(self, names, raised):
        more = {"groups": [], "group_snapshots": [],
                "volumes": ["group_id", "consistencygroup_id"],
                "snapshots": ["cgsnapshot_id", "progress"]}
        recorded = {"driver_calls": self.driver.calls, "exception": raised}
        with self.engine.connect() as connection:
            for table, columns in more.items():
                rows = connection.execute(sqlalchemy.text(
                    "SELECT id, status, deleted%s FROM `%s`"
                    % ("".join(", " + column for column in columns), table)))
                recorded[table] = {
                    names.name_of(row["id"]): dict(
                        {column: names.name_of(row[column]) for column in columns},
                        status=row["status"], deleted=bool(row["deleted"]))
                    for row in rows.mappings()}
        return recorded


def main():
    harness = Harness()
    for line in _IN:
        scenario = json.loads(line)
        scenario = scenario.get("scenario", scenario)
        recorded = harness.run(scenario)
        _OUT.write(json.dumps({
            "scenario": scenario, "recorded": recorded,
            "columns": harness.columns(harness.names)}) + "\n")
        _OUT.flush()


if __name__ == "__main__":
    main()
    _OUT.flush()
    os._exit(0)
