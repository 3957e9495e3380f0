package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Driver;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.manager.CinderApi;
import io.cindertck.contract.manager.ManagerModel;
import io.cindertck.contract.manager.ManagerPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call and what was seen around it, made up. What is recorded is what Cinder makes of the
 * answer; what is held, and what was asked of the array, is whatever a test says.
 */
final class Witness {
  private final Command command;
  private Recorded recorded = Recorded.EMPTY;
  private Reply said;
  private Held before = new Holdings().held();
  private Held after = new Holdings().held();
  private final List<ArrayRequest> requests = new ArrayList<>();
  private final List<Observation.Write> acknowledged = new ArrayList<>();
  private boolean tampered;
  private boolean together;

  private Witness(Command command, Reply said) {
    this.command = command;
    this.said = said;
  }

  /** A call that is answered so, in a world that earlier commands have made, all of them well. */
  static Witness of(Command command, Reply said, Command... earlier) {
    Witness witness = new Witness(command, said);
    for (Command each : earlier) {
      witness.recorded =
          handle(each, CinderApi.accept(each, witness.recorded), Replies::nothing).recorded();
    }
    return witness;
  }

  /** What has to happen for a group {@code g} with volumes to be there. */
  static Command[] group(String... members) {
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.CreateGroup("g", "tck", List.of()));
    for (String member : members) {
      commands.add(new Command.CreateVolume(member, "g", 1, "tck"));
    }
    return commands.toArray(Command[]::new);
  }

  /** The group snapshot {@code gs} of {@code g}, with {@code s-a} of each volume {@code a}. */
  static Command snapshotOf(String... volumes) {
    Map<String, String> snapshots = new LinkedHashMap<>();
    for (String volume : volumes) {
      snapshots.put("s-" + volume, volume);
    }
    return new Command.CreateGroupSnapshot("gs", "g", "tck", snapshots);
  }

  private static Digest handle(Command command, Recorded accepted, Driver driver) {
    return new ManagerModel(ManagerPath.CONSISTENCYGROUP).handle(command, accepted, driver);
  }

  Witness saw(Holdings held, Holdings heldAfterwards) {
    before = held.held();
    after = heldAfterwards.held();
    return this;
  }

  /** A request on {@code vol-a} meets a fault. */
  Witness faulted(String kind, String verb, boolean query) {
    return met(kind, verb, query, "vol-a");
  }

  /** A request on these objects, by the array's names, meets a fault. */
  Witness met(String kind, String verb, boolean query, String... objects) {
    Fault.Kind fault = Fault.Kind.of(kind);
    String error = fault.isDone() ? null : fault.id();
    requests.add(new ArrayRequest(verb, query, List.of(objects), error, fault));
    return this;
  }

  /** A request meets no fault; it may fail all the same. */
  Witness asked(String verb, @Nullable String error, String... objects) {
    requests.add(new ArrayRequest(verb, false, List.of(objects), error, null));
    return this;
  }

  /** A lookup meets no fault; it may find nothing all the same. */
  Witness lookedUp(String verb, @Nullable String error, String... objects) {
    requests.add(new ArrayRequest(verb, true, List.of(objects), error, null));
    return this;
  }

  Witness tampered() {
    tampered = true;
    return this;
  }

  Witness together() {
    together = true;
    return this;
  }

  Witness wrote(String volume, int block, long sequence) {
    acknowledged.add(new Observation.Write(volume, block, sequence));
    return this;
  }

  Observation observation() {
    Recorded accepted = CinderApi.accept(command, recorded);
    Digest digest = handle(command, accepted, call -> said);
    return new Observation(
        0,
        Dialect.CONSISTENCYGROUP,
        command,
        digest.exchanges().get(0).call(),
        said,
        accepted,
        digest.recorded(),
        digest.error(),
        before,
        after,
        requests,
        tampered,
        acknowledged,
        together);
  }

  Judgement judgedBy(String clause) {
    CallView view = CallView.of(observation()).orElseThrow();
    return Catalogue.find(clause).flatMap(Clause::callJudge).orElseThrow().judge(view);
  }

  /** Asserts that the clause is violated, for a reason with these words in it. */
  void violates(String clause, String... words) {
    Judgement judgement = judgedBy(clause);
    assertThat(judgement).isInstanceOf(Judgement.Violated.class);
    assertThat(((Judgement.Violated) judgement).why()).contains(words);
  }

  void keeps(String clause) {
    assertThat(judgedBy(clause)).isEqualTo(Judgement.satisfied());
  }

  void doesNotConcern(String clause) {
    assertThat(judgedBy(clause)).isEqualTo(Judgement.notConcerned());
  }

  void hides(String clause) {
    assertThat(judgedBy(clause)).isInstanceOf(Judgement.Unseen.class);
  }

  void leavesOpen(String clause) {
    assertThat(judgedBy(clause)).isInstanceOf(Judgement.Indefinite.class);
  }
}
