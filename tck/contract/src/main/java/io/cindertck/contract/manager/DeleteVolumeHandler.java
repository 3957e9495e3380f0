package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PythonError;

/**
 * {@code delete_volume}: the row is destroyed unless something was raised. A busy volume is
 * available again and nobody is told; after anything else it is in {@code error_deleting}.
 */
final class DeleteVolumeHandler {
  private final Work work;

  DeleteVolumeHandler(Work work) {
    this.work = work;
  }

  void handle(Command.DeleteVolume command) {
    Loaded volume = work.objects().load(Kind.VOLUME, command.id());
    try {
      work.talk().ask(new OutgoingCall("delete_volume").with("volume", Passed.one(volume)));
    } catch (PythonError error) {
      if (error.isA("VolumeIsBusy")) {
        work.objects().save(volume, Statuses.AVAILABLE);
        return;
      }
      if (error.isException()) {
        work.objects().save(volume, Statuses.ERROR_DELETING);
      }
      throw error;
    }
    work.objects().destroy(volume);
  }
}
