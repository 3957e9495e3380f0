package io.cindertck.suite;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Operation;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.SystematicScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of scenarios to begin with holds what it says. After a change of scenarios or clauses
 * {@code -Dgolden.rewrite=true} writes it anew.
 */
class FirstLookTest {
  /** How often every clause is come to by the table. */
  private static final int ROUNDS = 3;

  /** Clauses that need no scenario, and one that needs calls at a time. */
  private static final Set<String> OTHERS =
      Set.of("driver.complete", "driver.signature", "history.linearizable");

  private static final Path TABLE =
      Path.of("src/main/resources/io/cindertck/suite", FirstLook.TABLE);

  /** A scenario that was played, and what it came to. */
  private record Tried(Operation operation, int index, int calls, Set<String> kept) {}

  private static Tried play(Campaign campaign, Operation operation, int index) {
    List<Scenario> all = SystematicScenarios.about(operation, campaign.dialect());
    Run run = campaign.run(all.get(index), operation.id() + "-" + index);
    Set<String> kept =
        Finding.of(run.trace()).stream()
            .filter(finding -> finding.judgement() instanceof Judgement.Satisfied)
            .map(finding -> finding.clause().id())
            .collect(toCollection(TreeSet::new));
    return new Tried(operation, index, run.trace().observations().size(), kept);
  }

  private static Campaign campaign(Target target, Dialect dialect) {
    return Campaign.of(target, dialect, 1);
  }

  private static Set<String> wanted() {
    Set<String> wanted =
        Catalogue.clauses().stream().map(Clause::id).collect(toCollection(TreeSet::new));
    wanted.removeAll(OTHERS);
    return wanted;
  }

  @ParameterizedTest
  @EnumSource
  void everyScenarioOfTheTableComesToItsClauses(Dialect dialect) throws IOException {
    if (Boolean.getBoolean("golden.rewrite")) {
      rewrite();
    }
    Set<String> first = new TreeSet<>();
    int length = 0;
    try (Target target = Targets.reference(dialect)) {
      Campaign campaign = campaign(target, dialect);
      for (FirstLook.Entry entry : FirstLook.entries()) {
        Tried tried = play(campaign, entry.operation(), entry.index());
        assertThat(tried.kept()).as("%s", entry).containsAll(entry.clauses());
        length += first.containsAll(wanted()) ? 0 : 1;
        first.addAll(entry.clauses());
      }
    }
    assertThat(first).isEqualTo(wanted());
    assertThat(length).as("scenarios that come to every clause").isLessThanOrEqualTo(20);
  }

  private static void rewrite() throws IOException {
    List<Tried> left = new ArrayList<>();
    try (Target target = Targets.reference(Dialect.CONSISTENCYGROUP)) {
      Campaign campaign = campaign(target, Dialect.CONSISTENCYGROUP);
      for (Operation operation : Operation.values()) {
        int all = SystematicScenarios.about(operation, campaign.dialect()).size();
        for (int i = 0; i < all; i++) {
          left.add(play(campaign, operation, i));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Set<String> open = new TreeSet<>(wanted());
      while (left.stream().anyMatch(tried -> tried.kept().stream().anyMatch(open::contains))) {
        Tried best = left.get(0);
        for (Tried tried : left) {
          best = worth(tried, open) > worth(best, open) ? tried : best;
        }
        Set<String> of = new TreeSet<>(best.kept());
        of.retainAll(open);
        open.removeAll(of);
        left.remove(best);
        lines.add(best.operation().id() + "\t" + best.index() + "\t" + String.join(" ", of));
      }
    }
    Files.write(TABLE, lines);
  }

  /** How many clauses a driver call comes to. */
  private static double worth(Tried tried, Set<String> open) {
    Set<String> more = new HashSet<>(tried.kept());
    more.retainAll(open);
    // Setting up a scenario costs about as much as two calls.
    return more.size() / (tried.calls() + 2.0);
  }
}
