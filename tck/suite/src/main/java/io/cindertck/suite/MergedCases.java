package io.cindertck.suite;

import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.ShardPart.OfClause;
import io.cindertck.report.ShardPart.Smallest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The cases of shards: of each clause the one that a campaign in one piece would tell. */
final class MergedCases {
  private final Map<String, ShardReport> winners = new LinkedHashMap<>();
  private final Path report;

  /**
   * Chooses among them.
   *
   * @param report the folder that they go to, as commands name it
   */
  MergedCases(ShardSet shards, Path report) {
    this.report = report;
    Map<String, Smallest> best = new LinkedHashMap<>();
    for (ShardReport shard : shards.counted()) {
      for (OfClause clause : shard.counted().clauses()) {
        Smallest theirs = clause.smallest();
        Smallest known = best.get(clause.id());
        if (theirs != null && (known == null || theirs.isBefore(known))) {
          best.put(clause.id(), theirs);
          winners.put(clause.id(), shard);
        }
      }
    }
  }

  /** The folders of the reports that have the cases, by clause. */
  Map<String, Path> folders() {
    Map<String, Path> folders = new LinkedHashMap<>();
    winners.forEach((clause, winner) -> folders.put(clause, winner.dir()));
    return folders;
  }

  /** The cases of the clauses that were violated, by their ids. */
  Map<String, FoundCase> of(Counts counts) {
    Map<String, FoundCase> cases = new LinkedHashMap<>();
    for (ClauseTally tally : counts.tallies()) {
      if (tally.violated() > 0) {
        of(tally).ifPresent(found -> cases.put(tally.clause().id(), FoundCase.untold(found)));
      }
    }
    return cases;
  }

  private Optional<Counterexample> of(ClauseTally tally) {
    String id = tally.clause().id();
    ShardReport winner = winners.get(id);
    return winner == null
        // What is wrong with the driver's methods alone is told by none of them.
        ? Optional.of(CaseMaker.ofDescription(tally.why() + ""))
        : winner.result().clauses().stream()
            .filter(clause -> clause.id().equals(id))
            .map(ClauseResult::counterexample)
            .filter(found -> found != null)
            .findFirst()
            .map(found -> replayedHere(found, id, winner));
  }

  /** The same case, whose command names the folder that it is copied to. */
  private Counterexample replayedHere(Counterexample found, String clause, ShardReport winner) {
    String replay = found.replay();
    if (replay == null) {
      return found;
    }
    String file = Replays.file(clause);
    String there = Path.of(winner.counted().report()).resolve(file).toString();
    return found.with(replay.replace(there, report.resolve(file).toString()));
  }
}
