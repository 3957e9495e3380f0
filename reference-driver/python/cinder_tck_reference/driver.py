"""The driver that is right, in Python: it keeps every clause of the contract, in the plainest way.

It does what io.cindertck.reference.ReferenceDriver does, with the same requests in the same order.
It is meant to be subclassed for experiments: the methods of both dialects come down to the few
below "What both dialects do".
"""

from functools import partial

from cinder_tck_reference import base
from cinder_tck_reference.array import NOT_FOUND, NOT_MEMBER, Array, ArrayError
from cinder_tck_reference.steps import Deletion, Steps, gone, must, must_unless

# Where volumes are made.
POOL = "pool"


@base.volumedriver
class ReferenceDriver(base.VolumeDriver):
    """A driver of the fake array. It holds no state of its own: what is there, the array knows."""

    VERSION = "1.0.0"
    CI_WIKI_NAME = "None"

    def __init__(self, *args, configuration=None, **kwargs):
        super().__init__(*args, configuration=configuration, **kwargs)
        if configuration is not None:
            configuration.append_config_values(base.OPTIONS)
        self.array = None

    @staticmethod
    def get_driver_options():
        """The options that lead to the array."""
        return base.OPTIONS

    def do_setup(self, context):
        """Finds out where the array is."""
        super().do_setup(context)
        port = self._option(base.PORT)
        if port is None:
            raise base.InvalidInput(reason="%s is not set; give the port of 'cinder-tck array serve'"
                                    % base.PORT)
        self.array = Array(
            self._option(base.ADDRESS) or "127.0.0.1", int(port), self._option(base.TOKEN))

    def check_for_setup_error(self):
        """Makes sure that the array is there, by what is no request on it."""
        try:
            self.array.describe()
        except ArrayError as error:
            raise base.VolumeBackendAPIException(data=str(error)) from error

    def _option(self, name):
        return self.configuration.safe_get(name) if self.configuration else None

    # Volumes and snapshots

    def create_volume(self, volume):
        """Makes a volume, in its group."""
        self._make(volume, lambda: must("create volume", lambda: self.array.create_volume(
            volume_name(volume.id), POOL, volume.size)))

    def create_cloned_volume(self, volume, src_vref):
        """Makes a copy of a volume."""
        self._make(volume, lambda: self._copy_volume(src_vref.id, volume), src_vref.size)

    def create_volume_from_snapshot(self, volume, snapshot):
        """Makes a volume with a snapshot's content."""
        self._make(
            volume, lambda: self._copy_snapshot(snapshot.id, volume), snapshot.volume_size)

    def _make(self, volume, making, size=None):
        """Makes a volume and puts it into its group, or leaves nothing of it.

        A copy has the size of its source at first; the kit asks for no other, but Cinder's users do.
        """
        with Steps() as steps:
            steps.take(making, lambda: self.delete_volume(volume))
            if size is not None and volume.size > size:
                self.extend_volume(volume, volume.size)
            group_id = volume.group_id or volume.consistencygroup_id
            if group_id:
                self._join(group_id, volume.id)

    def extend_volume(self, volume, new_size):
        """Makes a volume larger."""
        must("extend volume",
             lambda: self.array.resize_volume(volume_name(volume.id), new_size))

    def delete_volume(self, volume):
        """Deletes a volume; one that is gone already is fine."""
        gone("delete volume", lambda: self.array.delete_volume(volume_name(volume.id)))

    def create_snapshot(self, snapshot):
        """Takes a snapshot of one volume."""
        with Steps() as steps:
            steps.take(
                lambda: must("create snapshot", lambda: self.array.create_snapshot(
                    volume_name(snapshot.volume_id), snapshot_name(snapshot.id))),
                lambda: self.delete_snapshot(snapshot))

    def delete_snapshot(self, snapshot):
        """Deletes a snapshot; one that is gone already is fine."""
        gone("delete snapshot", lambda: self.array.delete_snapshot(snapshot_name(snapshot.id)))

    # What both dialects do

    def make_group(self, group):
        """Makes a group without members."""
        with Steps() as steps:
            steps.take(lambda: self._make_group(group), lambda: self._delete_group(group))

    def copy_group(self, group, volumes):
        """Makes a group of copies. Each volume names its source: no order matters."""
        with Steps() as steps:
            steps.take(lambda: self._make_group(group), lambda: self._delete_group(group))
            for volume in volumes:
                steps.take(partial(self._copy_source, volume), partial(self.delete_volume, volume))
                self._join(group.id, volume.id)
        return None, None

    def remove_group(self, group, volumes):
        """Deletes a group with its volumes."""
        deletion = Deletion()
        for volume in volumes:
            deletion.member(volume.id, partial(self.delete_volume, volume))
        return deletion.finish(lambda: self._delete_group(group))

    def change_group(self, group, add_volumes, remove_volumes):
        """Lets volumes join and leave a group."""
        with Steps() as steps:
            for volume in add_volumes or ():
                steps.take(partial(self._join, group.id, volume.id),
                           partial(self._leave, group.id, volume.id))
            for volume in remove_volumes or ():
                steps.take(partial(self._leave, group.id, volume.id),
                           partial(self._join, group.id, volume.id))
        return None, None, None

    def take_group_snapshot(self, group_snapshot, group_id, snapshots):
        """Takes snapshots of a group's volumes at one point in time."""
        names = {volume_name(each.volume_id): snapshot_name(each.id) for each in snapshots}
        with Steps() as steps:
            steps.take(
                lambda: must("create group snapshot", lambda: self.array.create_group_snapshot(
                    group_name(group_id), group_snapshot_name(group_snapshot.id), names)),
                lambda: self._delete_group_snapshot(group_snapshot))
        return None, None

    def remove_group_snapshot(self, group_snapshot, snapshots):
        """Deletes a group snapshot with its snapshots."""
        deletion = Deletion()
        for snapshot in snapshots:
            deletion.member(snapshot.id, partial(self.delete_snapshot, snapshot))
        return deletion.finish(lambda: self._delete_group_snapshot(group_snapshot))

    def _make_group(self, group):
        must("create group", lambda: self.array.create_group(group_name(group.id)))

    def _delete_group(self, group):
        gone("delete group", lambda: self.array.delete_group(group_name(group.id)))

    def _delete_group_snapshot(self, group_snapshot):
        gone("delete group snapshot", lambda: self.array.delete_group_snapshot(
            group_snapshot_name(group_snapshot.id)))

    def _copy_source(self, volume):
        if volume.snapshot_id:
            self._copy_snapshot(volume.snapshot_id, volume)
        elif volume.source_volid:
            self._copy_volume(volume.source_volid, volume)
        else:
            raise base.InvalidInput(reason="volume %s names no source" % volume.id)

    def _copy_snapshot(self, key, volume):
        must("copy snapshot", lambda: self.array.clone_snapshot(
            snapshot_name(key), volume_name(volume.id)))

    def _copy_volume(self, key, volume):
        must("copy volume", lambda: self.array.clone_volume(
            volume_name(key), volume_name(volume.id)))

    def _join(self, group_id, volume_id):
        must("add volume to group", lambda: self.array.add_member(
            group_name(group_id), volume_name(volume_id)))

    def _leave(self, group_id, volume_id):
        must_unless(
            (NOT_MEMBER, NOT_FOUND),
            "remove volume from group",
            lambda: self.array.remove_member(group_name(group_id), volume_name(volume_id)))

    # The dialect of generic groups

    def create_group(self, context, group):
        return self.make_group(group)

    def create_group_from_src(self, context, group, volumes, group_snapshot=None, snapshots=None,
                              source_group=None, source_vols=None):
        return self.copy_group(group, volumes)

    def delete_group(self, context, group, volumes):
        return self.remove_group(group, volumes)

    def update_group(self, context, group, add_volumes=None, remove_volumes=None):
        return self.change_group(group, add_volumes, remove_volumes)

    def create_group_snapshot(self, context, group_snapshot, snapshots):
        return self.take_group_snapshot(group_snapshot, group_snapshot.group_id, snapshots)

    def delete_group_snapshot(self, context, group_snapshot, snapshots):
        return self.remove_group_snapshot(group_snapshot, snapshots)

    # The dialect of consistency groups

    def create_consistencygroup(self, context, group):
        return self.make_group(group)

    def create_consistencygroup_from_src(self, context, group, volumes, cgsnapshot=None,
                                         snapshots=None, source_cg=None, source_vols=None):
        return self.copy_group(group, volumes)

    def delete_consistencygroup(self, context, group, volumes):
        return self.remove_group(group, volumes)

    def update_consistencygroup(self, context, group, add_volumes=None, remove_volumes=None):
        return self.change_group(group, add_volumes, remove_volumes)

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        return self.take_group_snapshot(cgsnapshot, cgsnapshot.consistencygroup_id, snapshots)

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        return self.remove_group_snapshot(cgsnapshot, snapshots)

    # What a Cinder asks for beyond that

    def _update_volume_stats(self):
        name = self._option("volume_backend_name") or "cinder-tck-reference"
        abilities = {
            "consistencygroup_support": True,
            "consistent_group_snapshot_enabled": True,
            "total_capacity_gb": "unknown",
            "free_capacity_gb": "unknown",
            "reserved_percentage": 0,
            "QoS_support": False,
        }
        self._stats = {
            "volume_backend_name": name,
            "vendor_name": "cinder-tck",
            "driver_version": self.VERSION,
            "storage_protocol": "none",
            "pools": [dict(abilities, pool_name=POOL)],
        }

    def ensure_export(self, context, volume):
        """Nothing to do: the array keeps what is on it, and serves it to nobody."""

    def create_export(self, context, volume, connector):
        """Nothing to do, as above."""

    def remove_export(self, context, volume):
        """Nothing to do, as above."""

    def initialize_connection(self, volume, connector, **kwargs):
        """There is no way to a volume's data."""
        raise base.VolumeBackendAPIException(data="the fake array lets nobody attach volumes")

    def terminate_connection(self, volume, connector, **kwargs):
        """Nothing to do: nothing is attached."""


# Names on the array come from the id alone: what users call things may be anything, and change.


def volume_name(key):
    return "vol-" + key


def snapshot_name(key):
    return "snap-" + key


def group_name(key):
    return "grp-" + key


def group_snapshot_name(key):
    return "gsnap-" + key
