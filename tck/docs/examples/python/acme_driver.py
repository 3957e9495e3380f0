"""A driver that keeps everything in memory. It looks right, and is not."""


class AcmeDriver:
    def __init__(self, configuration=None):
        self.volumes = {}
        self.snapshots = {}

    def do_setup(self, context):
        pass

    def check_for_setup_error(self):
        pass

    def create_volume(self, volume):
        self.volumes[volume['id']] = volume['size']

    def delete_volume(self, volume):
        self.volumes.pop(volume['id'], None)

    def create_snapshot(self, snapshot):
        self.snapshots[snapshot['id']] = snapshot['volume_id']

    def delete_snapshot(self, snapshot):
        self.snapshots.pop(snapshot['id'], None)

    def create_consistencygroup(self, context, group):
        return {'status': 'available'}

    def create_consistencygroup_from_src(self, context, group, volumes,
                                         cgsnapshot=None, snapshots=None,
                                         source_cg=None, source_vols=None):
        for volume in volumes:
            self.create_volume(volume)
        return None, None

    def delete_consistencygroup(self, context, group, volumes):
        for volume in volumes:
            self.delete_volume(volume)
            volume['status'] = 'deleted'
        return {'status': 'deleted'}, volumes

    def update_consistencygroup(self, context, group, add_volumes=None,
                                remove_volumes=None):
        return None, None, None

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        for snapshot in snapshots:
            self.create_snapshot(snapshot)
        return None, None

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        for snapshot in snapshots:
            self.delete_snapshot(snapshot)
