package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.reference.ReferenceDriver;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A scenario is played as far as the array lets the kit interfere, ability by ability. */
class AbilitiesTest {
  private static final Command SNAPSHOT = Steps.snapshot("gs", "g", "s", "v", "t", "w");
  private static final Fault FAULT = Fault.onRequest(Fault.Kind.SLOW, 1);
  private static final Step VANISH = new Step.Vanish(Kind.VOLUME, "v");
  private static final Step LEAVE = new Step.Leave("g", "w");

  private static final Scenario ALL =
      new Scenario(
          Dialect.CONSISTENCYGROUP,
          List.of(
              Steps.call(Steps.group("g")),
              Steps.call(Steps.volume("v", "g")),
              Steps.call(Steps.volume("w", "g")),
              new Step.Call(SNAPSHOT, List.of(FAULT), true),
              LEAVE,
              VANISH));

  private static Step snapshot(List<Fault> faults, boolean writes) {
    return new Step.Call(SNAPSHOT, faults, writes);
  }

  @Test
  void onlyWhatTheArrayCannotDoIsLeftOut() {
    assertThat(ALL.within(EnumSet.allOf(Ability.class))).isEqualTo(ALL);
    assertThat(ALL.within(Set.of(Ability.WRITE, Ability.RESTORE)).steps())
        .hasSize(4)
        .endsWith(snapshot(List.of(), false));
    assertThat(ALL.within(Set.of(Ability.INJECT)).steps())
        .hasSize(4)
        .endsWith(snapshot(List.of(FAULT), false));
    assertThat(ALL.within(Set.of(Ability.WRITE_BETWEEN)).steps())
        .hasSize(4)
        .endsWith(snapshot(List.of(), true));
    assertThat(ALL.within(Set.of(Ability.REMOVE)).steps())
        .hasSize(6)
        .endsWith(snapshot(List.of(), false), LEAVE, VANISH);
    Step together = new Step.Together(List.of(Steps.group("g"), Steps.group("h")), List.of());
    Scenario atATime = new Scenario(Dialect.GROUP, List.of(together));
    assertThat(atATime.within(Set.of())).isEqualTo(atATime);
  }

  @ParameterizedTest
  @EnumSource(Ability.class)
  void anArrayWithoutOneAbilityIsNotAskedForIt(Ability lacking) {
    Set<Ability> abilities = EnumSet.complementOf(EnumSet.of(lacking));
    FakeArray array = FakeArray.standard();
    AbleArray able =
        new AbleArray(
            new FakeArrayProbe("fake", array, Set.of(Held.Sight.values()), false, () -> {}),
            abilities);
    try (DriverConnection driver =
        JvmConnection.open(new ReferenceDriver(array.client()), Duration.ofSeconds(30))) {
      Scenario possible = ALL.within(abilities);
      Run run = new ScenarioRunner(driver, able).run(possible, "salt");
      assertThat(run.carriedOut()).isEqualTo(possible);
      assertThat(Theatre.wrong(run)).isEmpty();
      boolean written =
          run.trace().end().volumes().values().stream()
              .flatMap(volume -> volume.content().stamps().stream())
              .anyMatch(stamp -> !stamp.owner().equals("host"));
      assertThat(written).isEqualTo(lacking != Ability.WRITE);
    }
  }

  @Test
  void whatTheRunnerPlaysWithoutTheAbilityIsPassedOver() {
    FakeArray array = FakeArray.standard();
    AbleArray able =
        new AbleArray(
            new FakeArrayProbe("fake", array, Set.of(Held.Sight.values()), false, () -> {}),
            Set.of(Ability.RESTORE));
    try (DriverConnection driver =
        JvmConnection.open(new ReferenceDriver(array.client()), Duration.ofSeconds(30))) {
      Scenario undisturbed =
          new Scenario(
              ALL.dialect(),
              List.of(ALL.steps().get(0), ALL.steps().get(1), ALL.steps().get(2), LEAVE, VANISH));
      Run run = new ScenarioRunner(driver, able).run(undisturbed, "salt");
      assertThat(run.carriedOut().steps()).hasSize(3);
      assertThat(run.trace().end().volumes()).hasSize(2);
    }
  }
}
