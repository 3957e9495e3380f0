package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PythonError;

/**
 * {@code delete_snapshot}: the row is destroyed unless something was raised. A busy snapshot is
 * available again and nobody is told; after anything else it is in {@code error_deleting}.
 */
final class DeleteSnapshotHandler {
  private final Work work;

  DeleteSnapshotHandler(Work work) {
    this.work = work;
  }

  void handle(Command.DeleteSnapshot command) {
    Loaded snapshot = work.objects().load(Kind.SNAPSHOT, command.id());
    try {
      work.talk().ask(new OutgoingCall("delete_snapshot").with("snapshot", Passed.one(snapshot)));
    } catch (PythonError error) {
      if (error.isA("SnapshotIsBusy")) {
        work.objects().save(snapshot, Statuses.AVAILABLE);
        return;
      }
      if (error.isException()) {
        work.objects().save(snapshot, Statuses.ERROR_DELETING);
      }
      throw error;
    }
    work.objects().destroy(snapshot);
  }
}
