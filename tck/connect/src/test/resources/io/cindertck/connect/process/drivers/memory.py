"""A driver that is right, and keeps what it made in memory."""


class MemoryDriver:
    """Has both dialects and answers with updates."""

    VERSION = "1.2"

    def __init__(self):
        self.groups, self.volumes, self.snapshots = {}, {}, {}

    def create_volume(self, volume):
        self.volumes[volume.id] = volume.size
        return {"provider_location": volume["name"]}

    def create_cloned_volume(self, volume, src_vref):
        self.volumes[volume.id] = self.volumes[src_vref.id]
        return {"provider_location": volume["name"]}

    def create_volume_from_snapshot(self, volume, snapshot):
        self.volumes[volume.id] = snapshot.volume_size
        return {"provider_location": snapshot["name"]}

    def extend_volume(self, volume, new_size):
        was, self.volumes[volume.id] = self.volumes[volume.id], new_size
        return [was, new_size]

    def delete_volume(self, volume):
        self.volumes.pop(volume.id, None)

    def create_consistencygroup(self, context, group):
        self.groups[group.id] = group.name
        return {"status": "available"}

    create_group = create_consistencygroup

    def delete_consistencygroup(self, context, group, volumes):
        updates = []
        for volume in volumes:
            self.volumes.pop(volume["id"], None)
            updates.append({"id": volume.id, "status": "deleted"})
        self.groups.pop(group.id, None)
        return {"status": "deleted"}, updates

    def update_consistencygroup(self, context, group, add_volumes=None, remove_volumes=None):
        return None, None, None

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        for snapshot in snapshots:
            self.snapshots[snapshot.id] = snapshot.volume_name
        return None, [{"id": each.id, "status": "available"} for each in snapshots]

    def create_consistencygroup_from_src(self, context, group, volumes, cgsnapshot=None,
                                         snapshots=None, source_cg=None, source_vols=None):
        sources = snapshots if snapshots is not None else source_vols
        return None, [{"id": new.id, "metadata": {"of": old.id}}
                      for new, old in zip(volumes, sources)]
