"""A world with Cinder: its own objects, over a database in memory."""

import os

from oslo_config import cfg

from cinder import context, coordination, objects, version
from cinder.objects import base
from cinder.volume import configuration
from cinder.volume import driver as drivers
from cinder_tck_host import classes
from cinder_tck_host.cinder_rows import PROJECT, USER, Database
from cinder_tck_host.encoding import decode
from cinder_tck_host.faults import Refusal

CONF = cfg.CONF
_LISTS = {"Volume": "VolumeList", "Snapshot": "SnapshotList"}
# The manager hands over what it has sorted or collected as plain lists.
_PLAIN = ("add_volumes", "remove_volumes", "source_vols")


class CinderWorld:
    """What a driver sees of Cinder."""

    def __init__(self, dialect, backend, directory):
        """Keeps lock files and the like in the directory."""
        # As cinder-volume does at once: modules of drivers refer to objects as they are imported.
        objects.register_all()
        self.cinder = version.version_string()
        self._backend = backend
        self._directory = directory
        self._host = "tck@" + backend
        self._dialect = dialect

    @staticmethod
    def is_for(driver):
        """Whether a class is one of Cinder's drivers: others know nothing of Cinder."""
        return issubclass(driver, drivers.BaseVD)

    def construct(self, driver, options):
        """An instance of the driver's class, set up as the volume manager does it."""
        self._configure(driver, options)
        self._database = Database(self._dialect, self._host)
        coordination.COORDINATOR.start()
        settings = configuration.Configuration(drivers.volume_opts, config_group=self._backend)
        offered = {
            "configuration": settings,
            "host": self._host,
            "cluster_name": None,
            "is_vol_db_empty": True,
            "active_backend_id": None,
        }
        if issubclass(driver, drivers.BaseVD):
            instance = classes.made(lambda: driver(**offered), driver.__name__)
        else:
            instance = classes.construct(driver, options, offered)
        try:
            self._set_up(instance)
        finally:
            # A driver may declare options as late as that; and a wrong option explains a failure.
            self._check(options, settings, instance)
        return instance

    def _configure(self, driver, options):
        """Has Cinder read the options from a file, which only as long has the driver's own in it."""
        for name, value in options.items():
            if "\n" in name + value or "\r" in name + value:
                raise Refusal(Refusal.OPTION_REFUSED, "option %s has a line end" % name)
        common = "[DEFAULT]\nenabled_backends = %s\nstate_path = %s\n" % (
            self._backend, self._directory)
        common += "[oslo_concurrency]\nlock_path = %s\n" % self._directory
        common += "[database]\nconnection = sqlite://\n"
        own = "[%s]\nvolume_backend_name = %s\nvolume_driver = %s.%s\n" % (
            self._backend, self._backend, driver.__module__, driver.__name__)
        for name, value in options.items():
            # A dollar sign would be taken for a reference to another option.
            own += "%s = %s\n" % (name, value.replace("$", "$$"))
        path = os.path.join(self._directory, "cinder.conf")
        _write(path, common + own)
        try:
            CONF([], project="cinder", version=self.cinder, default_config_files=[path])
        finally:
            os.remove(path)
        # Helpers that Cinder starts, with privileges, are told to read it too.
        _write(path, common)

    def _check(self, options, settings, instance):
        """Refuses options that the driver does not declare, or whose value it cannot read."""
        if not isinstance(instance, drivers.BaseVD):
            return
        declared = CONF._groups[self._backend]._opts
        known = set(declared)
        for each in declared.values():
            known.update(old.name.replace("-", "_") for old in each["opt"].deprecated_opts if old.name)
        for name in options:
            if name.replace("-", "_") not in known:
                raise Refusal(Refusal.OPTION_REFUSED, classes.unknown_option(name, sorted(known)))
            if name in declared:
                classes.made(lambda: getattr(settings, name), "option " + name)

    def _set_up(self, instance):
        steps = (("do_setup", (context.get_admin_context(),)), ("check_for_setup_error", ()),
                 ("init_capabilities", ()), ("set_initialized", ()))
        for name, arguments in steps:
            if classes.has(instance, name):
                classes.made(lambda: getattr(instance, name)(*arguments), name)
        self._database.pools = self._pools(instance)
        self._database.host = "%s#%s" % (self._host, self._database.pools[0])

    def _pools(self, instance):
        """The pools that the driver says it has; a scheduler would have chosen one of them."""
        try:
            stats = instance.get_volume_stats(refresh=True)
            pools = [each["pool_name"] for each in stats.get("pools") or ()]
            return pools or [stats.get("volume_backend_name") or self._backend]
        except Exception:
            return [self._backend]

    def absorb(self, rows):
        """Takes over what Cinder's database holds."""
        for row in rows:
            self._database.put(row["kind"], row["columns"])

    def context(self, elevated, owner):
        """What is handed over as context, for the one whom the objects belong to."""
        user, project = owner.get("user_id") or USER, owner.get("project_id") or PROJECT
        return context.RequestContext(
            user, project, is_admin=elevated, roles=["member"], overwrite=False)

    def hand(self, method, arguments):
        """The objects to hand over, by parameter name."""
        ctxt = self.context(True, {})
        handed = {}
        for name, argument in arguments.items():
            if argument is None:
                handed[name] = None
            elif "value" in argument:
                handed[name] = decode(argument["value"])
            elif "rows" in argument:
                found = [self._database.load(ctxt, argument["type"], row)
                         for row in argument["rows"]]
                plain = name in _PLAIN or (name == "snapshots" and "from_src" in method)
                handed[name] = found if plain else self._list(ctxt, argument["type"], found)
            else:
                handed[name] = self._database.load(ctxt, argument["type"], argument["row"])
        if classes.is_legacy(method):
            self._tie(ctxt, handed)
        return handed

    def _list(self, ctxt, kind, found):
        made = getattr(objects, _LISTS[kind])(ctxt, objects=found)
        made.obj_reset_changes(recursive=False)
        return made

    def _tie(self, ctxt, handed):
        """Refers volumes and snapshots to the older kind of group, as the manager does."""
        for name in classes.TIED_VOLUMES:
            for volume in handed.get(name) or ():
                volume.consistencygroup_id = volume.group_id
                volume.consistencygroup = self._group_of(ctxt, handed, volume.group_id)
        snapshots = handed.get("snapshots") or ()
        for snapshot in snapshots:
            snapshot.cgsnapshot_id = snapshot.group_snapshot_id
            snapshot.cgsnapshot = handed.get("cgsnapshot")

    def _group_of(self, ctxt, handed, key):
        for name in ("group", "source_cg"):
            if handed.get(name) is not None and handed[name].id == key:
                return handed[name]
        return self._database.consistency_group(ctxt, key) if key else None

    @staticmethod
    def is_row(value):
        """Whether it is a database object."""
        kind = type(value)
        return (issubclass(kind, base.CinderObject) and not issubclass(kind, base.ObjectListBase)
                ) or hasattr(kind, "__table__")

    @staticmethod
    def is_list(value):
        """Whether it is a list, maybe one of Cinder's."""
        return isinstance(value, (list, base.ObjectListBase))

    @staticmethod
    def elements(value):
        """What is in a list."""
        return list.__iter__(value) if isinstance(value, list) else iter(value.objects)

    @staticmethod
    def columns(row):
        """An object's columns that are there, without objects that it refers to."""
        if hasattr(type(row), "__table__"):
            return {name: value for name, value in vars(row).items() if not name.startswith("_")}
        return {
            name: getattr(row, name)
            for name, field in row.fields.items()
            if row.obj_attr_is_set(name) and not hasattr(field, "objname") and name not in _LAZY
        }


def _write(path, text):
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)


# Read from the database when they are asked for: that is no change.
_LAZY = ("objects",)
