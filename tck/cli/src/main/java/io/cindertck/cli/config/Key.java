package io.cindertck.cli.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a file may say: an option of the command line by another way.
 *
 * @param name as the file has it
 * @param option the option, such as {@code --tries}
 * @param shape how many values it has
 * @param splits what separates several values on the command line, as a regular expression; null
 *     where that has one at a time
 * @param paths whether its values are files or folders
 * @param usual the option's default; null where it has none
 */
record Key(
    String name,
    String option,
    Shape shape,
    @Nullable String splits,
    boolean paths,
    @Nullable String usual) {

  /** How many values a key has. */
  enum Shape {
    /** Yes or no. */
    FLAG,
    /** One. */
    ONE,
    /** A list. */
    MANY,
    /** Names with a value each. */
    PAIRS
  }

  /** The variable of the environment that says it too; null where none does. */
  @Nullable String variable() {
    boolean one = shape == Shape.FLAG || shape == Shape.ONE || splits != null;
    return one
        ? "CINDER_TCK_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT)
        : null;
  }
}
