"""Array probes to test with: a right one, and some that do not do their part."""

import os
import sys
import time

ALL = ("volumes", "snapshots", "groups", "group-snapshots", "content")


class Right:
    """Sees and does all, on an array in memory."""

    sights = ALL

    def __init__(self, configuration):
        self.prefix = configuration.get("prefix", "vol-")
        self.content = {}
        self.saved = {}
        self.log = []
        print("a probe may print")

    def state(self):
        volumes = [{"name": name, "sizeGiB": 1, "content": content}
                   for name, content in self.content.items()]
        return {"volumes": volumes, "snapshots": [], "groups": [
            {"name": "g", "members": list(self.content)}] if self.content else [],
            "groupSnapshots": []}

    def arm(self, faults):
        self.log = [fault.get("request", fault.get("touching")) for fault in faults]

    def disarm(self):
        return {"requests": [{"verb": "armed", "query": False, "objects": [str(each)]}
                             for each in self.log], "writes": []}

    def write(self, volume, block, owner, sequence):
        self.content.setdefault(volume, []).append(
            {"block": block, "owner": owner, "sequence": sequence})

    def write_between(self, volumes):
        self.log.append(volumes)

    def remove(self, kind, name):
        del self.content[name]

    def expel(self, group, volume):
        self.log.append((group, volume))

    def baseline(self):
        # Comes with the first restore: what is there at the baseline is not touched.
        self.saved = {"volume-00000000-0000-4000-8000-000000000002": []}

    def restore(self):
        self.content = {name: [] for name in self.saved}


class Blind:
    """Sees nothing and takes no options."""

    sights = ()


class OfVolumes:
    sights = ["volumes"]

    def __init__(self, san_ip="", nothing=None):
        self.san_ip = san_ip

    def state(self):
        return {"volumes": [{"name": self.san_ip, "sizeGiB": 1}]}


class NoSights:
    def state(self):
        return {}


class SightsAsText(NoSights):
    sights = "volumes"


class NoState:
    sights = ("volumes",)


class ArmsOnly(NoSights):
    sights = ("volumes",)

    def arm(self, faults):
        pass


class RemovesOnly(NoSights):
    sights = ("groups",)

    def remove(self, kind, name):
        pass


class Restless:
    def __init__(self):
        raise KeyError("no array")


class Lying(NoSights):
    sights = ("volumes",)

    def __init__(self, configuration):
        self.how = configuration.how

    def state(self):
        if self.how == "raises":
            return {}["nothing"]
        if self.how == "none":
            return None
        if self.how == "set":
            return {"volumes": {1, 2}}
        if self.how == "nan":
            return {"volumes": float("nan")}
        if self.how == "ends":
            sys.stderr.write("the end is near\n")
            os._exit(3)
        if self.how == "exits":
            sys.exit(3)
        if self.how == "hangs":
            time.sleep(600)
        if self.how == "endless":
            return {"volumes": "x" * (17 << 20)}
        if self.how == "secret":
            raise OSError("no login with s3cret")
        return {"volumes": [{"name": "a", "sizeGiB": "one"}]}
