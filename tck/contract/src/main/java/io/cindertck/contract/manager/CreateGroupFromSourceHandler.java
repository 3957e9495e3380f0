package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.manager.python.Unpacking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code create_group_from_src}, with {@code create_consistencygroup_from_src} for the legacy path.
 * No status is looked at: whatever is returned, everything is available unless something is raised.
 */
final class CreateGroupFromSourceHandler {
  private final Work work;

  CreateGroupFromSourceHandler(Work work) {
    this.work = work;
  }

  void handle(Command.CreateGroupFromSource command) {
    Loaded group = work.objects().load(Kind.GROUP, command.id());
    List<String> order = List.copyOf(command.volumes().keySet());
    List<Loaded> volumes = work.objects().members(command.id(), order);
    try {
      digest(ask(group, volumes, GroupSource.of(command, volumes, work.objects())), group);
    } catch (PythonError error) {
      if (error.isException()) {
        work.objects().save(group, Statuses.ERROR);
        LegacyObjects.untieVolumes(volumes);
        volumes.forEach(volume -> work.objects().save(volume, Statuses.ERROR));
      }
      throw error;
    }
    volumes.forEach(this::makeAvailable);
    work.objects().save(group, Statuses.AVAILABLE);
  }

  private List<PyObject> ask(Loaded group, List<Loaded> volumes, GroupSource source) {
    return work.dispatch(
        () -> ask(Dialect.GROUP, group, volumes, source),
        () -> {
          Loaded made = LegacyObjects.consistencyGroup(group, volumes);
          GroupSource legacy = source.legacy();
          List<PyObject> answer = ask(Dialect.CONSISTENCYGROUP, made, volumes, legacy);
          LegacyObjects.untieSnapshots(source.snapshots());
          LegacyObjects.untieVolumes(volumes);
          LegacyObjects.untieVolumes(source.volumes());
          return answer;
        },
        () -> new OneByOne(work.talk()).createVolumes(volumes, source));
  }

  private List<PyObject> ask(
      Dialect dialect, @Nullable Loaded group, List<Loaded> volumes, GroupSource source) {
    List<Passed> arguments =
        List.of(
            Passed.one(group),
            Passed.objectList(ObjectClass.VOLUME, volumes),
            Passed.one(source.groupSnapshot()),
            Passed.list(ObjectClass.SNAPSHOT, source.snapshots()),
            Passed.one(source.group()),
            Passed.list(ObjectClass.VOLUME, source.volumes()));
    return Unpacking.unpack(
        work.talk().ask(OutgoingCall.of(Operation.CREATE_GROUP_FROM_SOURCE, dialect, arguments)),
        2);
  }

  private void digest(List<PyObject> answer, Loaded group) {
    PyObject modelUpdate = answer.get(0);
    PyObject volumesUpdate = answer.get(1);
    if (volumesUpdate.isTruthy()) {
      VolumeWrites writes = new VolumeWrites(work.tables());
      volumesUpdate.iterate().forEach(writes::one);
    }
    if (modelUpdate.isTruthy()) {
      group.assignAll(modelUpdate);
      work.objects().save(group);
    }
  }

  private void makeAvailable(Loaded volume) {
    Loaded written = work.objects().load(Kind.VOLUME, volume.id());
    work.objects().save(written, Statuses.AVAILABLE);
  }
}
