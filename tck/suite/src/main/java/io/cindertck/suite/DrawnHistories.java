package io.cindertck.suite;

import io.cindertck.contract.Fault;
import io.cindertck.scenario.History;
import io.cindertck.scenario.History.Move;
import io.cindertck.scenario.History.Verb;
import io.cindertck.scenario.Step;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * Histories drawn by jqwik: undisturbed ones, that are set against the reference driver, and ones
 * with faults and changes behind Cinder's back.
 */
@AddLifecycleHook(value = RunSettings.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
final class DrawnHistories {
  private static final int MOST_MOVES = 16;
  private static final int MOST_REQUESTS = 6;

  @Property
  void undisturbed(@ForAll("undisturbedHistories") Supplier<History> history) {
    play(history);
  }

  @Property
  void disturbed(@ForAll("disturbedHistories") Supplier<History> history) {
    play(history);
  }

  @Property
  void concurrent(@ForAll("concurrentHistories") Supplier<History> history) {
    if (CurrentRun.get().campaign().interleaves()) {
      play(history);
    }
  }

  private static void play(Supplier<History> history) {
    Campaign campaign = CurrentRun.get().campaign();
    if (campaign.counts().isAboutHistories()) {
      CurrentRun.get().draws().play(() -> history.get().scenario(campaign.dialect()));
    }
  }

  @Provide
  Arbitrary<Supplier<History>> undisturbedHistories() {
    Arbitrary<Verb> quiet =
        Arbitraries.of(Verb.class).filter(verb -> verb != Verb.VANISH && verb != Verb.LEAVE);
    return histories(moves(quiet, Arbitraries.just(List.of()), Arbitraries.just(0)));
  }

  @Provide
  Arbitrary<Supplier<History>> disturbedHistories() {
    return histories(
        moves(Arbitraries.of(Verb.class), faults().list().ofMaxSize(1), Arbitraries.just(0)));
  }

  @Provide
  Arbitrary<Supplier<History>> concurrentHistories() {
    Arbitrary<Verb> quiet =
        Arbitraries.of(Verb.class).filter(verb -> verb != Verb.VANISH && verb != Verb.LEAVE);
    Arbitrary<Integer> atATime =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)), Tuple.of(1, Arbitraries.integers().between(1, 2)));
    return histories(moves(quiet, Arbitraries.just(List.of()), atATime));
  }

  private static Arbitrary<Supplier<History>> histories(Arbitrary<Move> moves) {
    Arbitrary<History> histories =
        Combinators.combine(
                moves.list().ofMinSize(2).ofMaxSize(MOST_MOVES), Arbitraries.of(true, false))
            .as((drawn, tornDown) -> new History("", drawn, tornDown));
    return new OnDemand<>(histories);
  }

  private static Arbitrary<Move> moves(
      Arbitrary<Verb> verbs, Arbitrary<List<Fault>> faults, Arbitrary<Integer> atATime) {
    Arbitrary<Integer> choices = Arbitraries.integers().between(0, 11);
    Arbitrary<List<Step.Turn>> turns =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, MOST_REQUESTS))
            .as(Step.Turn::new)
            .list()
            .ofMaxSize(4);
    return Combinators.combine(verbs, choices, choices, faults, atATime, turns)
        .as(
            (verb, which, other, fault, together, order) ->
                new Move(
                    verb,
                    which,
                    other,
                    fault.isEmpty() ? null : fault.get(0),
                    together,
                    together == 0 ? List.of() : order));
  }

  private static Arbitrary<Fault> faults() {
    return Combinators.combine(
            Arbitraries.of(Fault.Kind.class), Arbitraries.integers().between(1, MOST_REQUESTS))
        .as(Fault::onRequest);
  }
}
