"""A driver that keeps what it made in memory, and drivers like it that are wrong in one thing."""

import os
import time


class RightDriver:
    """Does and says what the interface asks for."""

    def __init__(self):
        self.groups = {}
        self.volumes = {}
        self.snapshots = {}

    def create_volume(self, volume):
        self.volumes[volume.id] = volume.size

    def delete_volume(self, volume):
        self.volumes.pop(volume.id, None)

    def create_snapshot(self, snapshot):
        self.snapshots[snapshot.id] = snapshot.volume_id

    def delete_snapshot(self, snapshot):
        self.snapshots.pop(snapshot.id, None)

    def create_consistencygroup(self, context, group):
        self.groups[group.id] = set()

    def create_consistencygroup_from_src(
        self,
        context,
        group,
        volumes,
        cgsnapshot=None,
        snapshots=None,
        source_cg=None,
        source_vols=None,
    ):
        self.groups[group.id] = {volume.id for volume in volumes}
        for volume in volumes:
            self.create_volume(volume)
        return None, None

    def delete_consistencygroup(self, context, group, volumes):
        for volume in volumes:
            self.delete_volume(volume)
        self.groups.pop(group.id, None)
        return {"status": "deleted"}, [{"id": each.id, "status": "deleted"} for each in volumes]

    def update_consistencygroup(self, context, group, add_volumes=None, remove_volumes=None):
        members = self.groups.setdefault(group.id, set())
        members.update(volume.id for volume in add_volumes or ())
        members.difference_update(volume.id for volume in remove_volumes or ())
        return None, None, None

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        for snapshot in snapshots:
            self.create_snapshot(snapshot)
        return None, [{"id": each.id, "status": "available"} for each in snapshots]

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        for snapshot in snapshots:
            self.delete_snapshot(snapshot)
        return None, None


class SetsStatuses(RightDriver):
    """Tells statuses by setting them on the volumes it was handed."""

    def delete_consistencygroup(self, context, group, volumes):
        super().delete_consistencygroup(context, group, volumes)
        for volume in volumes:
            volume.status = "deleted"
        return None, None


class HandsBack(RightDriver):
    """Returns the list of volumes that it was handed."""

    def delete_consistencygroup(self, context, group, volumes):
        super().delete_consistencygroup(context, group, volumes)
        return {"status": "deleted"}, volumes


class Generates(RightDriver):
    """Returns a generator where a list is owed."""

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        model, entries = super().create_cgsnapshot(context, cgsnapshot, snapshots)
        return model, (entry for entry in entries)


class OneForAll(RightDriver):
    """Changes one dict for each snapshot and puts it into the list again and again."""

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        super().create_cgsnapshot(context, cgsnapshot, snapshots)
        entry, entries = {"status": "available"}, []
        for snapshot in snapshots:
            entry["id"] = snapshot.id
            entries.append(entry)
        return None, entries


class OtherName(RightDriver):
    """Calls a parameter by a name of its own."""

    def update_consistencygroup(self, context, group, add_volumes=None, removed_volumes=None):
        return super().update_consistencygroup(context, group, add_volumes, removed_volumes)


class NoDefault(RightDriver):
    """Has no default for the volumes to remove."""

    def update_consistencygroup(self, context, group, add_volumes, remove_volumes):
        return super().update_consistencygroup(context, group, add_volumes, remove_volumes)


NoUpdates = type(
    "NoUpdates",
    (),
    {
        name: value
        for name, value in vars(RightDriver).items()
        if name not in ("update_consistencygroup", "__dict__", "__weakref__")
    },
)


class Hangs(RightDriver):
    """Waits for good for a snapshot without a name."""

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        while not cgsnapshot.name:
            time.sleep(1)
        return super().delete_cgsnapshot(context, cgsnapshot, snapshots)


class Exits(RightDriver):
    """Ends the process that it runs in for a snapshot without a name."""

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        if not cgsnapshot.name:
            os._exit(7)
        return super().delete_cgsnapshot(context, cgsnapshot, snapshots)


class RaisesKeyError(RightDriver):
    """Looks for a snapshot in a dict, and lets what that raises through."""

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        return None, [self.snapshots[cgsnapshot.id] for each in snapshots] or None


class OneValue(RightDriver):
    """Returns the model alone."""

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        super().delete_cgsnapshot(context, cgsnapshot, snapshots)
        return {"status": "deleted"}


class DictOfEntries(RightDriver):
    """Returns a dict of entries by their ids."""

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        model, entries = super().create_cgsnapshot(context, cgsnapshot, snapshots)
        return model, {entry["id"]: entry for entry in entries}
