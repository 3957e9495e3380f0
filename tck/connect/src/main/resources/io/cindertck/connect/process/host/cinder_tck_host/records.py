"""Objects like those of Cinder, for drivers that run without it."""

PROJECT = "7c0f0c7c5b9f4f3d8a1d2e3f4a5b6c7d"
USER = "1f2e3d4c5b6a49788796a5b4c3d2e1f0"

_COMMON = dict.fromkeys((
    "user_id", "project_id", "status", "created_at", "updated_at", "deleted_at"))
_COMMON.update(user_id=USER, project_id=PROJECT, deleted=False)
_GROUP = dict.fromkeys(("cluster_name", "availability_zone", "name", "description"))
_PROVIDED = dict.fromkeys((
    "display_name", "display_description", "provider_id", "provider_location", "provider_auth",
    "encryption_key_id", "volume_type_id"))

# The columns that an object of each class has, whatever the kit says of it.
DEFAULTS = {
    "Group": {**_COMMON, **_GROUP, "group_type_id": None, "volume_type_ids": [],
              "group_snapshot_id": None, "source_group_id": None, "replication_status": None},
    "ConsistencyGroup": {**_COMMON, **_GROUP, "volume_type_id": "", "cgsnapshot_id": None,
                         "source_cgid": None},
    "GroupSnapshot": {**_COMMON, "name": None, "description": None, "group_id": None,
                      "group_type_id": None},
    "CGSnapshot": {**_COMMON, "name": None, "description": None, "consistencygroup_id": None},
    "Volume": {**_COMMON, **_PROVIDED, "size": 1, "availability_zone": None,
               "attach_status": "detached", "migration_status": None, "snapshot_id": None,
               "source_volid": None, "consistencygroup_id": None, "group_id": None,
               "bootable": False, "multiattach": False, "replication_status": None,
               "replication_driver_data": None, "cluster_name": None, "metadata": {},
               "admin_metadata": {}, "volume_type": None, "_name_id": None},
    "Snapshot": {**_COMMON, **_PROVIDED, "volume_id": None, "volume_size": 1, "progress": "0%",
                 "cgsnapshot_id": None, "group_snapshot_id": None, "metadata": {}},
}
KINDS = {"Group": "group", "ConsistencyGroup": "group", "GroupSnapshot": "group-snapshot",
         "CGSnapshot": "group-snapshot", "Volume": "volume", "Snapshot": "snapshot"}

# Which of them say where they are.
PLACED = ("Group", "ConsistencyGroup", "Volume")
# What a class has under a name of its own, and the name it has in a row.
LEGACY = {
    "CGSnapshot": {"consistencygroup_id": "group_id"},
    "ConsistencyGroup": {"cgsnapshot_id": "group_snapshot_id", "source_cgid": "source_group_id"},
}


class Record:
    """A row with its columns as attributes and as items."""

    def __init__(self, world, columns):
        """World finds the objects that this one refers to."""
        object.__setattr__(self, "_world", world)
        object.__setattr__(self, "_columns", columns)

    def __getattr__(self, name):
        columns = object.__getattribute__(self, "_columns")
        if name in columns:
            return columns[name]
        raise AttributeError("%s has no %s" % (type(self).__name__, name))

    def __setattr__(self, name, value):
        if isinstance(getattr(type(self), name, None), property):
            object.__setattr__(self, name, value)
        else:
            self._columns[name] = value

    def __getitem__(self, name):
        try:
            return getattr(self, name)
        except AttributeError:
            raise KeyError(name) from None

    def __setitem__(self, name, value):
        setattr(self, name, value)

    def __contains__(self, name):
        return hasattr(self, name)

    def get(self, name, default=None):
        """The column, or the default where there is none."""
        return getattr(self, name, default)

    def keys(self):
        """The names of the columns."""
        return self._columns.keys()

    def items(self):
        """The columns with their values."""
        return self._columns.items()

    def update(self, *updates, **more):
        """Sets columns."""
        for name, value in dict(*updates, **more).items():
            setattr(self, name, value)

    def save(self):
        """Writes the columns to the database."""
        self._world.store(self)

    def refresh(self):
        """Reads the columns from the database."""
        self._columns.update(self._world.stored(self.id))

    def __repr__(self):
        return "%s(id=%s)" % (type(self).__name__, self._columns.get("id"))


class Group(Record):
    """Looks like objects.Group."""

    volumes = property(lambda self: self._world.having("Volume", "group_id", self.id))
    group_snapshots = property(
        lambda self: self._world.having("GroupSnapshot", "group_id", self.id))


class ConsistencyGroup(Record):
    """Looks like objects.ConsistencyGroup."""

    volumes = Group.volumes
    cgsnapshots = property(lambda self: self._world.having("CGSnapshot", "group_id", self.id))


class GroupSnapshot(Record):
    """Looks like objects.GroupSnapshot."""

    group = property(lambda self: self._world.find("Group", self.group_id))
    snapshots = property(lambda self: self._world.having("Snapshot", "group_snapshot_id", self.id))


class CGSnapshot(Record):
    """Looks like objects.CGSnapshot."""

    consistencygroup = property(
        lambda self: self._world.find("ConsistencyGroup", self.consistencygroup_id))
    snapshots = GroupSnapshot.snapshots


class Volume(Record):
    """Looks like objects.Volume."""

    name_id = property(lambda self: self._name_id or self.id)
    name = property(lambda self: "volume-" + self.name_id)
    group = property(lambda self: self._world.find("Group", self.group_id))
    consistencygroup = property(
        lambda self: self._world.find("ConsistencyGroup", self.consistencygroup_id))
    snapshots = property(lambda self: self._world.having("Snapshot", "volume_id", self.id))


class Snapshot(Record):
    """Looks like objects.Snapshot."""

    name = property(lambda self: "snapshot-" + self.id)
    volume = property(lambda self: self._world.find("Volume", self.volume_id))
    volume_name = property(lambda self: "volume-" + self.volume_id)
    group_snapshot = property(lambda self: self._world.find("GroupSnapshot", self.group_snapshot_id))
    cgsnapshot = property(lambda self: self._world.find("CGSnapshot", self.cgsnapshot_id))


TYPES = {each.__name__: each for each in (
    Group, ConsistencyGroup, GroupSnapshot, CGSnapshot, Volume, Snapshot)}


class Context:
    """Stands for Cinder's request context."""

    def __init__(self, is_admin, user_id=None, project_id=None):
        self.user_id, self.project_id = user_id or USER, project_id or PROJECT
        self.is_admin = is_admin
        self.request_id = "req-cinder-tck"
        self.read_deleted = "no"

    def elevated(self):
        """The same with an administrator's rights."""
        return Context(True, self.user_id, self.project_id)


class Options:
    """A driver's options as attributes, and as Cinder's configuration groups have them."""

    def __init__(self, options):
        self._options = dict(options)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            return self.__dict__["_options"][name]
        except KeyError:
            raise AttributeError("there is no option " + name) from None

    def safe_get(self, name):
        """The option, or None where there is none."""
        return self._options.get(name)

    def get(self, name, default=None):
        """The option, or the default where there is none."""
        return self._options.get(name, default)

    def append_config_values(self, declared):
        """Accepts declarations of options, and needs none."""
