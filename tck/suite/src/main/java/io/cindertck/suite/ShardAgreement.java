package io.cindertck.suite;

import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.ShardPart;
import io.cindertck.report.ShardPart.Troubles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a shard hands over is what its own result says: one of them was changed otherwise. */
final class ShardAgreement {
  private ShardAgreement() {}

  /**
   * Holds the two against each other.
   *
   * @throws ShardException when they contradict each other
   */
  static void require(Path dir, Result result, ShardPart part) {
    requireCounts(dir, result, part);
    requireTroubles(dir, result, part.troubles());
  }

  /** The merge knows what kept a shard from being whole from what it hands over alone. */
  private static void requireTroubles(Path dir, Result result, Troubles troubles) {
    long ends =
        Stream.of(troubles.stopped() != null, troubles.cutShort() != null, troubles.tooSlow())
            .filter(is -> is)
            .count();
    Map<String, Long> handedOver =
        Map.of(
            "the run was cut short: ",
            ends,
            "the run stopped at the first failure",
            troubles.failedFast() ? 1L : 0,
            "the driver was kept from its array in ",
            Math.min(troubles.arrays(), 1),
            "the kit failed in ",
            Math.min(troubles.kits(), 1));
    for (String reason : result.reasons()) {
      handedOver.forEach(
          (beginning, count) -> {
            if (reason.startsWith(beginning) && told(result, beginning) > count) {
              throw new ShardException(
                  dir + " does not hand over what its own result says: " + reason);
            }
          });
    }
    if (ends == 0 && !troubles.failedFast() && !result.notReached().isEmpty()) {
      throw new ShardException(
          dir
              + " hands over that nothing cut it short, and its own result says what it did not"
              + " reach: "
              + result.notReached().get(0));
    }
  }

  private static long told(Result result, String beginning) {
    return result.reasons().stream().filter(reason -> reason.startsWith(beginning)).count();
  }

  private static void requireCounts(Path dir, Result result, ShardPart part) {
    Map<String, ClauseResult> told = new HashMap<>();
    result.clauses().forEach(clause -> told.put(clause.id(), clause));
    for (ShardPart.OfClause counted : part.clauses()) {
      ClauseResult clause = told.remove(counted.id());
      long violated = counted.retracted() == null ? counted.violated() : 0;
      // A driver's methods are judged by each shard, and counted by the merge.
      long more = clause == null ? 0 : clause.judged() - counted.satisfied() - violated;
      if (clause == null || clause.violated() < violated || more < 0 || more > 1) {
        throw new ShardException(
            dir + " hands over counts of " + counted.id() + " that its own result contradicts");
      }
      if (violated == 0 && clause.violated() > 0 && !isOfMethods(counted.id())) {
        throw new ShardException(
            dir + " hands over that " + counted.id() + " was kept, and its own result denies it");
      }
    }
    if (!told.isEmpty()) {
      throw new ShardException(
          dir + " hands over no counts of " + String.join(", ", new TreeSet<>(told.keySet())));
    }
  }

  private static boolean isOfMethods(String clause) {
    return Catalogue.find(clause).flatMap(Clause::driverJudge).isPresent();
  }
}
