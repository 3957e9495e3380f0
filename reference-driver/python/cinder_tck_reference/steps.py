"""Doing several things so that what failed is told, and nothing is left half done."""

from cinder_tck_reference import array
from cinder_tck_reference import base


def must(what, change):
    """Makes a change; whatever the array answers but yes is a failure."""
    must_unless((), what, change)


def gone(what, change):
    """Makes a change whose aim is also reached when the object is gone already."""
    must_unless((array.NOT_FOUND,), what, change)


def must_unless(fine, what, change):
    """Makes a change whose aim is also reached when the array answers one of these codes."""
    try:
        change()
    except array.ArrayError as error:
        if error.code not in fine:
            raise _failure("%s: %s" % (what, error), error.code) from error


def _failure(text, code):
    if code == array.INVALID:
        return base.InvalidInput(reason=text)
    return base.VolumeBackendAPIException(data=text)


class Steps:
    """Steps that are taken all, or undone: where the block fails, the last one first."""

    def __init__(self):
        self._undoings = []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if not isinstance(error, base.FAILURES):
            return
        for undoing in reversed(self._undoings):
            try:
                undoing()
            except base.FAILURES:
                # One that fails does not keep the others back; the first failure is what is told.
                pass

    def take(self, step, undoing):
        """Takes a step. One that got no answer may have been taken, so that is undone as well."""
        try:
            step()
        except base.FAILURES as error:
            if getattr(error.__cause__, "code", None) == array.NO_ANSWER:
                self._undoings.append(undoing)
            raise
        self._undoings.append(undoing)


class Deletion:
    """A deletion of several members and of what holds them together.

    It goes on after a failure, so that each member's own outcome can be told.
    """

    def __init__(self):
        self._members = []
        self._failed = False

    def member(self, key, delete):
        """Deletes a member."""
        try:
            delete()
            self._members.append({"id": key, "status": "deleted"})
        except base.FAILURES:
            self._members.append({"id": key, "status": "error_deleting"})
            self._failed = True

    def finish(self, delete):
        """Deletes what holds the members together, once they are gone; what is to be returned."""
        if not self._failed:
            try:
                delete()
                return None, None
            except base.FAILURES:
                if not self._members:
                    raise
        return {"status": "error_deleting"}, self._members
