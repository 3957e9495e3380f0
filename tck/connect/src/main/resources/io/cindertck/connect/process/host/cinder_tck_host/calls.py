"""One call of the driver."""

import sys

from cinder_tck_host import classes, faults
from cinder_tck_host.encoding import Encoder
from cinder_tck_host.inputs import Inputs

# As Cinder's manager does: these two are called with the rights of the caller.
_NOT_ELEVATED = ("from_src", "update_")
_BY_NAME = ("add_volumes", "remove_volumes")


class Call:
    """What a call is made with, and what came of it. Calls that run at a time share none of it."""

    def __init__(self, world, driver, params):
        """Takes over what the database holds, and makes the objects to hand over.

        The world is not locked: calls are prepared one after the other, in the order asked for.
        """
        self._world = world
        self._driver = driver
        self._method = params["method"]
        self._told = params["arguments"]
        self._alone = "caller" not in params
        world.absorb(params["database"])
        self._inputs = Inputs(world, world.hand(self._method, self._told))

    def is_alone(self):
        """Whether no other call is made at the same time."""
        return self._alone

    def make(self, sleeps):
        """Makes it on this thread. Whatever the driver raises is an answer."""
        sleeps.begin()
        outcome = self._outcome(self._context())
        return {
            "outcome": outcome,
            "inputChanges": self._inputs.changes(),
            "skippedSleep": sleeps.end(),
        }

    def _context(self):
        """The context to pass, as a list; empty for methods that take none.

        Made on the thread of the call: Cinder keeps the last one that a thread made.
        """
        if self._method not in classes.GROUP_METHODS:
            return []
        first = next(iter(self._told.values()), None) or {}
        elevated = not any(part in self._method for part in _NOT_ELEVATED)
        return [self._world.context(elevated, first.get("row", {}))]

    def _returned(self, positional, named):
        depth = sys.getrecursionlimit()
        try:
            return getattr(self._driver, self._method)(*positional, **named)
        finally:
            if sys.getrecursionlimit() < depth:
                # The host's own code needs some too.
                sys.setrecursionlimit(depth)

    def _outcome(self, context):
        positional, named = context, {}
        for name, value in self._inputs.arguments.items():
            if name in _BY_NAME:
                named[name] = value
            else:
                positional.append(value)
        try:
            if not classes.has(self._driver, self._method):
                raise AttributeError("'%s' object has no attribute '%s'" % (
                    type(self._driver).__name__, self._method))
            value = self._returned(positional, named)
            return {"returned": Encoder(self._world, self._inputs.places).encode(value)}
        except faults.NOT_THE_DRIVERS:
            raise
        except BaseException as error:  # noqa: B902
            return {"raised": faults.raised(error)}
