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
 * {@code delete_group}, with {@code delete_consistencygroup} for the legacy path. Entries are
 * looked through for failures first, and then written all at once; on success every member is
 * destroyed, whatever the entries say.
 */
final class DeleteGroupHandler {
  private final Work work;
  private PyObject volumesUpdate = PyScalar.NONE;

  DeleteGroupHandler(Work work) {
    this.work = work;
  }

  void handle(Command.DeleteGroup command) {
    Loaded group = work.objects().load(Kind.GROUP, command.id());
    List<Loaded> volumes = work.objects().members(command.id(), command.volumes());
    refuseAttached(volumes);
    try {
      digest(ask(group, volumes), group);
    } catch (PythonError error) {
      if (error.isException()) {
        fail(group, volumes);
      }
      throw error;
    }
    volumes.forEach(work.objects()::destroy);
    work.objects().destroy(group);
  }

  private static void refuseAttached(List<Loaded> volumes) {
    for (Loaded volume : volumes) {
      if (volume.textOf("attach_status").equals("attached")) {
        throw PythonError.cinder(
            "VolumeAttached", "Volume " + volume.id() + " is still attached, detach volume first.");
      }
    }
  }

  private List<PyObject> ask(Loaded group, List<Loaded> volumes) {
    return work.dispatch(
        () -> ask(Dialect.GROUP, group, volumes),
        () -> {
          Loaded made = LegacyObjects.consistencyGroup(group, volumes);
          List<PyObject> answer = ask(Dialect.CONSISTENCYGROUP, made, volumes);
          // Already assigned when the volumes are untied, which cannot fail.
          LegacyObjects.untieVolumes(volumes);
          return answer;
        },
        () -> new OneByOne(work.talk()).deleteVolumes(group, volumes));
  }

  private List<PyObject> ask(Dialect dialect, @Nullable Loaded group, List<Loaded> volumes) {
    List<Passed> arguments =
        List.of(Passed.one(group), Passed.objectList(ObjectClass.VOLUME, volumes));
    return Unpacking.unpack(
        work.talk().ask(OutgoingCall.of(Operation.DELETE_GROUP, dialect, arguments)), 2);
  }

  private void digest(List<PyObject> answer, Loaded group) {
    PyObject modelUpdate = answer.get(0);
    volumesUpdate = answer.get(1);
    if (volumesUpdate.isTruthy()) {
      volumesUpdate.iterate().forEach(entry -> DriverFailures.propagate(entry, modelUpdate));
      new VolumeWrites(work.tables()).all(volumesUpdate.iterate());
    }
    if (modelUpdate.isTruthy()) {
      if (DriverFailures.isFailed(modelUpdate)) {
        throw DriverFailures.reported("Delete group failed.");
      }
      group.assignAll(modelUpdate);
      work.objects().save(group);
    }
  }

  private void fail(Loaded group, List<Loaded> volumes) {
    work.objects().save(group, Statuses.ERROR);
    if (!volumesUpdate.isTruthy()) {
      LegacyObjects.untieVolumes(volumes);
      volumes.forEach(volume -> work.objects().save(volume, Statuses.ERROR));
    }
  }
}
