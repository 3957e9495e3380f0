package io.cindertck.scenario;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.ArrayProbe.Aftermath;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where one scenario is played: the driver, the array, and what Cinder has recorded so far. Content
 * is written as hosts would, so that copies can be told from each other.
 */
final class Stage {
  /** Where hosts write that do not write in a known order: out of the way of those that do. */
  private static final int FIRST_BLOCK = 1_000;

  private final Driver driver;
  private final ArrayProbe array;
  private final Dialect dialect;
  private final ManagerModel manager;
  private final Consumer<Recorded> database;
  private final List<Observation> observations = new ArrayList<>();
  private int commands;
  private Recorded recorded = Recorded.EMPTY;
  private Held held;
  private boolean tampered;
  private final Map<String, Integer> written = new HashMap<>();

  /**
   * An empty stage.
   *
   * @param database is told what Cinder has recorded before each call
   */
  Stage(Driver driver, Consumer<Recorded> database, ArrayProbe array, Dialect dialect) {
    this.driver = driver;
    this.database = database;
    this.array = array;
    this.dialect = dialect;
    this.manager = new ManagerModel(ManagerPath.of(dialect));
    this.held = array.look(recorded);
  }

  Recorded recorded() {
    return recorded;
  }

  Held held() {
    return held;
  }

  List<Observation> observations() {
    return observations;
  }

  /** Carries out a fitted command; the step's faults name objects by their ids. */
  Digest carryOut(Command command, Step.Call step) {
    Recorded accepted = CinderApi.accept(command, recorded);
    Held before = held;
    array.arm(step.faults(), accepted);
    if (step.writes()) {
      array.writeBetweenRequests(membersOf(command, accepted), accepted);
    }
    database.accept(accepted);
    Digest digest = manager.handle(command, accepted, driver);
    Aftermath aftermath = array.disarm();
    recorded = digest.recorded();
    held = array.look(recorded);
    observe(command, accepted, digest, before, aftermath);
    writeContent(command);
    return digest;
  }

  private void observe(
      Command command, Recorded accepted, Digest digest, Held before, Aftermath aftermath) {
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
              held,
              aftermath.requests(),
              aftermath.struck(),
              tampered,
              aftermath.acknowledged()));
    }
    commands++;
  }

  /** The group's members, where the command takes their snapshots. */
  private static List<String> membersOf(Command command, Recorded accepted) {
    return command instanceof Command.CreateGroupSnapshot snapshot
        ? accepted.members(snapshot.group()).stream().map(Row::id).toList()
        : List.of();
  }

  /**
   * A new volume gets content of its own. One that was snapshotted or copied gets more: a copy that
   * only refers to it, itself or through its snapshot, then shows what it should not.
   */
  private void writeContent(Command command) {
    if (command instanceof Command.CreateVolume volume) {
      write(volume.id());
    } else if (command instanceof Command.CloneVolume clone) {
      write(clone.source());
    } else if (command instanceof Command.CreateVolumeFromSnapshot copy) {
      write(recorded.row(Kind.SNAPSHOT, copy.snapshot()).text("volume_id"));
    } else if (command instanceof Command.CreateSnapshot snapshot) {
      write(snapshot.volume());
    } else if (command instanceof Command.CreateGroupSnapshot snapshot) {
      snapshot.snapshots().values().forEach(this::write);
    } else {
      return;
    }
    held = array.look(recorded);
  }

  private void write(String volume) {
    if (array.controls() && held.holds(Kind.VOLUME, volume)) {
      // Counted for each volume by itself: the order of calls must not show in the content.
      int count = written.merge(volume, 1, Integer::sum);
      array.write(volume, recorded, FIRST_BLOCK + count, count);
    }
  }

  /** Takes an object off the array, where it is there and can be taken. */
  boolean vanish(Kind kind, String id) {
    if (!array.controls() || !held.holds(kind, id)) {
      return false;
    }
    array.remove(kind, id, recorded);
    held = array.look(recorded);
    tampered = true;
    return true;
  }

  /** Carries out two commands at a time. Empty where they cannot be told apart on the array. */
  Optional<Interleaving> together(Command first, Command second, int holdBefore) {
    if (!array.interleaves()) {
      return Optional.empty();
    }
    Recorded accepted = CinderApi.accept(second, CinderApi.accept(first, recorded));
    database.accept(accepted);
    Interleaving interleaving = new Interleaving(array, holdBefore);
    interleaving.run(
        () -> manager.handle(first, accepted, driver),
        () -> manager.handle(second, accepted, driver));
    recorded = interleaving.merged(accepted);
    held = array.look(recorded);
    observe(first, accepted, interleaving.first(), held, Aftermath.UNKNOWN);
    observe(second, accepted, interleaving.second(), held, Aftermath.UNKNOWN);
    writeContent(first);
    writeContent(second);
    return Optional.of(interleaving);
  }
}
