package io.cindertck.suite;

import io.cindertck.contract.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The scenarios to begin with where time is short: a few that come to every clause, and after them
 * others that come to every clause once more, for drivers with which the first do not. They are in
 * a table in the kit's resources, found by playing all of them on the reference driver.
 */
final class FirstLook {
  /** A line each: the operation, which of its scenarios, and the clauses, with spaces between. */
  static final String TABLE = "first-look.tsv";

  private static final List<Entry> ENTRIES = read();

  private FirstLook() {}

  /**
   * A scenario.
   *
   * @param operation what it is about
   * @param index which of the systematic scenarios about that, from 0
   * @param clauses what it is played for; it may come to others too
   */
  record Entry(Operation operation, int index, Set<String> clauses) {
    /** Copies {@code clauses}. */
    Entry {
      clauses = Set.copyOf(clauses);
    }
  }

  /** All of them, in the order in which they tell most. */
  static List<Entry> entries() {
    return ENTRIES;
  }

  private static List<Entry> read() {
    try (InputStream table = FirstLook.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException(TABLE + " is missing in this build");
      }
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(FirstLook::entry).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String line) {
    String[] fields = line.split("\t", -1);
    Operation about =
        Arrays.stream(Operation.values())
            .filter(operation -> operation.id().equals(fields[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(TABLE + " names no operation: " + line));
    return new Entry(about, Integer.parseInt(fields[1]), Set.of(fields[2].split(" ")));
  }
}
