"""A client of the fake array's native HTTP interface. Each method is one request."""

import http.client
import json
import threading
import time
from urllib.parse import quote

NOT_FOUND = "NOT_FOUND"
NOT_MEMBER = "NOT_MEMBER"
INVALID = "INVALID"
REFUSED = "REFUSED"
# No answer came: the request may have been carried out, or not.
NO_ANSWER = "NO_ANSWER"
# The array was not reached: the request was not carried out.
UNREACHABLE = "UNREACHABLE"

# The array ends connections that nothing came on for 30 seconds. One that it ends just as a request
# is sent looks like a request without an answer, so that an old one is not used again.
_OLD = 5
_PATIENCE = 60


class ArrayError(Exception):
    """The array's answer to a request that it did not carry out, or the lack of one."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Array:
    """The array at an address. Many threads may use it: each has a connection of its own."""

    def __init__(self, address, port, token=None):
        self._where = address, port
        self._headers = {"Authorization": "Bearer " + token} if token else {}
        self._own = threading.local()

    def describe(self):
        """What the interface says of itself; no request on the array."""
        return self._ask("GET", "/openapi.json")

    def create_volume(self, name, pool, size):
        """Creates an empty volume of so many GiB."""
        self._change("POST", "/volumes", {"name": name, "pool": pool, "sizeGiB": size})

    def delete_volume(self, name):
        """Deletes a volume, which leaves its group."""
        self._change("DELETE", _path("volumes", name))

    def resize_volume(self, name, size):
        """Grows a volume to so many GiB."""
        self._change("POST", _path("volumes", name, "resize"), {"sizeGiB": size})

    def clone_volume(self, source, name):
        """Creates an independent copy of a volume."""
        self._change("POST", _path("volumes", source, "clone"), {"name": name})

    def create_snapshot(self, volume, name):
        """Takes a snapshot of one volume."""
        self._change("POST", "/snapshots", {"name": name, "volume": volume})

    def delete_snapshot(self, name):
        """Deletes a snapshot, which leaves its group snapshot."""
        self._change("DELETE", _path("snapshots", name))

    def clone_snapshot(self, source, name):
        """Creates an independent volume with the content of a snapshot."""
        self._change("POST", _path("snapshots", source, "clone"), {"name": name})

    def create_group(self, name):
        """Creates a group without members."""
        self._change("POST", "/groups", {"name": name})

    def delete_group(self, name):
        """Deletes a group; its members stay."""
        self._change("DELETE", _path("groups", name))

    def add_member(self, group, volume):
        """Puts a volume into a group."""
        self._change("PUT", _path("groups", group, "members", volume))

    def remove_member(self, group, volume):
        """Takes a volume out of a group."""
        self._change("DELETE", _path("groups", group, "members", volume))

    def create_group_snapshot(self, group, name, snapshots):
        """Takes a snapshot of every member at one point in time; their names are by member."""
        self._change(
            "POST", "/group-snapshots", {"name": name, "group": group, "snapshots": snapshots})

    def delete_group_snapshot(self, name):
        """Deletes a group snapshot with the snapshots that are still in it."""
        self._change("DELETE", _path("group-snapshots", name))

    def _change(self, method, path, body=None):
        error = self._ask(method, path, body)["error"]
        if error is not None:
            # An answer that looks well may still say that nothing was done.
            raise ArrayError(REFUSED, error)

    def _ask(self, method, path, body=None):
        status, answer = self._answer(method, path, body)
        if status == 200:
            return answer
        raise ArrayError(answer["code"], answer["message"])

    def _answer(self, method, path, body):
        connection = self._connection()
        complete = False
        try:
            sent = None if body is None else json.dumps(body).encode()
            connection.request(method, path, sent, self._headers)
            response = connection.getresponse()
            answer = json.loads(response.read())
            complete = isinstance(answer, dict)
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise ArrayError(NO_ANSWER, "no answer to %s %s" % (method, path)) from error
        finally:
            # Whatever ended it: half an answer must not be taken for the next one.
            self._keep(connection if complete else None)
        if not complete:
            raise ArrayError(NO_ANSWER, "no answer of the array's to %s %s" % (method, path))
        return response.status, answer

    def _connection(self):
        connection, used = getattr(self._own, "kept", (None, 0))
        if connection is not None and time.monotonic() - used < _OLD:
            return connection
        self._keep(None)
        connection = http.client.HTTPConnection(*self._where, timeout=_PATIENCE)
        try:
            connection.connect()
        except OSError as error:
            raise ArrayError(
                UNREACHABLE, "the array at %s:%s cannot be reached: %s" % (*self._where, error)
            ) from error
        self._own.kept = connection, time.monotonic()
        return connection

    def _keep(self, connection):
        kept, _ = getattr(self._own, "kept", (None, 0))
        if kept is not None and kept is not connection:
            kept.close()
        self._own.kept = connection, time.monotonic()


def _path(*parts):
    return "/" + "/".join(quote(part, safe="") for part in parts)
