package io.cindertck.suite.yaml;

import io.cindertck.suite.Waiver;

/**
 * A waiver, and where it was told.
 *
 * @param origin in words, such as {@code cinder-tck.yaml line 7}
 */
public record ToldWaiver(Waiver waiver, String origin) {
  /** The same, for a profile where it is for none. */
  public ToldWaiver within(String profile) {
    return waiver.profile() != null
        ? this
        : new ToldWaiver(
            new Waiver(
                waiver.clause(),
                waiver.driver(),
                waiver.dialect(),
                profile,
                waiver.signature(),
                waiver.reason(),
                waiver.ticket(),
                waiver.owner(),
                waiver.expires()),
            origin);
  }
}
