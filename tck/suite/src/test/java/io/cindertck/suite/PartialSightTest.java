package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.contract.judge.Judgement.Satisfied;
import io.cindertck.contract.judge.Judgement.Violated;
import io.cindertck.scenario.cleanup.Ledger;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever sees less of an array finds less: what is not seen is not passed, and nobody is blamed
 * for it.
 */
class PartialSightTest {
  private static final Set<Sight> KINDS =
      EnumSet.of(Sight.VOLUMES, Sight.SNAPSHOTS, Sight.GROUPS, Sight.GROUP_SNAPSHOTS);

  static Stream<FaultyDriver> drivers() {
    return FaultyDrivers.all().stream();
  }

  /** All sets of things to see; content only where there is something that has it. */
  private static List<Set<Sight>> allSights() {
    List<Set<Sight>> all = new ArrayList<>();
    Sight[] sights = Sight.values();
    for (int bits = 0; bits < 1 << sights.length; bits++) {
      Set<Sight> some = EnumSet.noneOf(Sight.class);
      for (int i = 0; i < sights.length; i++) {
        if ((bits >> i & 1) != 0) {
          some.add(sights[i]);
        }
      }
      boolean everyKind = some.containsAll(KINDS);
      if (everyKind != some.contains(Sight.ALL_OBJECTS)) {
        continue;
      }
      boolean has = some.contains(Sight.VOLUMES) || some.contains(Sight.SNAPSHOTS);
      if (has || !some.contains(Sight.CONTENT)) {
        all.add(some);
      }
    }
    return all;
  }

  private static Map<String, Judgement> findings(Trace trace) {
    Map<String, Judgement> findings = new LinkedHashMap<>();
    for (Finding finding : Finding.of(trace)) {
      findings.put(finding.clause().id() + " of " + finding.observation(), finding.judgement());
    }
    return findings;
  }

  /** The last few scenarios until a driver is found out. */
  private static List<Trace> traces(FaultyDriver driver) {
    List<Trace> traces = new ArrayList<>();
    try (Target target = driver.open()) {
      new Systematic(
              new Campaign(
                  target,
                  Dialect.CONSISTENCYGROUP,
                  Runs.SEED,
                  new Counts(clause -> clause.id().equals(driver.clause())),
                  new Deal(Shard.WHOLE),
                  FailFast.AT_ANY,
                  Stop.unlessAsked(),
                  run -> traces.add(run.trace()),
                  Ledger.NONE))
          .play();
    }
    return traces.subList(Math.max(0, traces.size() - 3), traces.size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drivers")
  void whatIsNotSeenIsNeitherPassedNorBlamed(FaultyDriver driver) {
    List<String> wrong = new ArrayList<>();
    for (Trace trace : traces(driver)) {
      Map<String, Judgement> whole = findings(trace);
      for (Set<Sight> sights : allSights()) {
        findings(new PartialSight(sights).of(trace))
            .forEach(
                (what, judgement) -> {
                  Judgement full = whole.get(what);
                  boolean passed = judgement instanceof Satisfied && full instanceof Violated;
                  boolean blamed = judgement instanceof Violated && !(full instanceof Violated);
                  if (passed || blamed) {
                    wrong.add(what + ", seeing " + sights + ": " + judgement + ", and is " + full);
                  }
                });
      }
    }
    assertThat(wrong).isEmpty();
  }
}
