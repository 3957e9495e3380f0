package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Row;
import io.cindertck.scenario.History.Move;
import io.cindertck.scenario.History.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryTest {
  private static final int HISTORIES = 250;

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static @Nullable Fault fault(Random random) {
    return random.nextInt(4) > 0
        ? null
        : Fault.onRequest(any(random, Fault.Kind.values()), 1 + random.nextInt(5));
  }

  private static Move move(Random random) {
    List<Step.Turn> turns = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      turns.add(new Step.Turn(random.nextInt(9) - 4, random.nextInt(4)));
    }
    int atATime = random.nextInt(4) > 0 ? 0 : random.nextInt(4);
    return new Move(
        any(random, Verb.values()),
        random.nextInt(12) - 3,
        random.nextInt(12),
        fault(random),
        atATime,
        turns);
  }

  private static History history(boolean tornDown, List<Move> moves) {
    return new History("", moves, tornDown);
  }

  private static History history(int seed) {
    Random random = new Random(seed);
    List<Move> moves = new ArrayList<>();
    for (int i = random.nextInt(14); i >= 0; i--) {
      moves.add(move(random));
    }
    return history(random.nextBoolean(), moves);
  }

  @Test
  void everyListOfMovesGivesAScenarioThatTheRightDriverPlaysWell() {
    Set<Class<?>> commands = new HashSet<>();
    boolean together = false;
    try (Theatre theatre = new Theatre()) {
      for (int seed = 0; seed < HISTORIES; seed++) {
        Dialect dialect = seed % 2 == 0 ? Dialect.GROUP : Dialect.CONSISTENCYGROUP;
        Run run = theatre.play(history(seed).scenario(dialect));
        assertThat(Theatre.wrong(run))
            .as("history %s: %s", seed, StepText.of(run.carriedOut()))
            .isEmpty();
        assertThat(run.carriedOut().steps()).as("history %s", seed).isNotEmpty();
        run.trace().observations().forEach(seen -> commands.add(seen.command().getClass()));
        together |= run.trace().concurrent();
      }
    }
    assertThat(commands).contains(Command.class.getPermittedSubclasses());
    assertThat(together).isTrue();
  }

  @Test
  void theSameMovesGiveTheSameScenario() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(history(seed).scenario(Dialect.GROUP))
          .isEqualTo(history(seed).scenario(Dialect.GROUP));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAMoveNeedsIsMadeFirstSoThatItCanBeCarriedOut(Verb verb) {
    try (Theatre theatre = new Theatre()) {
      for (int other = 0; other < 3; other++) {
        History history = history(false, List.of(Move.of(verb, 0, other)));
        Scenario scenario = history.scenario(Dialect.CONSISTENCYGROUP);
        Run run = theatre.play(scenario);
        assertThat(run.carriedOut()).as("%s %s", verb, other).isEqualTo(scenario);
        assertThat(Theatre.wrong(run)).isEmpty();
      }
    }
  }

  private static List<String> steps(Move... moves) {
    return StepText.of(history(false, List.of(moves)).scenario(Dialect.GROUP));
  }

  @Test
  void whatAMoveIsAboutIsCountedAroundAmongWhatThereIs() {
    Move one = Move.of(Verb.CREATE_VOLUME, 0, 0);
    assertThat(steps(one, one, one, Move.of(Verb.DELETE_VOLUME, 4, 0)))
        .endsWith("delete volume v2");
    assertThat(steps(one, one, one, Move.of(Verb.DELETE_VOLUME, -1, 0)))
        .endsWith("delete volume v3");
    assertThat(
            steps(one, one, Move.of(Verb.DELETE_VOLUME, 0, 0), Move.of(Verb.DELETE_VOLUME, 0, 0)))
        .endsWith("delete volume v1", "delete volume v2");
  }

  @Test
  void aMoveIsRepeatedWordForWord() {
    Move deletion = Move.of(Verb.DELETE_VOLUME, 0, 0);
    assertThat(steps(deletion, Move.of(Verb.REPEAT, 5, 5)))
        .endsWith("delete volume v1", "delete volume v1");
  }

  @Test
  void movesAtATimeAreOneStepWithTheirTurns() {
    Move first =
        new Move(
            Verb.CREATE_MEMBER, 0, 0, null, 2, List.of(new Step.Turn(4, 1), new Step.Turn(-1, 2)));
    Scenario scenario =
        history(
                false,
                List.of(
                    first,
                    Move.of(Verb.CREATE_MEMBER, 0, 0),
                    Move.of(Verb.CREATE_GROUP, 0, 0),
                    Move.of(Verb.CREATE_VOLUME, 0, 0)))
            .scenario(Dialect.GROUP);
    // The group that the first needs is made before; the last comes after.
    assertThat(scenario.steps()).hasSize(3);
    Step.Together together = (Step.Together) scenario.steps().get(1);
    assertThat(together.commands()).hasSize(3);
    assertThat(together.turns()).isEqualTo(Turns.of("B:1 C:2"));
  }

  @Test
  void aFaultStrikesItsMoveAndNotWhatIsMadeForIt() {
    Fault fault = Fault.onRequest(Fault.Kind.BUSY, 1);
    Move move = new Move(Verb.CREATE_MEMBER, 0, 0, fault, 0, List.of());
    assertThat(history(false, List.of(move)).scenario(Dialect.GROUP).steps())
        .containsExactly(
            Steps.call(Steps.group("g1")), Steps.call(Steps.volume("v1", "g1"), fault));
  }

  @Test
  void whatIsTornDownIsAllGone() {
    try (Theatre theatre = new Theatre()) {
      for (int seed = 0; seed < 60; seed++) {
        // One after the other and without faults: with them, more than one attempt may be needed.
        List<Move> plain =
            history(seed).moves().stream()
                .map(move -> Move.of(move.verb(), move.which(), move.other()))
                .filter(move -> move.verb() != Verb.VANISH && move.verb() != Verb.LEAVE)
                .toList();
        Run run = theatre.play(history(true, plain).scenario(Dialect.CONSISTENCYGROUP));
        assertThat(run.trace().end())
            .as("history %s: %s", seed, StepText.of(run.carriedOut()))
            .isEqualTo(run.trace().start());
        assertThat(run.trace().observations()).isNotEmpty();
        int last = run.trace().observations().size() - 1;
        assertThat(run.trace().observations().get(last).recorded().rows().values())
            .as("history %s", seed)
            .allMatch(Row::isDeleted);
      }
    }
  }
}
