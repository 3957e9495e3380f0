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

  /** Shrinks with so many runs at most; no candidate may be run twice. */
  private Shrunk shrink(Scenario failing, int budget, Predicate<Scenario> fails) {
    Set<Scenario> tried = new HashSet<>();
    return new Shrinker(
            candidate -> {
              runs++;
              assertThat(tried.add(candidate)).as("%s was run twice", candidate).isTrue();
              return Optional.of(candidate).filter(fails);
            },
            () -> runs < budget)
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
    assertThat(byFault.scenario().steps())
        .containsExactly(Steps.call(Steps.group("g"), Fault.onRequest(Fault.Kind.REFUSED, 1)));
    Shrunk byName = shrink(failing, 100, candidate -> candidate.toString().contains("long name"));
    assertThat(byName.scenario().steps()).containsExactly(Steps.call(NAMED));
    Shrunk byWrites =
        shrink(failing, 100, candidate -> candidate.toString().contains("writes=true"));
    assertThat(byWrites.scenario().steps())
        .containsExactly(new Step.Call(Steps.group("g"), List.of(), true));
  }

  @Test
  void everyCommandIsMadePlain() {
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
    Shrunk shrunk =
        shrink(
            failing,
            200,
            candidate ->
                candidate.steps().size() == 5
                    && candidate.toString().contains("CreateGroupFromSource"));
    assertThat(StepText.of(shrunk.scenario()))
        .containsExactly(
            "create group g",
            "create volume a in g (1 GiB)",
            "snapshot group g as gs: s of a",
            "create group h from g: c from a",
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
            () -> true);
    List<Step> steps = new ArrayList<>(thirty().steps());
    steps.add(3, deletion);
    assertThat(shrinker.shrink(scenario(steps)).scenario().steps()).containsExactly(asCarriedOut);
  }

  private static Predicate<Scenario> with(String text) {
    return candidate -> candidate.toString().contains(text);
  }

  @Test
  void aFaultIsMovedForwardAndMadePlainAsFarAsItMatters() {
    Step step =
        Steps.call(
            Steps.group("g"),
            Fault.onRequest(Fault.Kind.DELAYED, 4),
            Fault.touching(Fault.Kind.LOST, "g"));
    Scenario failing = scenario(List.of(step));
    assertThat(shrink(failing, 500, with("Fault[")).scenario().steps())
        .containsExactly(Steps.call(Steps.group("g"), Fault.touching(Fault.Kind.REFUSED, "g")));
    assertThat(
            shrink(failing, 500, candidate -> candidate.toString().matches(".*request=[3-9].*"))
                .scenario()
                .steps())
        .containsExactly(Steps.call(Steps.group("g"), Fault.onRequest(Fault.Kind.REFUSED, 3)));
    assertThat(shrink(failing, 500, with("touching=g")).scenario().steps())
        .containsExactly(Steps.call(Steps.group("g"), Fault.touching(Fault.Kind.REFUSED, "g")));
    assertThat(shrink(failing, 500, with("DELAYED")).scenario().steps())
        .containsExactly(Steps.call(Steps.group("g"), Fault.onRequest(Fault.Kind.DELAYED, 1)));
  }

  @Test
  void callsAtATimeBecomeFewerWithFewerAndShorterTurns() {
    Command a = new Command.DeleteVolume("a");
    Command b = new Command.DeleteVolume("b");
    Step step = new Step.Together(List.of(NAMED, a, b), Turns.of("A:1 C:3 B:4 C:5"));
    Scenario failing = scenario(List.of(step));
    assertThat(shrink(failing, 500, any -> true).scenario().steps()).hasSize(1);
    assertThat(shrink(failing, 500, with("id=b")).scenario().steps())
        .containsExactly(Steps.call(b));
    Shrunk byTurns =
        shrink(
            failing,
            500,
            candidate ->
                candidate.steps().get(0) instanceof Step.Together together
                    && together.commands().contains(b)
                    && together.turns().stream()
                        .anyMatch(
                            turn ->
                                together.commands().get(turn.call()).equals(b)
                                    && turn.requests() > 1));
    assertThat(byTurns.minimal()).isTrue();
    assertThat(((Step.Together) byTurns.scenario().steps().get(0)).commands()).hasSize(2);
    assertThat(((Step.Together) byTurns.scenario().steps().get(0)).turns())
        .containsExactly(new Step.Turn(1, 2));
  }

  @Test
  void listsBecomeShorter() {
    Step update =
        Steps.call(new Command.UpdateGroup("g", List.of("a", "b", "c"), List.of("d", "e")));
    Shrunk shrunk = shrink(scenario(List.of(update)), 200, with("b"));
    assertThat(shrunk.scenario().steps())
        .containsExactly(Steps.call(new Command.UpdateGroup("g", List.of("b"), List.of())));
    Step nothing = Steps.call(new Command.UpdateGroup("g", null, null));
    assertThat(shrink(scenario(List.of(nothing)), 200, any -> true).scenario().steps())
        .containsExactly(Steps.call(new Command.UpdateGroup("g", List.of(), List.of())));
    assertThat(shrink(scenario(List.of(nothing)), 200, with("add=null")).scenario().steps())
        .containsExactly(Steps.call(new Command.UpdateGroup("g", null, List.of())));
  }

  @Test
  void whoMayNotGoOnIsAskedBeforeEachRunAndNotAgain() {
    List<Integer> asked = new ArrayList<>();
    Shrinker shrinker =
        new Shrinker(
            candidate -> {
              runs++;
              return Optional.empty();
            },
            () -> {
              asked.add(runs);
              return runs < 3;
            });
    assertThat(shrinker.shrink(thirty())).isEqualTo(new Shrunk(thirty(), false));
    assertThat(runs).isEqualTo(3);
    assertThat(asked).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aCaseThatHasNothingToLoseIsMinimalWithoutARun() {
    Scenario smallest = scenario(List.of(Steps.call(new Command.DeleteVolume("a"))));
    assertThat(shrink(smallest, 0, any -> true)).isEqualTo(new Shrunk(smallest, true));
    assertThat(runs).isZero();
  }
}
