"""A driver that does nothing, so that what is measured is the host."""


class IdleDriver:
    def delete_consistencygroup(self, context, group, volumes):
        return {'status': 'deleted'}, [{'id': each['id'], 'status': 'deleted'} for each in volumes]
