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
    String line = "clauses that nothing came to: " + clauses;
    if (!missed.isEmpty() && !clauses.isEmpty() && !missed.contains(line)) {
      lines.add(0, line);
    }
    return lines;
  }

  /** That of shards, each by its name. */
  static List<String> of(ShardSet shards, Counts counts) {
    List<String> missed = new ArrayList<>();
    for (ShardReport shard : shards.counted()) {
      shard.result().notReached().stream().map(shard::told).forEach(missed::add);
    }
    return of(missed, counts);
  }
}
