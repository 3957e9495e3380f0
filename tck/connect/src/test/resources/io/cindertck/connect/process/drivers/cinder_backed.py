"""A driver of Cinder's own kind that looks at the database."""

from cinder import context, exception
from cinder.volume import driver, volume_utils


def _admin():
    return context.get_admin_context()


class BackedDriver(driver.VolumeDriver):
    """Returns what it finds in the database."""

    VERSION = "2.0"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.set_up = []

    def do_setup(self, context):
        self.set_up.append(self.configuration.safe_get("chap_username"))

    def check_for_setup_error(self):
        self.set_up.append(self.host)

    def get_volume_stats(self, refresh=False):
        return {"volume_backend_name": "any", "pools": [{"pool_name": "gold"}]}

    def create_cloned_volume(self, volume, src_vref):
        return {"types": [type(volume).__name__, type(src_vref).__name__],
                "source": volume.source_volid == src_vref.id,
                "found": self.db.volume_get(_admin(), src_vref.id).size}

    def create_volume_from_snapshot(self, volume, snapshot):
        return {"types": [type(volume).__name__, type(snapshot).__name__],
                "source": volume.snapshot_id == snapshot.id,
                "found": snapshot.volume.size}

    def extend_volume(self, volume, new_size):
        return [volume.size, new_size, type(new_size).__name__]

    def create_group(self, context, group):
        if not volume_utils.is_group_a_cg_snapshot_type(group):
            raise NotImplementedError()
        return {"set_up": self.set_up, "members": [each.id for each in group.volumes],
                "host": group.host, "admin": context.is_admin,
                "project": context.project_id == group.project_id}

    def create_group_from_src(self, context, group, volumes, group_snapshot=None, snapshots=None,
                              source_group=None, source_vols=None):
        return {"admin": context.is_admin, "types": [type(each).__name__ for each in (
            volumes, group_snapshot, snapshots, source_group, source_vols)]}, None

    def delete_group(self, context, group, volumes):
        kept = self.db.volume_metadata_get(context, volumes[0].id)
        volumes[0].status = "error"
        volumes[0].metadata["seen"] = "yes"
        volumes[0].save()
        found = self.db.volume_get(context, volumes[0].id)
        return {"status": found.status, "kept": kept,
                "type": volumes[0].volume_type.name, "name": volumes[0].name,
                "group": volumes[0].group, "row": found}, volumes

    def create_consistencygroup(self, context, group):
        raise exception.VolumeBackendAPIException(data="refused")

    def delete_consistencygroup(self, context, group, volumes):
        try:
            group.volumes
            lazy = True
        except exception.OrphanedObjectError:
            lazy = False
        return {"lazy": lazy, "types": group.volume_type_id,
                "tied": volumes[0].consistencygroup is group,
                "tied_id": volumes[0].consistencygroup_id == group.id}, None

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        return {"group": cgsnapshot.consistencygroup, "volume": snapshots[0].volume.id,
                "tied": snapshots[0].cgsnapshot is cgsnapshot}, None
