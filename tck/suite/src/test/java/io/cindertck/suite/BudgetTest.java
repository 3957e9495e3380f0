package io.cindertck.suite;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.SweepResult;
import io.cindertck.scenario.Scenario;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run plays first whose budget may be too short, by a clock that scenarios move on. */
class BudgetTest {
  /** More scenarios than any run plays. */
  private static final int ENOUGH = 1_000_000;

  private final AtomicLong played = new AtomicLong();
  private final List<Scenario> scenarios = new ArrayList<>();

  private Result run(Stop stop, int tries) {
    Told told =
        new Told(
            Progress.NONE,
            run -> {
              played.incrementAndGet();
              scenarios.add(run.carriedOut());
            },
            Interim.none());
    try (Target target = Targets.reference(Dialect.CONSISTENCYGROUP)) {
      return new Check(CheckRequest.ofReference(tries, 1), Clock.systemUTC(), stop, told)
          .run(target)
          .result();
    }
  }

  /** A run with a budget that is spent when so many scenarios have been played. */
  private Result bounded(int most, int tries) {
    played.set(0);
    // A tenth of a budget is kept for what was found.
    Duration budget = Duration.ofSeconds(10L * most).minusSeconds(5);
    return run(new Stop(budget, () -> TimeUnit.SECONDS.toNanos(9 * played.get())), tries);
  }

  /** A run without a budget that is stopped when so many scenarios have been played. */
  private Result stopped(int most) {
    Stop stop = Stop.unlessAsked();
    Told told =
        new Told(
            standing -> {
              if (standing.scenarios() == most) {
                stop.ask("enough");
              }
            },
            Recording.NONE,
            Interim.none());
    try (Target target = Targets.reference(Dialect.CONSISTENCYGROUP)) {
      return new Check(CheckRequest.ofReference(0, 1), Clock.systemUTC(), stop, told)
          .run(target)
          .result();
    }
  }

  private static long judged(Result result) {
    return result.clauses().stream().filter(clause -> clause.judged() > 0).count();
  }

  private static List<String> notReached(Result result) {
    return Objects.requireNonNull(result.terms()).notReached();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 10, 50, 200})
  void moreClausesAreJudgedThanInTheUsualOrder(int most) {
    Result early = bounded(most, 0);
    Result usual = stopped(most);
    assertThat(early.run().scenarios()).isEqualTo(most);
    assertThat(usual.run().scenarios()).isEqualTo(most);
    assertThat(judged(early)).isGreaterThan(judged(usual));
  }

  @Test
  void fifteenScenariosComeToAllClauses() {
    Result result = bounded(15, 0);
    assertThat(result.clauses()).allSatisfy(clause -> assertThat(clause.judged()).isPositive());
    assertThat(notReached(result))
        .noneMatch(line -> line.startsWith("clauses"))
        .contains(
            "every single fault: create-group-from-source", "every single fault: update-group");
  }

  @Test
  void allOperationsAreSweptSideBySide() {
    SweepResult sweep = bounded(120, 0).sweep();
    assertThat(sweep.calls())
        .extracting(SweepResult.Call::operation)
        .contains("create-group", "delete-group", "update-group", "delete-group-snapshot");
  }

  @Test
  void whatIsNotReachedIsNamed() {
    List<String> lines = notReached(bounded(3, 2));
    assertThat(lines.get(0))
        .startsWith("clauses that nothing came to: ")
        .contains("history.linearizable")
        .doesNotContain("create-group.held");
    assertThat(lines)
        .contains(
            "every single fault: delete-group-snapshot",
            "drawn histories: 6 of 6 not played",
            "drawn scenarios: 12 of 12 not played")
        .anyMatch(line -> line.matches("calls as they come: \\d+ of \\d+ scenarios"))
        .anyMatch(
            line -> line.startsWith("calls at a time: create-volume v5 with update-group g; "));
  }

  /** Also where time was over between two parts, when nothing was being played. */
  @Test
  void whatIsNotReachedMakesItIncomplete() {
    long systematic = bounded(ENOUGH, 0).run().scenarios();
    Result result = bounded((int) systematic, 2);
    assertThat(result.run().scenarios()).isEqualTo(systematic);
    assertThat(notReached(result)).contains("drawn histories: 6 of 6 not played");
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
  }

  @Test
  void aSweepThatWasBegunSaysWhereItEnded() {
    assertThat(IntStream.of(50, 80, 110, 140).mapToObj(most -> notReached(bounded(most, 0))))
        .anySatisfy(
            lines ->
                assertThat(lines)
                    .anyMatch(
                        line ->
                            line.matches(
                                "every single fault: .* with \\d members?, from request \\d+ on")));
  }

  @Test
  void withTimeForAllOfItTheSameIsPlayed() {
    Result bounded = bounded(ENOUGH, 1);
    Map<Scenario, Long> inItsOrder = counted();
    scenarios.clear();
    Result usual = run(Stop.unlessAsked(), 1);
    assertThat(counted()).isEqualTo(inItsOrder);
    assertThat(notReached(bounded)).isEmpty();
    assertThat(bounded.sweep()).isEqualTo(usual.sweep());
    assertThat(bounded.clauses())
        .extracting(ClauseResult::verdict)
        .isEqualTo(usual.clauses().stream().map(ClauseResult::verdict).toList());
    assertThat(bounded.clauses())
        .extracting(ClauseResult::judged)
        .isEqualTo(usual.clauses().stream().map(ClauseResult::judged).toList());
  }

  private Map<Scenario, Long> counted() {
    return scenarios.stream().collect(groupingBy(Function.identity(), counting()));
  }
}
