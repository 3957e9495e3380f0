package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Command;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What only whole sequences of calls show. */
final class HistoryClauses {
  private HistoryClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("history.matches-reference", Account.HELD)
            .source("derived: what the operations mean together")
            .owed("Without faults, the same calls leave the same state as on the reference driver.")
            .advice("Replay the case step by step, and look at the array after each.")
            .judgedByTrace(definite(HistoryClauses::matchesReference)),
        Clause.must("history.linearizable", Account.ALL)
            .source("derived: cinder-volume calls a driver from many green threads")
            .owed("Calls that run at a time have the effect of some order one after the other.")
            .advice(
                "Let the array do changes in one request, or lock around reading and writing back.")
            .judgedByTrace(definite(HistoryClauses::linearizable)),
        Clause.must("history.no-residue", Account.HELD)
            .source("derived: what is not recorded is never cleaned up")
            .owed(
                "When all has been deleted, nothing that was made is left on the array; nor is"
                    + " anything left that keeps what is recorded from being deleted.")
            .advice("Look for temporary snapshots, clones and empty group objects.")
            .judgedByTrace(seeing(HistoryClauses::noResidue, false)));
  }

  /** Judges what volumes show, and passes only where nothing can have escaped the probe. */
  private static Clause.TraceJudge seeing(Function<Trace, Judgement> judge, boolean content) {
    return trace -> {
      if (!trace.start().sees(Sight.VOLUMES)) {
        return Judgement.unseen("what the array holds cannot be seen");
      }
      Judgement judgement = judge.apply(trace);
      boolean whole =
          trace.start().accountsForAll() && (!content || trace.start().sees(Sight.CONTENT));
      return whole || !(judgement instanceof Judgement.Satisfied)
          ? judgement
          : Judgement.unseen("not all that the array holds can be seen");
    };
  }

  private static Clause.TraceJudge definite(Function<Trace, Judgement> judge) {
    return seeing(
        trace ->
            trace.observations().stream()
                .filter(seen -> seen.said().isIndefinite())
                .findFirst()
                .map(Words::hidden)
                .orElseGet(() -> judge.apply(trace)),
        true);
  }

  private static boolean isWell(Trace trace) {
    return trace.observations().stream().allMatch(Observation::isUndisturbed);
  }

  private static Judgement matchesReference(Trace trace) {
    if (trace.concurrent()
        || trace.expected().isEmpty()
        || !isWell(trace)
        || calls(trace).anyMatch(HistoryClauses::isPassedOver)) {
      return notConcerned();
    }
    List<String> wrong = HeldDifferences.wrong(trace.expected().get(0), trace.end());
    String left =
        wrong.isEmpty() ? "" : "the array is not what the reference driver leaves: " + wrong.get(0);
    // What came of a failure that is none says less than the failure itself.
    Optional<String> failed =
        calls(trace)
            .filter(CallView::toldFailed)
            .findFirst()
            .map(call -> call.method() + " " + call.saying() + " although the array was well");
    if (failed.isPresent()) {
      return violated(failed.get() + (left.isEmpty() ? "." : "; " + left + "."));
    }
    return left.isEmpty() ? satisfied() : violated("After the same calls " + left + ".");
  }

  private static Stream<CallView> calls(Trace trace) {
    return trace.observations().stream().flatMap(seen -> CallView.of(seen).stream());
  }

  /** Whether Cinder has recorded other things than the call did, since it could not digest it. */
  private static boolean isPassedOver(CallView call) {
    return !call.observation().succeeded() && !call.toldFailed();
  }

  private static Judgement linearizable(Trace trace) {
    if (!trace.concurrent() || trace.expected().isEmpty() || !isWell(trace)) {
      return notConcerned();
    }
    List<String> closest = List.of();
    for (Held expected : trace.expected()) {
      List<String> differences = HeldDifferences.wrong(expected, trace.end());
      if (differences.isEmpty()) {
        return satisfied();
      }
      if (closest.isEmpty() || differences.size() < closest.size()) {
        closest = differences;
      }
    }
    if (!trace.exhaustive()) {
      return new Judgement.Indefinite("the calls at a time have more orders than can be tried");
    }
    return violated(
        "No order of the calls that ran at a time leaves the array like this: "
            + closest.get(0)
            + ", by the closest order.");
  }

  /** What the driver could not know that it made, by the array's names. */
  private static Set<String> doubtful(Trace trace) {
    Set<String> names = new HashSet<>();
    for (Observation seen : trace.observations()) {
      CallView.inDoubt(seen).forEach(names::add);
      if (seen.said().isIndefinite()) {
        HeldDifferences.strangersSince(seen.heldBefore(), seen.held())
            .forEach(stranger -> names.add(stranger.arrayName()));
      }
    }
    return names;
  }

  private static Judgement noResidue(Trace trace) {
    if (trace.observations().isEmpty()) {
      return notConcerned();
    }
    Recorded last = trace.observations().get(trace.observations().size() - 1).recorded();
    boolean emptied =
        !last.rows().isEmpty() && last.rows().values().stream().allMatch(Row::isDeleted);
    if (!emptied) {
      return inTheWay(trace);
    }
    Set<String> doubtful = doubtful(trace);
    List<String> left = new ArrayList<>();
    HeldDifferences.strangersSince(trace.start(), trace.end()).stream()
        .filter(stranger -> !doubtful.contains(stranger.arrayName()))
        .forEach(stranger -> left.add(stranger.kind().noun() + " " + stranger.arrayName()));
    Held end = trace.end();
    left.addAll(HeldDifferences.between(trace.start(), end, id -> last.rows().containsKey(id)));
    return left.isEmpty()
        ? satisfied()
        : violated(
            "All has been deleted and the array still holds what the calls made: "
                + left.get(0)
                + ".");
  }

  /**
   * Whether what is left keeps from being deleted what is recorded. Of a call that met several
   * faults it may be what the driver was kept from undoing.
   */
  private static Judgement inTheWay(Trace trace) {
    if (isWell(trace) || trace.observations().stream().anyMatch(seen -> seen.struck().size() > 1)) {
      return notConcerned();
    }
    Set<String> doubtful = doubtful(trace);
    for (Observation seen : trace.observations()) {
      boolean failed = seen.raised() || CallView.of(seen).filter(CallView::toldFailed).isPresent();
      if (failed && isDeletion(seen.command()) && seen.isUndisturbed() && !seen.together()) {
        Optional<Judgement> left =
            HeldDifferences.strangersSince(trace.start(), seen.held()).stream()
                .filter(stranger -> !doubtful.contains(stranger.arrayName()))
                .findFirst()
                .map(
                    stranger ->
                        violated(
                            seen.call().method()
                                + " failed on an array that is well and holds what an earlier call"
                                + " left behind, of which no row tells: "
                                + stranger.kind().noun()
                                + " "
                                + stranger.arrayName()
                                + "."));
        if (left.isPresent()) {
          return left.get();
        }
      }
    }
    return notConcerned();
  }

  private static boolean isDeletion(Command command) {
    return command instanceof Command.DeleteVolume
        || command instanceof Command.DeleteSnapshot
        || command.operation().filter(Operation::deletes).isPresent();
  }
}
