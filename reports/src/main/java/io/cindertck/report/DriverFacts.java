package io.cindertck.report;

import io.cindertck.contract.Dialect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The driver that was checked.
 *
 * @param locator how it was reached, such as {@code python:acme.driver:AcmeDriver}
 * @param dialect the family of methods that was called
 * @param name what the driver calls itself
 * @param cinder the release of Cinder that was importable beside it; null without one
 */
public record DriverFacts(String locator, Dialect dialect, String name, @Nullable String cinder) {
  public DriverFacts {
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(name, "name");
  }
}
