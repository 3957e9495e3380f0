package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayState;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.Listening;
import io.cindertck.array.face.RunningFace;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.connect.probe.HttpTransport;
import io.cindertck.connect.probe.ProtocolProbe;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.contract.manager.ManagerModel;
import io.cindertck.contract.manager.ManagerPath;
import io.cindertck.contract.value.Value;
import io.cindertck.reference.ReferenceDriver;
import io.cindertck.scenario.cleanup.CleanUp;
import io.cindertck.scenario.cleanup.LedgerFile;
import io.cindertck.scenario.cleanup.LedgerHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a scenario makes on an array that outlives the kit is taken away again. */
class CleaningUpTest {
  private static final String PREFIX = "0badcafe";
  private static final Set<Ability> SEEN_ONLY = EnumSet.of(Ability.INJECT, Ability.WRITE);

  @TempDir private Path folder;
  private final FakeArray array = FakeArray.standard();
  private LedgerFile ledger;

  @BeforeEach
  void begin() throws IOException {
    ledger =
        LedgerFile.create(
            folder,
            new LedgerHeader("0.1", PREFIX, "reference", "fake", Dialect.CONSISTENCYGROUP),
            UnaryOperator.identity(),
            false);
  }

  @AfterEach
  void end() throws IOException {
    ledger.close();
  }

  private DriverConnection right() {
    return JvmConnection.open(new ReferenceDriver(array.client()), Duration.ofSeconds(30));
  }

  private ScenarioRunner runner(DriverConnection driver, Set<Ability> abilities) {
    FakeArrayProbe whole =
        new FakeArrayProbe("fake", array, EnumSet.allOf(Sight.class), false, () -> {});
    return new ScenarioRunner(driver, new AbleArray(whole, abilities), ledger);
  }

  private static Scenario groupWithSnapshot() {
    return new Scenario(
        Dialect.CONSISTENCYGROUP,
        List.of(
            Steps.call(Steps.group("g")),
            Steps.call(Steps.volume("v", "g")),
            Steps.call(Steps.volume("w", "g")),
            Steps.call(Steps.snapshot("gs", "g", "s", "v", "t", "w"))));
  }

