package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PythonError;
import java.util.function.Function;

/**
 * {@code create_volume}, which makes an empty volume, a copy of another one, or a copy of a
 * snapshot: what the driver returns is saved, and the volume is available; in error when anything
 * was raised, NotImplementedError too. Cinder may ask another back end then; the kit has only one.
 *
 * <p>Left out is what concerns images, encryption and bootable volumes, and that 21.3.1 stumbles
 * over the locks of a source when the driver says that an object of the other kind is not there:
 * that only changes what is logged.
 *
 * <p>Source: {@code CreateVolumeFromSpecTask} with its {@code _create_from_source_volume} and
 * {@code _create_from_snapshot}, {@code OnFailureRescheduleTask.revert} and {@code
 * CreateVolumeOnFinishTask} in {@code cinder.volume.flows.manager.create_volume}.
 */
final class CreateVolumeHandler {
  private final Work work;

  CreateVolumeHandler(Work work) {
    this.work = work;
  }

  void handle(Command.CreateVolume command) {
    create(
        command.id(),
        volume -> new OutgoingCall("create_volume").with("volume", Passed.one(volume)));
  }

  void handle(Command.CloneVolume command) {
    create(
        command.id(),
        volume -> {
          Loaded source = work.objects().load(Kind.VOLUME, volume.textOf("source_volid"));
          return new OutgoingCall("create_cloned_volume")
              .with("volume", Passed.one(volume))
              .with("src_vref", Passed.one(source));
        });
  }

  void handle(Command.CreateVolumeFromSnapshot command) {
    create(
        command.id(),
        volume -> {
          Loaded source = work.objects().load(Kind.SNAPSHOT, volume.textOf("snapshot_id"));
          return new OutgoingCall("create_volume_from_snapshot")
              .with("volume", Passed.one(volume))
              .with("snapshot", Passed.one(source));
        });
  }

  private void create(String id, Function<Loaded, OutgoingCall> call) {
    Loaded volume = work.objects().load(Kind.VOLUME, id);
    try {
      PyObject update = askInGroup(volume, call);
      if (update.isTruthy()) {
        volume.assignAll(update);
        work.objects().save(volume);
      }
    } catch (PythonError error) {
      if (error.isException()) {
        errorOut(volume);
      }
      throw error;
    }
    work.objects().save(volume, Statuses.AVAILABLE);
  }

  /** The driver sees a volume's group under its older name too, for as long as the call lasts. */
  private PyObject askInGroup(Loaded volume, Function<Loaded, OutgoingCall> call) {
    boolean grouped = !volume.textOf("group_id").isEmpty();
    if (grouped) {
      volume.set("consistencygroup_id", volume.textOf("group_id"));
    }
    try {
      return work.talk().ask(call.apply(volume));
    } finally {
      if (grouped) {
        volume.clear("consistencygroup_id");
      }
    }
  }

  /** Saves also what was assigned before the failure; where that cannot be saved, nothing is. */
  private void errorOut(Loaded volume) {
    try {
      work.objects().save(volume, Statuses.ERROR);
    } catch (PythonError error) {
      if (!error.isException()) {
        throw error;
      }
    }
  }
}
