package io.cindertck.suite;

import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Held.Sight;
import java.util.Set;

/**
 * What a run is about.
 *
 * @param locator how the driver was named
 * @param driver what the driver is
 * @param array how the array was named
 * @param sights what can be seen of the array
 * @param proxied whether faults strike on the way between them
 */
record Subject(
    String locator, DriverDescription driver, String array, Set<Sight> sights, boolean proxied) {
  Subject {
    sights = Set.copyOf(sights);
  }

  /** A driver and an array within reach. */
  static Subject of(Target target, TargetRequest request) {
    return new Subject(
        target.locator(),
        target.driver().description(),
        target.array().locator(),
        target.array().sights(),
        request.proxy() != null);
  }
}