  private void assertNothingIsHeld() {
    ArrayState state = array.control().state();
    assertThat(state.volumes()).isEmpty();
    assertThat(state.groups()).isEmpty();
    assertThat(state.snapshots()).isEmpty();
    assertThat(state.groupSnapshots()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void everySystematicScenarioOfTheRightDriverLeavesNothing(Operation operation) {
    int played = 0;
    try (DriverConnection driver = right()) {
      ScenarioRunner runner = runner(driver, SEEN_ONLY);
      for (Scenario scenario :
          SystematicScenarios.about(operation, Dialect.CONSISTENCYGROUP).stream()
              .map(each -> each.within(SEEN_ONLY))
              .toList()) {
        Run run = runner.run(scenario, "salt-" + played++);
        assertNothingIsHeld();
        assertThat(Finding.of(run.trace()))
            .noneMatch(finding -> finding.judgement() instanceof Judgement.Violated);
      }
    }
    assertThat(played).isGreaterThan(5);
    assertThat(ledger.left().rows()).isEmpty();
  }

  @Test
  void theLedgerHasEveryIdBeforeTheDriverIsCalled() {
    try (DriverConnection right = right()) {
      DriverConnection driver =
          new TwistedDriver(
              right,
              call -> {
                String lines = read(ledger.file());
                for (String argument : List.of("volume", "group", "cgsnapshot")) {
                  call.rows(argument)
                      .forEach(row -> assertThat(lines).contains("\"id\":\"" + row.id() + "\""));
                }
                return right.call(call);
              });
      Run run = runner(driver, SEEN_ONLY).run(groupWithSnapshot(), "salt");
      assertThat(run.trace().observations()).hasSize(4);
      assertThat(run.ids().ids().values()).allMatch(id -> id.startsWith(PREFIX + "-"));
      assertThat(run.ids().ids().values()).allMatch(id -> UUID.fromString(id).version() == 3);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatADriverOnlySaysItDeletedIsTakenAwayPastIt() {
    try (DriverConnection right = right()) {
      ScenarioRunner runner =
          runner(TwistedDriver.sayingDeleted(right), EnumSet.of(Ability.WRITE, Ability.REMOVE));
      runner.run(groupWithSnapshot(), "salt");
      assertNothingIsHeld();
    }
    assertThat(ledger.left().rows()).isEmpty();
  }

  @Test
  void aNameMayHaveTheIdInUpperCase() {
    Scenario scenario =
        new Scenario(Dialect.CONSISTENCYGROUP, List.of(Steps.call(Steps.volume("v", null))));
    try (DriverConnection right = right()) {
      runner(TwistedDriver.leaving(right, array), EnumSet.of(Ability.WRITE, Ability.REMOVE))
          .run(scenario, "salt");
      assertNothingIsHeld();
      ScenarioRunner unable = runner(TwistedDriver.leaving(right, array), SEEN_ONLY);
      unable.run(scenario, "salt");
      assertThat(unable.cleanUp(Dialect.CONSISTENCYGROUP).left())
          .hasSize(2)
          .anyMatch(line -> line.matches("group 'TMP-0BADCAFE-.*': the driver left it behind"))
          .anyMatch(line -> line.matches("volume .*: the array holds it still"));
    }
  }

  @Test
  void whatCannotBeTakenAwayIsTold() {
    try (DriverConnection right = right()) {
      AbleArray able =
          new AbleArray(
              new FakeArrayProbe("fake", array, EnumSet.allOf(Sight.class), false, () -> {}),
              EnumSet.of(Ability.WRITE, Ability.REMOVE));
      ScenarioRunner runner =
          new ScenarioRunner(TwistedDriver.sayingDeleted(right), TwistedProbe.clumsy(able), ledger);
      runner.run(groupWithSnapshot(), "salt");
      CleanUp.Outcome outcome = runner.cleanUp(Dialect.CONSISTENCYGROUP);
      assertThat(outcome.left())
          .hasSize(6)
          .anyMatch(line -> line.matches("volume " + PREFIX + "-.*: the array holds it still"));
    }
    assertThat(ledger.left().rows()).hasSize(6);
  }

  @Test
  void aProbeThatFailsWhileItTakesAwayTakesNothingFromTheScenario() {
    try (DriverConnection right = right()) {
      AbleArray able =
          new AbleArray(
              new FakeArrayProbe("fake", array, EnumSet.allOf(Sight.class), false, () -> {}),
              EnumSet.of(Ability.WRITE, Ability.REMOVE));
      ScenarioRunner runner =
          new ScenarioRunner(
              TwistedDriver.sayingDeleted(right),
              TwistedProbe.failing(able, "takeAway", Kind.GROUP),
              ledger);
      Run run = runner.run(groupWithSnapshot(), "salt");
      assertThat(run.carriedOut().steps()).hasSize(4);
      assertThat(runner.cleanUp(Dialect.CONSISTENCYGROUP).left())
          .hasSize(1)
          .allMatch(
              line -> line.matches("group .*: the array holds it still; the array probe is tired"));
    }
    assertThat(array.control().state().volumes()).isEmpty();
  }

  @Test
  void whatIsOutOfSightMayBeLeft() {
    Recorded made = Recorded.EMPTY.with(Row.of(Kind.VOLUME, PREFIX + "-v", "available"));
    AbleArray able =
        new AbleArray(
            new FakeArrayProbe("fake", array, EnumSet.of(Sight.VOLUMES), false, () -> {}),
            EnumSet.of(Ability.REMOVE));
    CleanUp.Outcome outcome =
        new CleanUp(
                new ManagerModel(ManagerPath.of(Dialect.CONSISTENCYGROUP)),
                call -> Reply.returned(Value.none()),
                recorded -> {},
                TwistedProbe.failing(able, "look", Recorded.class))
            .of(made);
    assertThat(outcome.gone()).isEmpty();
    assertThat(outcome.left()).containsExactly("volume " + PREFIX + "-v: the array probe is tired");
  }

  @Test
  void aRunThatWasKilledIsSweptFromItsLedger() throws IOException {
    try (DriverConnection right = right()) {
      DriverConnection dying =
          new TwistedDriver(
              right,
              call -> {
                if (call.method().startsWith("delete")) {
                  throw new IllegalStateException("killed");
                }
                return right.call(call);
              });
      ScenarioRunner runner = runner(dying, SEEN_ONLY);
      assertThat(catching(() -> runner.run(groupWithSnapshot(), "salt"))).hasMessage("killed");
    }
    assertThat(array.control().state().volumes()).hasSize(2);
    ledger.close();
    ledger = LedgerFile.reopen(LedgerFile.in(folder).get(0), UnaryOperator.identity());
    try (DriverConnection driver = right()) {
      CleanUp.Outcome outcome = runner(driver, SEEN_ONLY).cleanUp(Dialect.CONSISTENCYGROUP);
      assertThat(outcome.left()).isEmpty();
    }
    assertNothingIsHeld();
    ledger.close();
    assertThat(LedgerFile.in(folder)).isEmpty();
  }

  private static RuntimeException catching(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      return e;
    }
    throw new AssertionError("nothing was thrown");
  }

  @Test
  void aCallThatHangsEndsTheCleanUpAndAllIsTold() {
    try (DriverConnection right = right()) {
      DriverConnection hanging =
          new TwistedDriver(
              right,
              call ->
                  call.method().startsWith("delete")
                      ? new Reply(new Reply.TimedOut(Duration.ofSeconds(7)), List.of())
                      : right.call(call));
      ScenarioRunner runner = runner(hanging, SEEN_ONLY);
      runner.run(groupWithSnapshot(), "salt");
      assertThat(runner.waited()).isEqualTo(Duration.ofSeconds(7));
      runner.run(groupWithSnapshot(), "pepper");
      assertThat(runner.waited()).isEqualTo(Duration.ofSeconds(7));
      CleanUp.Outcome outcome = runner.cleanUp(Dialect.CONSISTENCYGROUP);
      assertThat(outcome.isStuck()).isTrue();
      assertThat(outcome.left())
          .hasSize(12)
          .anyMatch(line -> line.endsWith("did not come back within 7 s"))
          .anyMatch(line -> line.endsWith("not tried, since a call before did not come back"));
    }
  }

  @Test
  void whatWasThereBeforeIsNeitherWrittenToNorTakenAwayInAScenario() {
    array.client().createVolume("production", "pool", 1);
    ArrayState before = array.control().state();
    try (RunningFace face = Faces.start("native", array, new Listening("127.0.0.1", 0, "token"));
        DriverConnection right = right();
        ProtocolProbe probe =
            ProtocolProbe.open(
                new HttpTransport(
                    URI.create("http://127.0.0.1:" + face.address().getPort() + "/probe"),
                    "token",
                    Duration.ofSeconds(20)))) {
      probe.baseline();
      ArrayProbe lasting = new AbleArray(probe, EnumSet.of(Ability.WRITE, Ability.REMOVE));
      Step created = Steps.call(Steps.volume("v", null));
      Run run =
          new ScenarioRunner(TwistedDriver.claiming(right), lasting, ledger)
              .run(
                  new Scenario(
                      Dialect.CONSISTENCYGROUP,
                      List.of(created, new Step.Vanish(Kind.VOLUME, "v"))),
                  "salt");
      assertThat(run.carriedOut().steps()).containsExactly(created);
      assertThat(run.trace().end().volumes()).hasSize(1);
      assertThat(run.trace().expected()).as("what was not written is not missed").isEmpty();
    }
    assertThat(array.control().state()).isEqualTo(before);
  }

  @Test
  void whatWasThereBeforeIsLeftAloneWhateverADriverRecords() {
    array.client().createVolume("production", "pool", 1);
    try (DriverConnection right = right()) {
      ScenarioRunner runner =
          runner(TwistedDriver.claiming(right), EnumSet.of(Ability.WRITE, Ability.REMOVE));
      runner.run(
          new Scenario(Dialect.CONSISTENCYGROUP, List.of(Steps.call(Steps.volume("v", null)))),
          "salt");
    }
    assertThat(array.control().state().volumes())
        .extracting(ArrayState.Volume::name)
        .containsExactly("production");
  }
}
