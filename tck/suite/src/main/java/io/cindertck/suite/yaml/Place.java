package io.cindertck.suite.yaml;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where something stands in a file.
 *
 * @param file the file, as the user named it
 * @param line from 1; 0 where it is no file, and has no lines
 * @param column from 1, in characters
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

  /** Where a mark is. */
  public static Place of(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /**
   * Where a value came from, in words.
   *
   * @param profile the profile that it is of; null for the file's top level
   */
  public String origin(@Nullable String profile) {
    String where = file + " line " + line;
    return profile == null ? where : where + ", profile " + profile;
  }

  /** As compilers write it, so that editors find it. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
