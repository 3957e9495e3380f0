package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PyScalar;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.manager.python.Unpacking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code create_group_snapshot}, with {@code create_cgsnapshot} for the legacy path. Only Cinder's
 * own exceptions are handled: any other leaves everything in {@code creating}. A status {@code
 * error_deleting} is no failure here.
 */
final class CreateGroupSnapshotHandler {
  private final Work work;
  private PyObject snapshotsUpdate = PyScalar.NONE;

  CreateGroupSnapshotHandler(Work work) {
    this.work = work;
  }

  void handle(Command.CreateGroupSnapshot command) {
    Loaded groupSnapshot = work.objects().load(Kind.GROUP_SNAPSHOT, command.id());
    List<String> order = List.copyOf(command.snapshots().keySet());
    List<Loaded> snapshots = work.objects().snapshotsOf(command.id(), order);
    try {
      digest(ask(groupSnapshot, snapshots), groupSnapshot);
    } catch (PythonError error) {
      if (error.isCinder()) {
        fail(groupSnapshot, snapshots);
      }
      throw error;
    }
    for (Loaded snapshot : snapshots) {
      work.objects().load(Kind.VOLUME, snapshot.textOf("volume_id"));
      snapshot.set("progress", "100%");
      work.objects().save(snapshot, Statuses.AVAILABLE);
    }
    work.objects().save(groupSnapshot, Statuses.AVAILABLE);
  }

  private List<PyObject> ask(Loaded groupSnapshot, List<Loaded> snapshots) {
    return work.dispatch(
        () -> ask(Dialect.GROUP, groupSnapshot, snapshots),
        () -> {
          Loaded made = LegacyObjects.cgsnapshot(groupSnapshot, snapshots);
          List<PyObject> answer = ask(Dialect.CONSISTENCYGROUP, made, snapshots);
          LegacyObjects.untieSnapshots(snapshots);
          return answer;
        },
        () -> new OneByOne(work.talk()).createSnapshots(snapshots));
  }

  private List<PyObject> ask(
      Dialect dialect, @Nullable Loaded groupSnapshot, List<Loaded> snapshots) {
    List<Passed> arguments =
        List.of(Passed.one(groupSnapshot), Passed.objectList(ObjectClass.SNAPSHOT, snapshots));
    return Unpacking.unpack(
        work.talk().ask(OutgoingCall.of(Operation.CREATE_GROUP_SNAPSHOT, dialect, arguments)), 2);
  }

  private void digest(List<PyObject> answer, Loaded groupSnapshot) {
    PyObject modelUpdate = answer.get(0);
    snapshotsUpdate = answer.get(1);
    if (snapshotsUpdate.isTruthy()) {
      for (PyObject entry : snapshotsUpdate.iterate()) {
        Loaded snapshot = work.objects().load(Kind.SNAPSHOT, entry.pop("id").text());
        snapshot.assignAll(entry);
        work.objects().save(snapshot);
        DriverFailures.propagate(entry, modelUpdate);
      }
    }
    if (modelUpdate.isTruthy()) {
      if (modelUpdate.item("status").isOneOf(Statuses.ERROR)) {
        throw DriverFailures.reported(
            "Error occurred when creating group_snapshot " + groupSnapshot.id() + ".");
      }
      groupSnapshot.assignAll(modelUpdate);
      work.objects().save(groupSnapshot);
    }
  }

  private void fail(Loaded groupSnapshot, List<Loaded> snapshots) {
    work.objects().save(groupSnapshot, Statuses.ERROR);
    LegacyObjects.untieSnapshots(snapshots);
    if (!snapshotsUpdate.isTruthy()) {
      snapshots.forEach(snapshot -> work.objects().save(snapshot, Statuses.ERROR));
    }
  }
}
