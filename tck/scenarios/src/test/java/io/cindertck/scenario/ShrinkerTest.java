package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import io.cindertck.scenario.Shrinker.Shrunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shrinking by predicates on the plain data: nothing is run. */
class ShrinkerTest {
  private static final Fault FAULT = Fault.onRequest(Fault.Kind.BUSY, 1);

  private int runs;

  private static Scenario scenario(List<Step> steps) {
    return new Scenario(Dialect.GROUP, steps);
  }

  private static Scenario thirty() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      steps.add(Steps.call(new Command.DeleteVolume("v" + i)));
    }
    return scenario(steps);
  }

  private Shrunk shrink(Scenario failing, int budget, Predicate<Scenario> fails) {
    return new Shrinker(
            candidate -> {
              runs++;
              return Optional.of(candidate).filter(fails);
            },
            budget)
        .shrink(failing);
  }

  private static Predicate<Scenario> needing(String... volumes) {
    List<Step> needed = new ArrayList<>();
    List.of(volumes).forEach(v -> needed.add(Steps.call(new Command.DeleteVolume(v))));
    return candidate -> candidate.steps().containsAll(needed);
  }

  @Test
  void whatIsNeededIsAllThatIsLeft() {
    Shrunk shrunk = shrink(thirty(), 1000, needing("v3", "v17", "v29"));
    assertThat(StepText.of(shrunk.scenario()))
        .containsExactly("delete volume v3", "delete volume v17", "delete volume v29");
    assertThat(shrunk.minimal()).isTrue();
    assertThat(runs).isLessThan(120);
  }

  @Test
  void aCaseIsNeverEmptyAndAnEmptyOneIsNotTried() {
    Shrunk shrunk =
        shrink(
            thirty(),
            1000,
            candidate -> {
              assertThat(candidate.steps()).isNotEmpty();
              return true;
            });
    assertThat(shrunk.scenario().steps()).hasSize(1);
    assertThat(shrunk.minimal()).isTrue();
  }

  @RepeatedTest(20)
  void nothingMoreCanBeLeftOut(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Set<Step> needed = new HashSet<>();
    for (int i = 0; i < random.nextInt(8); i++) {
      needed.add(Steps.call(new Command.DeleteVolume("v" + random.nextInt(30))));
    }
    needed.add(Steps.call(new Command.DeleteVolume("v0")));
    Shrunk shrunk = shrink(thirty(), 5000, candidate -> candidate.steps().containsAll(needed));
    assertThat(shrunk.scenario().steps()).containsExactlyInAnyOrderElementsOf(needed);
    assertThat(shrunk.minimal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 20})
  void aBudgetIsNeverOverrunAndAnEarlyEndIsSaid(int budget) {
    Predicate<Scenario> fails = needing("v3", "v17", "v29");
    Shrunk shrunk = shrink(thirty(), budget, fails);
    assertThat(runs).isEqualTo(budget);
    assertThat(shrunk.minimal()).isFalse();
    assertThat(shrunk.scenario()).matches(fails);
  }

  private static final Command NAMED = new Command.CreateGroup("g", "long name", List.of("t"));

  @Test
  void whatDoesNotMatterOfAStepIsLeftOut() {
    Scenario failing = scenario(List.of(new Step.Call(NAMED, List.of(FAULT), true)));
    Shrunk shrunk = shrink(failing, 100, candidate -> true);
    assertThat(shrunk.scenario().steps()).containsExactly(Steps.call(Steps.group("g")));
    assertThat(shrunk.minimal()).isTrue();
  }

  @Test
  void whatMattersOfAStepStays() {
    Step step = new Step.Call(NAMED, List.of(FAULT), true);
    Scenario failing = scenario(List.of(step));
    Shrunk byFault = shrink(failing, 100, candidate -> candidate.toString().contains("Fault["));
    assertThat(byFault.scenario().steps()).containsExactly(Steps.call(Steps.group("g"), FAULT));
    Shrunk byName = shrink(failing, 100, candidate -> candidate.toString().contains("long name"));
    assertThat(byName.scenario().steps()).containsExactly(Steps.call(NAMED));
    Shrunk byWrites =
        shrink(failing, 100, candidate -> candidate.toString().contains("writes=true"));
    assertThat(byWrites.scenario().steps())
        .containsExactly(new Step.Call(Steps.group("g"), List.of(), true));
  }

  @Test
  void everyCommandWithANameIsMadePlain() {
    Scenario failing =
        scenario(
            List.of(
                Steps.call(NAMED),
                Steps.call(new Command.CreateVolume("a", "g", 7, "n")),
                Steps.call(new Command.CreateGroupSnapshot("gs", "g", "n", Steps.map("s", "a"))),
                Steps.call(
                    new Command.CreateGroupFromSource(
                        "h", "n", Command.Source.SNAPSHOT, "gs", Steps.map("c", "s"))),
                new Step.Vanish(Kind.VOLUME, "a")));
    Shrunk shrunk = shrink(failing, 200, candidate -> candidate.steps().size() == 5);
    assertThat(StepText.of(shrunk.scenario()))
        .containsExactly(
            "create group g",
            "create volume a in g (1 GiB)",
            "snapshot group g as gs: s of a",
            "create group h from gs: c from s",
            "volume a disappears from the array");
    assertThat(shrunk.scenario().toString()).doesNotContain("name=n,");
  }

  @Test
  void whatCouldNotBeCarriedOutIsLeftOutToo() {
    Step deletion = Steps.call(Steps.delete("g", "a", "b"));
    Step asCarriedOut = Steps.call(Steps.delete("g", "a"));
    Shrinker shrinker =
        new Shrinker(
            candidate ->
                Optional.of(scenario(List.of(asCarriedOut)))
                    .filter(
                        any ->
                            candidate.steps().contains(deletion)
                                || candidate.steps().contains(asCarriedOut)),
            100);
    List<Step> steps = new ArrayList<>(thirty().steps());
    steps.add(3, deletion);
    assertThat(shrinker.shrink(scenario(steps)).scenario().steps()).containsExactly(asCarriedOut);
  }
}
