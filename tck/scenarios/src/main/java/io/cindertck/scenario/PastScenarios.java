package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scenarios about things with a past: a volume that has been in the group before, a group that has
 * been copied, enlarged and snapshotted, a name that has been in use, a call that has failed twice.
 */
final class PastScenarios {
  private static final String NAME = "tck";

  /** How often a call fails before the array is well again. */
  private static final int FAILURES = 3;

  private final List<Step> steps = new ArrayList<>();

  private PastScenarios() {}

  /** Those about one operation. */
  static List<Scenario> about(Operation operation, Dialect dialect) {
    return switch (operation) {
      case UPDATE_GROUP -> List.of(of(dialect, PastScenarios::comingsAndGoings));
      case CREATE_GROUP_SNAPSHOT ->
          List.of(
              of(dialect, PastScenarios::wornGroup),
              of(dialect, PastScenarios::namesInUse),
              of(dialect, PastScenarios::refusedOverAndOver));
      case DELETE_GROUP, DELETE_GROUP_SNAPSHOT ->
          List.of(
              of(dialect, past -> past.failingTwice(operation, Fault.Kind.REFUSED)),
              of(dialect, past -> past.failingTwice(operation, Fault.Kind.BUSY)),
              of(dialect, past -> past.failingTwice(operation, Fault.Kind.LOOKUP_FAILED)));
      case CREATE_GROUP, CREATE_GROUP_FROM_SOURCE -> List.of();
    };
  }

  private interface Story {
    void tell(PastScenarios past);
  }

  private static Scenario of(Dialect dialect, Story story) {
    PastScenarios past = new PastScenarios();
    story.tell(past);
    return new Scenario(dialect, past.steps);
  }

  private void add(Command command, Fault... faults) {
    steps.add(new Step.Call(command, List.of(faults), false));
  }

  private void addUnderWrites(Command command, Fault... faults) {
    steps.add(new Step.Call(command, List.of(faults), true));
  }

  private void group(String group, String... members) {
    add(new Command.CreateGroup(group, NAME, List.of()));
    for (String member : members) {
      add(new Command.CreateVolume(member, group, 1, NAME));
    }
  }

  private void update(String group, List<String> joining, List<String> leaving) {
    add(new Command.UpdateGroup(group, joining, leaving));
  }

  /** Of each volume one, called after both. */
  private static Command.CreateGroupSnapshot snapshot(
      String snapshot, String group, String... volumes) {
    Map<String, String> snapshots = new LinkedHashMap<>();
    for (String volume : volumes) {
      snapshots.put(snapshot + "-" + volume, volume);
    }
    return new Command.CreateGroupSnapshot(snapshot, group, NAME, snapshots);
  }

  private void delete(String snapshot) {
    add(new Command.DeleteGroupSnapshot(snapshot, List.of()));
  }

  /** Volumes leave and come again, and go on to another group. */
  private void comingsAndGoings() {
    group("g");
    group("h");
    for (String volume : List.of("a", "b")) {
      add(new Command.CreateVolume(volume, null, 1, NAME));
    }
    update("g", List.of("a", "b"), List.of());
    update("g", List.of(), List.of("a"));
    update("g", List.of("a"), List.of());
    update("g", List.of(), List.of("a"));
    update("h", List.of("a"), List.of());
    update("h", List.of(), List.of("a"));
    update("g", List.of("a"), List.of("b"));
    add(new Command.DeleteVolume("b"));
    add(new Command.DeleteGroup("h", List.of()));
    add(new Command.DeleteGroup("g", List.of("a")));
  }

  /** A copy, with a member that was enlarged, one that joined, and snapshots from before. */
  private void wornGroup() {
    group("o", "a", "b");
    Map<String, String> copies = new LinkedHashMap<>();
    copies.put("c", "a");
    copies.put("d", "b");
    add(new Command.CreateGroupFromSource("g", NAME, Source.GROUP, "o", copies));
    add(new Command.ExtendVolume("c", 2));
    add(new Command.CreateSnapshot("s", "c", NAME));
    addUnderWrites(snapshot("old", "g", "c", "d"));
    add(new Command.CreateVolume("j", null, 1, NAME));
    update("g", List.of("j"), List.of());
    add(snapshot("failed", "g", "c", "d", "j"), Fault.onRequest(Fault.Kind.REFUSED, 1));
    addUnderWrites(snapshot("gs", "g", "c", "d", "j"));
    List.of("gs", "failed", "old").forEach(this::delete);
    add(new Command.DeleteSnapshot("s"));
    add(new Command.DeleteGroup("g", List.of("c", "d", "j")));
    add(new Command.DeleteGroup("o", List.of("a", "b")));
  }

  /** A snapshot is deleted from between others, and another one taken. */
  private void namesInUse() {
    group("g", "a", "b");
    add(snapshot("first", "g", "a", "b"));
    add(snapshot("second", "g", "a", "b"));
    delete("first");
    add(snapshot("third", "g", "a", "b"));
    delete("second");
    add(new Command.CreateVolumeFromSnapshot("c", "third-a", null, NAME));
    delete("third");
    add(new Command.DeleteVolume("c"));
    add(new Command.DeleteGroup("g", List.of("a", "b")));
  }

  /** A snapshot is refused as often as a patient driver may ask for it. */
  private void refusedOverAndOver() {
    group("g", "a", "b");
    Fault[] faults = new Fault[FAILURES];
    for (int i = 0; i < FAILURES; i++) {
      faults[i] = Fault.onRequest(Fault.Kind.BUSY, i + 1);
    }
    addUnderWrites(snapshot("gs", "g", "a", "b"), faults);
  }

  /** The same deletion fails over and over, until the array is well. */
  private void failingTwice(Operation operation, Fault.Kind kind) {
    group("g", "a", "b");
    boolean ofGroup = operation == Operation.DELETE_GROUP;
    if (!ofGroup) {
      add(snapshot("gs", "g", "a", "b"));
    }
    Command deletion =
        ofGroup
            ? new Command.DeleteGroup("g", List.of("a", "b"))
            : new Command.DeleteGroupSnapshot("gs", List.of("gs-a", "gs-b"));
    for (int i = 0; i < FAILURES; i++) {
      add(
          deletion,
          Fault.touching(kind, ofGroup ? "b" : "gs-b"),
          Fault.touching(kind, ofGroup ? "g" : "gs"));
    }
    add(deletion);
    add(new Command.DeleteGroup("g", List.of("a", "b")));
  }
}
