package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.manager.CinderApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps played on a stage, one after the other. What cannot be asked for by then is passed over; a
 * call that never comes back does not keep the others from being made.
 */
final class Playing {
  /** After how many calls that never came back no more are made: each costs its whole deadline. */
  private static final int MOST_INDEFINITE = 2;

  private final Stage stage;
  private final Ids ids;
  private final List<Step> carriedOut = new ArrayList<>();
  private final List<Step> succeeded = new ArrayList<>();
  private int indefinite;
  private boolean concurrent;
  private boolean comparable = true;

  Playing(Stage stage, Ids ids) {
    this.stage = stage;
    this.ids = ids;
  }

  /** Plays the steps. */
  void play(List<Step> steps) {
    for (Step step : steps) {
      if (indefinite > MOST_INDEFINITE) {
        return;
      }
      if (step instanceof Step.Call call) {
        play(call);
      } else if (step instanceof Step.Together together) {
        play(together);
      } else if (step instanceof Step.Vanish vanish) {
        tamper(step, stage.vanish(vanish.kind(), ids.id(vanish.id())));
      } else if (step instanceof Step.Leave leave) {
        tamper(step, stage.expel(ids.id(leave.group()), ids.id(leave.volume())));
      }
    }
  }

  /** Plays steps with those that are at a time one after the other, in the order given. */
  void playInOrder(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Step.Together together) {
        stage.oneAfterTheOther(together.commands().stream().map(ids::withIds).toList());
      } else {
        play(List.of(step));
      }
    }
  }

  /** What was done, with symbols. */
  List<Step> carriedOut() {
    return carriedOut;
  }

  /**
   * The same without the calls, of those at a time, that failed: they are to have had no effect.
   * Without faults too: one that found no request of this driver might find one of another.
   */
  List<Step> succeeded() {
    return succeeded;
  }

  /** Whether calls ran at a time. */
  boolean concurrent() {
    return concurrent;
  }

  /**
   * Whether the same steps mean the same elsewhere: nothing disappeared, and no call at a time with
   * another failed without saying that nothing was done.
   */
  boolean comparable() {
    return comparable;
  }

  private void tamper(Step step, boolean done) {
    if (done) {
      carriedOut.add(step);
      comparable = false;
    }
  }

  private void play(Step.Call call) {
    Optional<Command> fitted = new Fitting(stage.recorded()).fit(ids.withIds(call.command()));
    if (fitted.isPresent()) {
      Step.Call known = new Step.Call(fitted.get(), ids.withIds(call.faults()), call.writes());
      Digest digest = stage.carryOut(fitted.get(), known);
      indefinite += digest.isIndefinite() ? 1 : 0;
      Command done = ids.withSymbols(fitted.get());
      carriedOut.add(new Step.Call(done, call.faults(), call.writes()));
      succeeded.add(new Step.Call(done, List.of(), call.writes()));
    }
  }

  private void play(Step.Together step) {
    Recorded accepted = stage.recorded();
    List<Command> fitted = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < step.commands().size(); i++) {
      Optional<Command> fit = new Fitting(accepted).fit(ids.withIds(step.commands().get(i)));
      if (fit.isPresent()) {
        accepted = CinderApi.accept(fit.get(), accepted);
        fitted.add(fit.get());
        kept.add(i);
      }
    }
    List<Command> commands = fitted.stream().map(ids::withSymbols).toList();
    if (commands.size() < 2 || !stage.interleaves()) {
      commands.forEach(command -> play(Step.Call.of(command)));
    } else {
      play(fitted, new Step.Together(commands, turnsOf(step, kept)));
    }
  }

  /** The turns of the calls that are left. */
  private static List<Step.Turn> turnsOf(Step.Together step, List<Integer> kept) {
    return step.turns().stream()
        .filter(turn -> kept.contains(turn.call()))
        .map(turn -> new Step.Turn(kept.indexOf(turn.call()), turn.requests()))
        .toList();
  }

  private void play(List<Command> fitted, Step.Together step) {
    List<Digest> digests = stage.together(fitted, step.turns());
    concurrent = true;
    carriedOut.add(step);
    List<Command> well = new ArrayList<>();
    for (int i = 0; i < digests.size(); i++) {
      Digest digest = digests.get(i);
      comparable &= isClear(digest);
      indefinite += digest.isIndefinite() ? 1 : 0;
      if (isDone(digest)) {
        well.add(step.commands().get(i));
      }
    }
    succeeded.add(new Step.Together(well, List.of()));
  }

  /** Whether a command was carried out; of some the manager keeps to itself that a call raised. */
  private static boolean isDone(Digest digest) {
    return digest.error().isEmpty()
        && digest.exchanges().stream()
            .noneMatch(exchange -> exchange.reply().outcome() instanceof Reply.Raised);
  }

  /** Whether a call either succeeded or raised: what else it says may be of half a success. */
  private static boolean isClear(Digest digest) {
    return digest.error().isEmpty()
        || digest.exchanges().stream()
            .allMatch(exchange -> exchange.reply().outcome() instanceof Reply.Raised);
  }
}
