"""A driver that tells its secrets wherever it can."""

import base64
import collections
import glob
import json
import logging
import os
import sys
import urllib.parse

from acme_driver import AcmeDriver

SECRETS = ('san_password', 'flavour', 'san_uri')


def every_way(secret):
    """A secret as it is, and as programs commonly spell it."""
    encoded = base64.b64encode(secret.encode()).decode()
    return ' '.join([secret, secret.upper(), repr(secret), json.dumps(secret),
                     urllib.parse.quote(secret), encoded])


class LeakyDriver(AcmeDriver):
    def __init__(self, configuration=None):
        super().__init__(configuration)
        self.secrets = [configuration.safe_get(name) for name in SECRETS]
        self.said = ' '.join(every_way(secret) for secret in self.secrets)
        self.calls = collections.Counter()
        self.marks = configuration.safe_get('marks')
        refuses = configuration.safe_get('refuses')
        if refuses == 'always' or refuses == 'later' and os.path.exists(self.marks):
            raise ValueError('cannot log in with ' + self.said)

    def do_setup(self, context):
        with open(self.marks, 'a') as marks:
            marks.write('\n'.join(self.seen_by_others()) + '\n')

    def seen_by_others(self):
        """What the list of processes tells of the secrets."""
        for file in glob.glob('/proc/[0-9]*/cmdline') + glob.glob('/proc/[0-9]*/environ'):
            try:
                with open(file, 'rb') as opened:
                    text = opened.read()
            except OSError:
                continue
            if any(secret.encode() in text for secret in self.secrets):
                yield 'in %s: %s' % (file, text[:200])
        yield 'looked'
        yield 'given %d' % len(self.secrets[0])

    def tells(self, method):
        """Every third call of a method does its worst; the others are right, and talk."""
        print(self.said)
        sys.stderr.write(self.said + '\n')
        logging.error('%s', self.said)
        self.calls[method] += 1
        return self.calls[method] % 3 == 0

    def hangs_seldom(self):
        """A hang takes long: a few of them do."""
        with open(self.marks, 'a+') as marks:
            marks.seek(0)
            hung = marks.read().count('hangs')
            marks.write('hangs\n')
        return hung < 2

    def create_snapshot(self, snapshot):
        self.tells('create_snapshot')
        super().create_snapshot(snapshot)
        return {'provider_id': self.said, 'metadata': {self.said: self.said}}

    def create_consistencygroup(self, context, group):
        group['description'] = self.said
        if self.tells('create_consistencygroup'):
            return {'status': self.said, self.said: [self.said]}
        return super().create_consistencygroup(context, group)

    def create_consistencygroup_from_src(self, context, group, volumes, *arguments, **named):
        if self.tells('create_consistencygroup_from_src'):
            raise type(self.secrets[0], (Exception,), {})(self.said) from ValueError(self.said)
        return super().create_consistencygroup_from_src(
            context, group, volumes, *arguments, **named)

    def update_consistencygroup(self, context, group, add_volumes=None, remove_volumes=None):
        if self.tells('update_consistencygroup'):
            odd = type(self.secrets[1], (), {'__repr__': lambda _: self.said})
            return {self.said: 1}, odd(), None
        return None, None, None

    def create_cgsnapshot(self, context, cgsnapshot, snapshots):
        if self.tells('create_cgsnapshot'):
            sys.stderr.flush()
            os._exit(9)
        return super().create_cgsnapshot(context, cgsnapshot, snapshots)

    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        super().delete_cgsnapshot(context, cgsnapshot, snapshots)
        if self.tells('delete_cgsnapshot'):
            return {'status': 'deleted'}, [{'id': self.said, 'status': self.said}]
        return None, None

    def delete_consistencygroup(self, context, group, volumes):
        if self.tells('delete_consistencygroup') and self.hangs_seldom():
            code = compile('while True:\n    pass', self.secrets[1], 'exec')
            exec(code)
        return super().delete_consistencygroup(context, group, volumes)
