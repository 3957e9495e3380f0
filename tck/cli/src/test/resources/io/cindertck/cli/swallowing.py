"""A driver that is wrong where its array fails, and nowhere else."""

from cinder_tck_reference.driver import ReferenceDriver


class SwallowingDriver(ReferenceDriver):
    def delete_cgsnapshot(self, context, cgsnapshot, snapshots):
        """Whatever comes of it, all is said to be deleted."""
        try:
            super().delete_cgsnapshot(context, cgsnapshot, snapshots)
        except Exception:
            pass
        return {'status': 'deleted'}, [
            {'id': each['id'], 'status': 'deleted'} for each in snapshots]
