package io.cindertck.cli.config;

import io.cindertck.suite.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * A value as somebody told it.
 *
 * @param name what it is the value of where a key has names with a value each; else null
 * @param text the value, before anything in it is looked up
 * @param origin who told it, in words
 * @param place where a file has it; null where it is not from a file
 */
record Told(@Nullable String name, String text, String origin, @Nullable Place place) {
  private static final String TYPED = "command line";

  /** What was typed. */
  static Told typed(@Nullable String name, String text) {
    return new Told(name, text, TYPED, null);
  }

  boolean isTyped() {
    return origin.equals(TYPED);
  }
}
