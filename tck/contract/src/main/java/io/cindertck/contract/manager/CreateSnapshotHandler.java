package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PythonError;

/**
 * {@code create_snapshot}: what the driver returns is saved, and the snapshot is available; in
 * error when anything was raised.
 */
final class CreateSnapshotHandler {
  private final Work work;

  CreateSnapshotHandler(Work work) {
    this.work = work;
  }

  void handle(Command.CreateSnapshot command) {
    Loaded snapshot = work.objects().load(Kind.SNAPSHOT, command.id());
    try {
      PyObject update =
          work.talk()
              .ask(new OutgoingCall("create_snapshot").with("snapshot", Passed.one(snapshot)));
      if (update.isTruthy()) {
        snapshot.assignAll(update);
        work.objects().save(snapshot);
      }
    } catch (PythonError error) {
      if (error.isException()) {
        work.objects().save(snapshot, Statuses.ERROR);
      }
      throw error;
    }
    snapshot.set("progress", "100%");
    work.objects().save(snapshot, Statuses.AVAILABLE);
  }
}
