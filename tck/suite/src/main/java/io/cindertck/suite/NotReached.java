package io.cindertck.suite;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** What a run was cut short before. */
final class NotReached {
  private NotReached() {}

  /**
   * With the clauses that nothing came to, where it was cut short.
   *
   * @param missed what was not played, a line each
   */
  static List<String> of(List<String> missed, Counts counts) {
    List<String> lines = new ArrayList<>(missed);
    String clauses =
        counts.tallies().stream()
            .filter(ClauseTally::isUntouched)
            .map(tally -> tally.clause().id())
            .collect(joining(", "));
    if (!missed.isEmpty() && !clauses.isEmpty()) {
      lines.add(0, "clauses that nothing came to: " + clauses);
    }
    return lines;
  }

  /** That of shards, each by its name. */
  static List<String> of(ShardSet shards, Counts counts) {
    List<String> missed = new ArrayList<>();
    for (ShardReport shard : shards.counted()) {
      shard.result().notReached().forEach(line -> missed.add(shard.name() + ": " + line));
    }
    return of(missed, counts);
  }
}
