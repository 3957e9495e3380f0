package io.cindertck.report;

import java.util.Objects;

/**
 * A faulty driver that a clause is known to catch.
 *
 * @param driver its name, such as {@code TellsNoPartialFailure}
 * @param mistake what it does wrong, in one sentence
 */
public record KnownFault(String driver, String mistake) {
  public KnownFault {
    Objects.requireNonNull(driver, "driver");
    Objects.requireNonNull(mistake, "mistake");
  }
}
