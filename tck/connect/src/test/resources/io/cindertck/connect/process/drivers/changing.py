"""A driver that changes what it is handed, in the way its group is named after."""


class ChangingDriver:
    """Returns nothing: what it does is seen on its inputs."""

    def delete_consistencygroup(self, context, group, volumes):
        getattr(self, group.name)(group, volumes)
        return None, None

    def nothing(self, group, volumes):
        assert volumes[0].get("nosuch", 7) == 7
        assert "nosuch" not in volumes[0]
        assert volumes[0]["name"] == "volume-" + volumes[0].name_id

    def columns(self, group, volumes):
        group["status"] = "deleted"
        volumes[1].update({"status": "deleted"})
        volumes[0].provider_id = 1
        volumes[0].made_up = [2]

    def nested(self, group, volumes):
        volumes[0].metadata["a"] = "b"

    def same_number(self, group, volumes):
        volumes[0].size = float(volumes[0].size)
        volumes[1].bootable = 0

    def shorter(self, group, volumes):
        del volumes[0]

    def reordered(self, group, volumes):
        volumes.reverse()

    def saves(self, group, volumes):
        volumes[0].status = "error"
        volumes[0].save()
        volumes[0].refresh()
        assert group.volumes[0].status == "error"
