package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PythonError;

/**
 * {@code create_volume}: what the driver returns is saved, and the volume is available; in error
 * when anything was raised. Cinder may ask another back end then; the kit has only one.
 */
final class CreateVolumeHandler {
  private final Work work;

  CreateVolumeHandler(Work work) {
    this.work = work;
  }

  void handle(Command.CreateVolume command) {
    Loaded volume = work.objects().load(Kind.VOLUME, command.id());
    try {
      PyObject update =
          work.talk().ask(new OutgoingCall("create_volume").with("volume", Passed.one(volume)));
      if (update.isTruthy()) {
        volume.assignAll(update);
        work.objects().save(volume);
      }
    } catch (PythonError error) {
      if (error.isException()) {
        // What was assigned before the failure is not saved.
        Loaded unchanged = work.objects().load(Kind.VOLUME, command.id());
        work.objects().save(unchanged, Statuses.ERROR);
      }
      throw error;
    }
    work.objects().save(volume, Statuses.AVAILABLE);
  }
}
