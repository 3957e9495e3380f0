package io.cindertck.report;

import java.util.List;
import java.util.Objects;

/**
 * The array that a driver was checked on.
 *
 * @param locator how its probe was reached, such as {@code fake}
 * @param sees what the probe can see or do, such as {@code members}; empty when it sees nothing
 */
public record ArrayFacts(String locator, List<String> sees) {
  public ArrayFacts {
    Objects.requireNonNull(locator, "locator");
    sees = Plain.list(sees, "sees");
  }
}
