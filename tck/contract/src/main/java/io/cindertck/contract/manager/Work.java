package io.cindertck.contract.manager;

import io.cindertck.contract.Driver;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.manager.python.PythonError;
import java.util.function.Supplier;

/**
 * What every part of the manager works with while it carries out one command.
 *
 * @param path how it gets to the driver
 */
record Work(ManagerPath path, Tables tables, ObjectStore objects, DriverTalk talk) {

  static Work on(ManagerPath path, Recorded before, Driver driver) {
    Tables tables = new Tables(before);
    return new Work(path, tables, new ObjectStore(tables), new DriverTalk(driver));
  }

  /**
   * Asks the driver in the way that the path says. A driver that raises {@code NotImplementedError}
   * from a generic method is taken for one that does not have it, whatever it has done by then.
   *
   * @param group calls the generic group method
   * @param consistencyGroup calls the consistency-group method
   * @param oneByOne goes through the members itself
   */
  <T> T dispatch(Supplier<T> group, Supplier<T> consistencyGroup, Supplier<T> oneByOne) {
    return switch (path) {
      case CONSISTENCYGROUP -> consistencyGroup.get();
      case NONE -> oneByOne.get();
      case GROUP -> unlessImplemented(group, oneByOne);
      case GROUP_THEN_CONSISTENCYGROUP -> unlessImplemented(group, consistencyGroup);
    };
  }

  private static <T> T unlessImplemented(Supplier<T> first, Supplier<T> otherwise) {
    try {
      return first.get();
    } catch (PythonError error) {
      if (!error.isA("NotImplementedError")) {
        throw error;
      }
      return otherwise.get();
    }
  }
}
