#!/usr/bin/env python3
"""Carries out commands with Cinder's own volume manager, its own database, and the Python twin.

Arguments: the folder of real_manager.py, the twin's folder, a configuration file, and the dialect.
Reads requests from standard input, one JSON object a line, and answers each:
{"clear": true} empties the database; {"rows": [...], "of": id} writes the rows that cinder-api would
have, and answers {"members": [ids]} as the manager will find them, of a group or a group snapshot;
{"command": {...}} answers {"rows": {id: columns}, "error": the exception's class or null}.
"""

import json
import os
import sys

SCRIPTS, TWIN, CONFIG, DIALECT = sys.argv[1:]
sys.path[:0] = [SCRIPTS, TWIN]

# First: it takes the descriptors away, and patches.
import real_manager  # noqa: E402
from cinder import objects  # noqa: E402
from cinder.db.sqlalchemy import models  # noqa: E402
from cinder_tck_reference import driver  # noqa: E402

MODELS = {"volume": models.Volume, "snapshot": models.Snapshot, "group": models.Group,
          "group-snapshot": models.GroupSnapshot}
OLDER = ("create_group", "create_group_from_src", "delete_group", "update_group",
         "create_group_snapshot", "delete_group_snapshot")


class OlderTwin(driver.ReferenceDriver):
    """The twin without the generic methods, so that the manager calls the older ones."""


def _lacking(self, *args, **kwargs):
    raise NotImplementedError()


for _name in OLDER:
    setattr(OlderTwin, _name, _lacking)


class TwinHarness(real_manager.Harness):
    """The manager with the twin."""

    def __init__(self):
        older = DIALECT == "consistencygroup"
        super().__init__(
            config_files=[CONFIG],
            service_name="tck",
            volume_driver="__main__.OlderTwin" if older
            else "cinder_tck_reference.driver.ReferenceDriver")
        self.driver.do_setup(self.context)
        self.driver.check_for_setup_error()
        self._defaults = {
            "volume": dict(host=real_manager.HOST + "#pool", availability_zone="nova",
                           attach_status="detached", use_quota=True,
                           volume_type_id=self.volume_type),
            "snapshot": dict(progress="0%", use_quota=True, volume_type_id=self.volume_type),
            "group": dict(host=real_manager.HOST + "#pool", availability_zone="nova",
                          replication_status="not-capable"),
            "group-snapshot": {},
        }
        group_type = self.group_types[real_manager.LEGACY if older else "consistent"]
        self._defaults["group"]["group_type_id"] = group_type
        self._defaults["group-snapshot"]["group_type_id"] = group_type

    def accept(self, rows, key):
        """Writes what cinder-api would have; the members in the order of the database."""
        for row in rows:
            self._put(row["kind"], row["columns"])
        members = [each.id for each in objects.VolumeList.get_all_by_generic_group(
            self.context, key)]
        return {"members": members or [
            each.id for each in objects.SnapshotList.get_all_for_group_snapshot(
                self.context, key)]}

    def carry_out(self, command):
        """Has the manager do it."""
        error = None
        try:
            getattr(self, "_" + command["do"].replace("-", "_"))(command)
        except BaseException as raised:  # what is raised is what is asked for
            error = type(raised).__name__
        return {"rows": self._rows(), "error": error}

    def _put(self, kind, columns):
        table = MODELS[kind].__table__
        with self.engine.begin() as connection:
            there = connection.execute(
                table.update().where(table.c.id == columns["id"]).values(**columns)).rowcount
        if there:
            return
        self._insert(MODELS[kind], [dict(self._defaults[kind], **columns)])
        if kind == "group":
            with self.engine.begin() as connection:
                connection.execute(models.GroupVolumeTypeMapping.__table__.insert().values(
                    group_id=columns["id"], volume_type_id=self.volume_type, deleted=False))

    def _group_of(self, command):
        return objects.Group.get_by_id(self.context, command["id"])

    def _volume_of(self, command):
        return objects.Volume.get_by_id(self.context, command["id"])

    def _create_group(self, command):
        self.manager.create_group(self.context, self._group_of(command))

    def _create_group_from_source(self, command):
        source = command["sourceId"]
        of_group = command["source"] == "GROUP"
        self.manager.create_group_from_src(
            self.context, self._group_of(command),
            group_snapshot=None if of_group else objects.GroupSnapshot.get_by_id(
                self.context, source),
            source_group=objects.Group.get_by_id(self.context, source) if of_group else None)

    def _delete_group(self, command):
        self.manager.delete_group(self.context, self._group_of(command))

    def _update_group(self, command):
        def listed(ids):
            return None if ids is None else ",".join(ids)

        self.manager.update_group(
            self.context, self._group_of(command),
            add_volumes=listed(command["add"]), remove_volumes=listed(command["remove"]))

    def _create_group_snapshot(self, command):
        self.manager.create_group_snapshot(
            self.context, objects.GroupSnapshot.get_by_id(self.context, command["id"]))

    def _delete_group_snapshot(self, command):
        self.manager.delete_group_snapshot(
            self.context, objects.GroupSnapshot.get_by_id(self.context, command["id"]))

    def _create_volume(self, command, **source):
        self.manager.create_volume(
            self.context, self._volume_of(command), request_spec=objects.RequestSpec(**source))

    def _clone_volume(self, command):
        self._create_volume(command, source_volid=command["source"])

    def _create_volume_from_snapshot(self, command):
        self._create_volume(command, snapshot_id=command["snapshot"])

    def _extend_volume(self, command):
        self.manager.extend_volume(self.context, self._volume_of(command), command["size"], [])

    def _delete_volume(self, command):
        self.manager.delete_volume(self.context, self._volume_of(command))

    def _create_snapshot(self, command):
        self.manager.create_snapshot(
            self.context, objects.Snapshot.get_by_id(self.context, command["id"]))

    def _delete_snapshot(self, command):
        self.manager.delete_snapshot(
            self.context, objects.Snapshot.get_by_id(self.context, command["id"]))

    def _rows(self):
        told = {}
        with self.engine.connect() as connection:
            for model in MODELS.values():
                for row in connection.execute(model.__table__.select()).mappings():
                    told[row["id"]] = {
                        name: value for name, value in row.items()
                        if value is None or isinstance(value, (str, int))}
        return told


def main():
    harness = TwinHarness()
    for line in real_manager._IN:
        request = json.loads(line)
        if request.get("clear"):
            harness.clear()
            answer = {}
        elif "rows" in request:
            answer = harness.accept(request["rows"], request["of"])
        else:
            answer = harness.carry_out(request["command"])
        real_manager._OUT.write(json.dumps(answer) + "\n")
        real_manager._OUT.flush()


if __name__ == "__main__":
    main()
    real_manager._OUT.flush()
    os._exit(0)
