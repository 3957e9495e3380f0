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
 * {@code delete_group_snapshot}, with {@code delete_cgsnapshot} for the legacy path. Only Cinder's
 * own exceptions are handled: any other leaves everything in {@code deleting}. An entry for a
 * snapshot that is not part of it is not written, but its status counts.
 */
final class DeleteGroupSnapshotHandler {
  private final Work work;
  private PyObject snapshotsUpdate = PyScalar.NONE;

  DeleteGroupSnapshotHandler(Work work) {
    this.work = work;
  }

  void handle(Command.DeleteGroupSnapshot command) {
    Loaded groupSnapshot = work.objects().load(Kind.GROUP_SNAPSHOT, command.id());
    List<Loaded> snapshots = work.objects().snapshotsOf(command.id(), command.snapshots());
    try {
      digest(ask(groupSnapshot, snapshots), groupSnapshot, snapshots);
    } catch (PythonError error) {
      if (error.isCinder()) {
        fail(groupSnapshot, snapshots);
      }
      throw error;
    }
    snapshots.forEach(work.objects()::destroy);
    work.objects().destroy(groupSnapshot);
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
        () -> new OneByOne(work.talk()).deleteSnapshots(groupSnapshot, snapshots));
  }

  private List<PyObject> ask(
      Dialect dialect, @Nullable Loaded groupSnapshot, List<Loaded> snapshots) {
    List<Passed> arguments =
        List.of(Passed.one(groupSnapshot), Passed.objectList(ObjectClass.SNAPSHOT, snapshots));
    return Unpacking.unpack(
        work.talk().ask(OutgoingCall.of(Operation.DELETE_GROUP_SNAPSHOT, dialect, arguments)), 2);
  }

  private void digest(List<PyObject> answer, Loaded groupSnapshot, List<Loaded> snapshots) {
    PyObject modelUpdate = answer.get(0);
    snapshotsUpdate = answer.get(1);
    if (snapshotsUpdate.isTruthy()) {
      for (PyObject entry : snapshotsUpdate.iterate()) {
        write(entry, snapshots);
        DriverFailures.propagate(entry, modelUpdate);
      }
    }
    if (modelUpdate.isTruthy()) {
      if (DriverFailures.isFailed(modelUpdate)) {
        throw DriverFailures.reported(
            "Error occurred when deleting group_snapshot " + groupSnapshot.id() + ".");
      }
      groupSnapshot.assignAll(modelUpdate);
      work.objects().save(groupSnapshot);
    }
  }

  private void write(PyObject entry, List<Loaded> snapshots) {
    for (Loaded snapshot : snapshots) {
      if (entry.item("id").isOneOf(snapshot.id())) {
        entry.pop("id");
        snapshot.assignAll(entry);
        work.objects().save(snapshot);
        return;
      }
    }
  }

  private void fail(Loaded groupSnapshot, List<Loaded> snapshots) {
    work.objects().save(groupSnapshot, Statuses.ERROR);
    if (!snapshotsUpdate.isTruthy()) {
      LegacyObjects.untieSnapshots(snapshots);
      snapshots.forEach(snapshot -> work.objects().save(snapshot, Statuses.ERROR));
    }
  }
}
