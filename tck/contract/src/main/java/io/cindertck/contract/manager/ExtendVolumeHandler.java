package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PyScalar;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.value.Value;

/**
 * {@code extend_volume}: the volume has its new size and is available, whatever the driver returns;
 * in {@code error_extending}, with its old size, when anything was raised. Nothing leaves the
 * manager then: it returns from a {@code finally}, which swallows even what it raises itself. A
 * target that could not be updated ({@code TargetUpdateFailed}) counts as a success.
 *
 * <p>Attached volumes, which would be in use again and be told to Nova, are left out.
 *
 * <p>Source: {@code extend_volume} of the volume manager.
 */
final class ExtendVolumeHandler {
  private final Work work;

  ExtendVolumeHandler(Work work) {
    this.work = work;
  }

  void handle(Command.ExtendVolume command) {
    Loaded volume = work.objects().load(Kind.VOLUME, command.id());
    Value size = new Value.Int(command.size());
    try {
      work.talk()
          .ask(
              new OutgoingCall("extend_volume")
                  .with("volume", Passed.one(volume))
                  .with("new_size", Passed.plain(size)));
    } catch (PythonError error) {
      if (!error.isException()) {
        throw error;
      }
      if (!error.isA("TargetUpdateFailed")) {
        // Written past the object: what the driver has assigned to that is not saved.
        Loaded unchanged = work.objects().load(Kind.VOLUME, command.id());
        work.objects().save(unchanged, Statuses.ERROR_EXTENDING);
        return;
      }
    }
    volume.setItem("size", new PyScalar(size));
    work.objects().save(volume, Statuses.AVAILABLE);
  }
}
