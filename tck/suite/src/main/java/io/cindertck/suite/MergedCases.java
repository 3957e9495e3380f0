package io.cindertck.suite;

import io.cindertck.connect.process.ShellWords;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Evidence;
import io.cindertck.report.Result;
import io.cindertck.report.ShardPart.OfClause;
import io.cindertck.report.ShardPart.Smallest;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The cases of shards: of each clause the one that a campaign in one piece would tell. */
final class MergedCases {
  private static final List<String> ENDINGS = List.of(".trace.ndjson", ".again.ndjson", ".py");
  private static final Pattern OURS =
      Pattern.compile(Pattern.quote(Replays.FOLDER) + "/[\\w-][\\w.-]*");

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

  /**
   * The files of the cases that a result tells.
   *
   * @return the folder of the report that each is in, by its name from there
   */
  Map<String, Path> files(Result result) {
    Map<String, Path> files = new TreeMap<>();
    for (ClauseResult clause : result.clauses()) {
      ShardReport winner = winners.get(clause.id());
      Counterexample found = clause.counterexample();
      if (winner != null && found != null) {
        names(clause.id(), found).stream()
            .filter(name -> isFile(winner.dir(), name))
            .forEach(name -> files.put(name, winner.dir()));
      }
    }
    return files;
  }

  private static List<String> names(String clause, Counterexample found) {
    String file = Replays.file(clause);
    String stem = file.substring(0, file.lastIndexOf('.'));
    List<String> names = new ArrayList<>(List.of(file));
    ENDINGS.forEach(ending -> names.add(stem + ending));
    Evidence evidence = found.evidence();
    if (evidence != null && evidence.reproducer() != null) {
      names.add(evidence.reproducer().file());
    }
    return names;
  }

  /** A result may have been tampered with: nothing is taken from elsewhere. */
  private static boolean isFile(Path dir, String name) {
    return OURS.matcher(name).matches()
        && Files.isRegularFile(dir.resolve(name), LinkOption.NOFOLLOW_LINKS);
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
    String here = report.resolve(file).toString();
    return found.with(replay.replace(ShellWords.quoted(there), ShellWords.quoted(here)));
  }
}
