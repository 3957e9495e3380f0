"""An array probe: what the kit sees of your array, past the driver, and may do to it.

    cinder-tck check --driver ... --array python:array_probe:ArrayProbe --python-path FOLDER

It runs in a process of its own. What it sees is told by sights, what it is able to do by the methods
that it has. Delete what your array cannot do: clauses about that are then not observed, and never
passed. Raise whatever you like when something goes wrong: the run ends, and says so.
"""


class ArrayProbe:
    # What state() tells of: volumes, snapshots, groups, group-snapshots; content, when write() can
    # write and what is written can be read; all-objects, when the array has no other objects than
    # the ones named, such as one that knows no groups.
    sights = ("volumes",)

    # It is given the options of --option: those that it names as parameters, or all of them as
    # configuration.san_ip or configuration.get("san_ip").
    def __init__(self, configuration):
        self.configuration = configuration

    def state(self):
        """All that the array holds now, under the array's own names.

        One list for each kind in sights, and no others. The kit knows a volume by Cinder's UUID in
        its name, or by its name being what the driver recorded as provider_id.
        """
        return {
            # TODO: ask your array. Sizes are whole GiB, rounded up.
            "volumes": [
                # {"name": "volume-6f0b2f3e-0000-4000-8000-000000000002", "sizeGiB": 1},
            ],
            # "snapshots": [{"name": "snapshot-6f0b2f3e-...", "volume": "volume-6f0b2f3e-..."}],
            # "groups": [{"name": "group-6f0b2f3e-...", "members": ["volume-6f0b2f3e-..."]}],
            # "groupSnapshots": [{"name": "...", "snapshots": ["snapshot-6f0b2f3e-..."]}],
            # With content, each volume and snapshot also has the stamps that are read in it now:
            # "content": [{"block": 1001, "owner": "6f0b2f3e-...", "sequence": 1}],
        }

    # restore: with these two every scenario begins with the same array.
    #
    # def baseline(self):
    #     """Remembers what the array holds now."""
    #
    # def restore(self):
    #     """Brings that back, and ends what arm() and write_between() began."""

    # write: host writes. It makes content worth seeing.
    #
    # def write(self, volume, block, owner, sequence):
    #     """Writes owner and sequence into a block of a volume, as a host would."""

    # inject: faults.
    #
    # def arm(self, faults):
    #     """Counts the array's requests from 1, and lets these faults wait for them.
    #
    #     Each is {"kind": "refused", "request": 2}, or {"kind": "busy", "touching": ["volume-6f0b"]}
    #     for every request on an object whose name contains one of these. The kinds: refused, busy,
    #     dropped, lost, slow, capacity-exhausted, lookup-failed, error-as-answer, delayed. Pass over
    #     what your array cannot bring about.
    #     """
    #
    # def disarm(self):
    #     """Ends what arm() and write_between() began, and tells what came of it."""
    #     return {
    #         # With arm(): the requests since, in order, and the fault that each met.
    #         "requests": [{"verb": "deleteVolume", "query": False, "objects": ["volume-6f0b2f3e-..."],
    #                       "error": "403", "fault": "refused"}],
    #         # With write_between(): the writes that landed, in order.
    #         "writes": [{"volume": "volume-6f0b2f3e-...", "block": 0, "sequence": 17}],
    #     }

    # write-between: writes in a known order, by which a snapshot shows whether it is of one point in
    # time.
    #
    # def write_between(self, volumes):
    #     """Writes to these in turn, at least once before each request, until disarm()."""

    # remove: what somebody else might do to the array. expel() goes with groups.
    #
    # def remove(self, kind, name):
    #     """Takes a volume, snapshot, group or group-snapshot away, with what depends on it."""
    #
    # def expel(self, group, volume):
    #     """Takes a volume out of its group."""
