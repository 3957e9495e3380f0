package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.Redactor;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Verdict;
import io.cindertck.report.Counterexample;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A driver that is wrong, whose cases are played with one that takes the reference driver's part.
 */
class CaseMakerTest {
  private static final Dialect DIALECT = Dialect.CONSISTENCYGROUP;

  private final FaultyDriver wrong = driver("half-deletion-swallowed");
  private List<String> troubles = List.of();

  private static FaultyDriver driver(String name) {
    return FaultyDrivers.all().stream()
        .filter(driver -> driver.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What is made of the first violation of the driver's clause. */
  private Optional<FoundCase> found(Target reference, ClauseTally[] tally) {
    try (Target target = wrong.open();
        ReferenceTrial trial = new ReferenceTrial(reference)) {
      Campaign campaign = Campaign.of(target, DIALECT, 1);
      new Systematic(campaign).play();
      tally[0] =
          campaign.counts().tallies().stream()
              .filter(one -> one.clause().id().equals(wrong.clause()))
              .findFirst()
              .orElseThrow();
      assertThat(tally[0].violated()).isPositive();
      TargetRequest request = TargetRequest.of(Targets.REFERENCE, DIALECT);
      Replays replays = new Replays(request, CheckRequest.REPORT, "fake");
      Optional<FoundCase> found =
          new CaseMaker(campaign, trial, replays, new Redactor(Map.of())).of(tally[0]);
      troubles = campaign.hindrances().lines();
      return found;
    }
  }

  @Test
  void whatTheReferenceDriverKeepsIsACase() {
    ClauseTally[] tally = new ClauseTally[1];
    Optional<FoundCase> found = found(Targets.reference(DIALECT), tally);

    assertThat(found).map(FoundCase::counterexample).get().matches(shown -> shown.reproduced());
    assertThat(tally[0].verdict(true)).isEqualTo(Verdict.FAILED);
  }

  @Test
  void whatTheReferenceDriverIsBlamedForIsAnErrorOfTheKit() {
    ClauseTally[] tally = new ClauseTally[1];
    Optional<FoundCase> found = found(wrong.open(), tally);

    assertThat(found).isEmpty();
    assertThat(tally[0].verdict(true)).isEqualTo(Verdict.KIT_ERROR);
    assertThat(tally[0].reason(Verdict.KIT_ERROR, true))
        .contains("the reference driver is blamed for the same: ")
        .contains("delete group");
  }

  /** What was found is told all the same, and so is the failure. */
  @Test
  void whereTheKitFailsTheCaseIsToldAsItWasFound() {
    ClauseTally[] tally = new ClauseTally[1];
    Target reference = Targets.reference(DIALECT);
    Target failing =
        new Target(reference.locator(), new Failing(reference.driver()), reference.array());
    Optional<FoundCase> found = found(failing, tally);

    assertThat(tally[0].verdict(true)).isEqualTo(Verdict.FAILED);
    assertThat(found)
        .map(FoundCase::counterexample)
        .get()
        .matches(shown -> !shown.reproduced() && !shown.minimal())
        .extracting(Counterexample::said)
        .isEqualTo("not played again: the kit failed");
    assertThat(troubles).singleElement().asString().contains("a mistake of the kit's own");
  }

  private record Failing(DriverConnection driver) implements DriverConnection {
    @Override
    public DriverDescription description() {
      return driver.description();
    }

    @Override
    public Reply call(DriverCall call) {
      throw new IllegalStateException("a mistake of the kit's own");
    }

    @Override
    public void close() {
      driver.close();
    }
  }
}
