"""A driver of the small array. It forgets that volumes may leave a group."""

from acme_array import AcmeArray


class AcmeArrayDriver:
    def __init__(self, acme_file):
        self.array = AcmeArray(acme_file)

    def create_volume(self, volume):
        with self.array.held() as held:
            held['volumes'][volume['id']] = {'size': volume['size'], 'blocks': {}}
            group = volume['group_id'] or volume['consistencygroup_id']
            if group:
                join(held, group, volume)

    def delete_volume(self, volume):
        with self.array.held() as held:
            held['volumes'].pop(volume['id'], None)
            for members in held['groups'].values():
                if volume['id'] in members:
                    members.remove(volume['id'])

    def create_snapshot(self, snapshot):
        with self.array.held() as held:
            volume = held['volumes'][snapshot['volume_id']]
            held['snapshots'][snapshot['id']] = {
                'volume': snapshot['volume_id'], 'blocks': dict(volume['blocks'])}

    def delete_snapshot(self, snapshot):
        with self.array.held() as held:
            held['snapshots'].pop(snapshot['id'], None)

    def create_consistencygroup(self, context, group):
        with self.array.held() as held:
            held['groups'][group['id']] = []
        return {'status': 'available'}

    def delete_consistencygroup(self, context, group, volumes):
        for volume in volumes:
            self.delete_volume(volume)
        with self.array.held() as held:
            held['groups'].pop(group['id'], None)
        return None, None

    def update_consistencygroup(self, context, group, add_volumes=None,
                                remove_volumes=None):
        with self.array.held() as held:
            for volume in add_volumes or []:
                join(held, group['id'], volume)
        return None, None, None

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        for snapshot in snapshots:
            self.create_snapshot(snapshot)
        return None, None

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        for snapshot in snapshots:
            self.delete_snapshot(snapshot)
        return None, None


def join(held, group, volume):
    if volume['id'] not in held['groups'][group]:
        held['groups'][group].append(volume['id'])
