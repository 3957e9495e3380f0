"""What the kit sees of the small array, past its driver."""

import json

from acme_array import AcmeArray


class AcmeProbe:
    # The array has no objects for group snapshots, and nothing else that is left out here.
    sights = ('volumes', 'snapshots', 'groups', 'content', 'all-objects')

    def __init__(self, acme_file):
        self.array = AcmeArray(acme_file)
        self.saved = '{}'

    def state(self):
        with self.array.held() as held:
            return {
                'volumes': [
                    {'name': name, 'sizeGiB': volume['size'], 'content': stamps(volume)}
                    for name, volume in held['volumes'].items()],
                'snapshots': [
                    {'name': name, 'volume': snapshot['volume'], 'content': stamps(snapshot)}
                    for name, snapshot in held['snapshots'].items()],
                'groups': [
                    {'name': name, 'members': members}
                    for name, members in held['groups'].items()],
            }

    def write(self, volume, block, owner, sequence):
        with self.array.held() as held:
            held['volumes'][volume]['blocks'][str(block)] = [owner, sequence]

    def baseline(self):
        with self.array.held() as held:
            self.saved = json.dumps(held)

    def restore(self):
        with self.array.held() as held:
            held.update(json.loads(self.saved))


def stamps(holder):
    return [{'block': int(block), 'owner': owner, 'sequence': sequence}
            for block, (owner, sequence) in holder['blocks'].items()]
