package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.container.ContainerSettings;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.contract.Dialect;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.OperationResult;
import io.cindertck.report.Result;
import io.cindertck.report.SweepResult;
import io.cindertck.report.Timeline;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A whole result of a wrong driver, by a clock that goes on a millisecond when it is looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunResultTest {
  private final List<Result> interim = new ArrayList<>();
  private Result result = run("half-deletion-stops", new ArrayList<>());

  @BeforeAll
  void run() {
    result = run("half-deletion-swallowed", interim);
  }

  private static Result run(String name, List<Result> interim) {
    FaultyDriver wrong =
        FaultyDrivers.all().stream()
            .filter(driver -> driver.name().equals(name))
            .findFirst()
            .orElseThrow();
    AtomicLong looks = new AtomicLong();
    Told told = new Told(Progress.NONE, Recording.NONE, new Interim(interim::add, looks::get));
    try (Target target = wrong.open()) {
      CheckRequest request =
          CheckRequest.of(TargetRequest.of(Targets.REFERENCE, Dialect.CONSISTENCYGROUP), 1, 1);
      return new Check(
              request,
              Clock.systemUTC(),
              () -> looks.addAndGet(TimeUnit.MILLISECONDS.toNanos(1)),
              Stop.unlessAsked(),
              told)
          .run(target)
          .result();
    }
  }

  @Test
  void aSecretInALocatorIsNotTold() {
    TargetRequest asked =
        new TargetRequest(
            "command:acme --password canary-77aa01",
            Map.of("san_password", "canary-77aa01"),
            Set.of(),
            List.of(),
            List.of(),
            null,
            Dialect.CONSISTENCYGROUP,
            "http://admin:canary-77aa01@array/probe",
            false,
            Deadlines.DEFAULT,
            ContainerSettings.USUAL,
            null);
    try (Target reference = Targets.reference(Dialect.CONSISTENCYGROUP)) {
      Target target = new Target(asked.driver(), reference.driver(), reference.array());
      Result told =
          new Check(
                  CheckRequest.of(asked, 0, 1), Clock.systemUTC(), asked("at once"), Told.nobody())
              .run(target)
              .result();
      assertThat(told.driver().locator()).startsWith("command:acme").doesNotContain("canary");
    }
  }

  private static Stop asked(String why) {
    Stop stop = Stop.unlessAsked();
    stop.ask(why);
    return stop;
  }

  @Test
  void everyOperationHasItsLatencies() {
    assertThat(result.operations())
        .extracting(OperationResult::latencies)
        .allSatisfy(
            took -> {
              assertThat(took).isNotNull();
              assertThat(took.calls()).isPositive();
              // From one look at the clock to the next.
              assertThat(took.median()).isBetween(999L, 1001L);
            });
  }

  @Test
  void theTimelineHasAllCallsAndThePhasesInTheirOrder() {
    Timeline timeline = Objects.requireNonNull(result.timeline());
    assertThat(timeline.calls().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(result.run().calls());
    assertThat(timeline.phases())
        .extracting(Timeline.Phase::name)
        .containsExactly(
            "calls as they come",
            "calls at a time",
            "every single fault",
            "drawn scenarios",
            "histories",
            "making cases small");
    assertThat(timeline.phases().stream().mapToLong(Timeline.Phase::calls).sum())
        .isEqualTo(result.run().calls());
  }

  @Test
  void resultsOfARunThatGoesOnHaveATimelineToo() {
    assertThat(interim).hasSizeGreaterThan(1);
    assertThat(interim).allSatisfy(told -> assertThat(told.timeline()).isNotNull());
    Timeline last = Objects.requireNonNull(interim.get(interim.size() - 1).timeline());
    assertThat(last.phases()).extracting(Timeline.Phase::name).contains("calls as they come");
  }

  @Test
  void theSweepSaysWhichClausesWereViolatedWhere() {
    Set<String> violated = new HashSet<>();
    long points = 0;
    for (SweepResult.Call call : result.sweep().calls()) {
      long signs =
          String.join("", call.points().values()).chars().filter(sign -> sign == '-').count();
      assertThat(call.violations()).hasSize((int) signs);
      for (SweepResult.Violation violation : call.violations()) {
        String ofFault = call.points().getOrDefault(violation.fault(), "");
        assertThat(ofFault.charAt(violation.request() - 1)).isEqualTo('-');
        assertThat(violation.clauses()).isNotEmpty().doesNotHaveDuplicates();
        violated.addAll(violation.clauses());
      }
      points += signs;
    }
    assertThat(points).isPositive().isEqualTo(result.sweep().failed());
    assertThat(violated).contains("delete-group.partial-failure-told", "record.no-orphan");
  }

  @Test
  void everyClauseSaysWhatItIsKnownToCatch() {
    assertThat(result.clauses())
        .extracting(ClauseResult::catches)
        .allSatisfy(catches -> assertThat(catches).isNotEmpty());
  }
}
