package io.cindertck.scenario;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.array.ArrayProbe.Aftermath;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Driver;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.manager.CinderApi;
import io.cindertck.contract.manager.ManagerModel;
import io.cindertck.contract.manager.ManagerPath;
import io.cindertck.contract.manager.OperatorReset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where one scenario is played: the driver, the array, and what Cinder has recorded so far. */
final class Stage {
  private final Driver driver;
  private final ArrayProbe array;
  private final Dialect dialect;
  private final boolean interleaves;
  private final ManagerModel manager;
  private final Consumer<Recorded> database;
  private final HostWrites writes;
  private final List<Observation> observations = new ArrayList<>();
  private int commands;
  private Recorded recorded = Recorded.EMPTY;
  private final boolean observed;

  /** What the array holds at present; null until it is looked at. */
  private @Nullable Held held;

  private boolean tampered;

  /**
   * An empty stage, where calls are observed.
   *
   * @param database is told what Cinder has recorded before each call
   * @param concurrent whether the driver takes calls at a time
   */
  Stage(
      Driver driver,
      Consumer<Recorded> database,
      ArrayProbe array,
      Dialect dialect,
      boolean concurrent) {
    this(driver, database, array, dialect, concurrent && array.interleaves(), true);
  }

  private Stage(
      Driver driver,
      Consumer<Recorded> database,
      ArrayProbe array,
      Dialect dialect,
      boolean interleaves,
      boolean observed) {
    this.driver = driver;
    this.database = database;
    this.array = array;
    this.dialect = dialect;
    this.interleaves = interleaves;
    this.observed = observed;
    this.writes = new HostWrites(array);
    this.manager = new ManagerModel(ManagerPath.of(dialect));
  }

  /** One where only the end counts: calls are made one after the other, and not observed. */
  static Stage unobserved(
      Driver driver, Consumer<Recorded> database, ArrayProbe array, Dialect dialect) {
    return new Stage(driver, database, array, dialect, false, false);
  }

  Dialect dialect() {
    return dialect;
  }

  Recorded recorded() {
    return recorded;
  }

  /** What the array holds at present. */
  Held held() {
    Held seen = held;
    if (seen == null) {
      seen = array.look(recorded);
      held = seen;
    }
    return seen;
  }

  List<Observation> observations() {
    return observations;
  }

  /** Carries out a fitted command; the step's faults name objects by their ids. */
  Digest carryOut(Command command, Step.Call step) {
    Digest digest = handle(command, step);
    writeContent(command, digest);
    return digest;
  }

  /**
   * Carries out commands one after the other, and has hosts write only after the last, as when they
   * are carried out at a time.
   */
  void oneAfterTheOther(List<Command> commands) {
    Map<Command, Digest> done = new LinkedHashMap<>();
    for (Command command : commands) {
      new Fitting(recorded)
          .fit(command)
          .ifPresent(fitted -> done.put(fitted, handle(fitted, Step.Call.of(fitted))));
    }
    done.forEach(this::writeContent);
  }

  private Digest handle(Command command, Step.Call step) {
    Recorded accepted = CinderApi.accept(command, recorded);
    Held before = observed ? held() : Held.UNSEEN;
    // A driver that has to be brought up again is so before anything is to strike the call.
    database.accept(accepted);
    array.arm(step.faults(), accepted);
    if (step.writes()) {
      array.writeBetweenRequests(membersOf(command, accepted), accepted);
    }
    Digest digest = manager.handle(command, accepted, driver);
    Aftermath aftermath = array.disarm();
    recorded = digest.recorded();
    array
        .trouble()
        .ifPresent(
            what -> {
              throw new ArrayTroubleException(what);
            });
    held = null;
    if (observed) {
      observe(command, accepted, digest, before, aftermath, false);
    }
    settle(List.of(digest));
    return digest;
  }

  /** Goes on after calls that never came back: whatever the array holds by then is accepted. */
  private void settle(List<Digest> digests) {
    if (digests.stream().anyMatch(Digest::isIndefinite)) {
      recorded = OperatorReset.of(recorded);
      tampered = true;
    }
  }

  private void observe(
      Command command,
      Recorded accepted,
      Digest digest,
      Held before,
      Aftermath aftermath,
      boolean together) {
    for (Digest.Exchange exchange : digest.exchanges()) {
      observations.add(
          new Observation(
              commands,
              dialect,
              command,
              exchange.call(),
              exchange.reply(),
              accepted,
              recorded,
              digest.error(),
              before,
              held(),
              aftermath.requests(),
              tampered,
              aftermath.acknowledged(),
              together));
    }
    commands++;
  }

  /** The group's members, where the command takes their snapshots or copies them. */
  private static List<String> membersOf(Command command, Recorded accepted) {
    if (command instanceof Command.CreateGroupSnapshot snapshot) {
      return accepted.members(snapshot.group()).stream().map(Row::id).toList();
    }
    boolean copies =
        command instanceof Command.CreateGroupFromSource copy
            && copy.source() == Command.Source.GROUP;
    return copies
        ? List.copyOf(((Command.CreateGroupFromSource) command).volumes().values())
        : List.of();
  }

  private void writeContent(Command command, Digest digest) {
    if (writes.after(command, digest, recorded, this::held)) {
      held = null;
    }
  }

  /**
   * Whether a volume did not get the content that it would have elsewhere: it is not to be touched.
   */
  boolean isUnwritten() {
    return writes.areMissing();
  }

  /** Takes an object off the array, where it is there and can be taken. */
  boolean vanish(Kind kind, String id) {
    if (!array.can(Ability.REMOVE) || !held().holds(kind, id)) {
      return false;
    }
    if (!array.remove(kind, id, recorded)) {
      return false;
    }
    held = null;
    tampered = true;
    return true;
  }

  /** Takes a volume out of its group on the array, where it is in it and can be taken. */
  boolean expel(String group, String volume) {
    Held.Volume member = held().volumes().get(volume);
    if (!array.can(Ability.REMOVE) || member == null || !group.equals(member.group())) {
      return false;
    }
    if (!array.expel(group, volume, recorded)) {
      return false;
    }
    held = null;
    tampered = true;
    return true;
  }

  /** Whether calls at a time can be held back. */
  boolean interleaves() {
    return interleaves;
  }

  /** Carries out commands at a time, where calls can be held back. */
  List<Digest> together(List<Command> commands, List<Step.Turn> turns) {
    Recorded all = recorded;
    for (Command command : commands) {
      all = CinderApi.accept(command, all);
    }
    Recorded accepted = all;
    Held before = held();
    database.accept(accepted);
    array.arm(List.of(), accepted);
    Interleaving interleaving = new Interleaving(array, turns);
    interleaving.run(
        commands.stream()
            .<Supplier<Digest>>map(command -> () -> manager.handle(command, accepted, driver))
            .toList());
    List<ArrayRequest> requests = array.disarm().requests();
    recorded = interleaving.merged(accepted);
    held = null;
    for (int i = 0; i < commands.size(); i++) {
      Aftermath aftermath =
          new Aftermath(Interleaving.of(i, interleaving.passed(), requests), List.of());
      observe(commands.get(i), accepted, interleaving.digests().get(i), before, aftermath, true);
    }
    settle(interleaving.digests());
    for (int i = 0; i < commands.size(); i++) {
      writeContent(commands.get(i), interleaving.digests().get(i));
    }
    return interleaving.digests();
  }
}
