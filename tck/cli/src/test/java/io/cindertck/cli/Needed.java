package io.cindertck.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;

/** Real components that a test is run with where they are there. */
final class Needed {
  private static final String REQUIRE = "CINDER_TCK_REQUIRE";

  private Needed() {}

  /**
   * Skips the test without a component; fails it where the environment asks for that.
   *
   * @param name as the environment has it, such as {@code docker}
   * @param what is told to be missing
   */
  static void needs(boolean there, String name, String what) {
    if (there) {
      return;
    }
    if (List.of(System.getenv().getOrDefault(REQUIRE, "").split(",")).contains(name)) {
      fail("no " + what + ", and " + REQUIRE + " asks for it");
    }
    abort("no " + what + " here");
  }
}
