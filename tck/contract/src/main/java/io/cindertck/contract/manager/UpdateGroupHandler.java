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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code update_group}, with {@code update_consistencygroup} for the legacy path. Entries are
 * written before the group's status is looked at, and never change it.
 *
 * <p>The manager always passes lists. Where a command has none, None is passed: the interface's
 * default allows that, and the kit tries it.
 */
final class UpdateGroupHandler {
  private final Work work;

  UpdateGroupHandler(Work work) {
    this.work = work;
  }

  void handle(Command.UpdateGroup command) {
    Loaded group = work.objects().load(Kind.GROUP, command.id());
    @Nullable List<Loaded> add = MembershipCheck.ADD.load(work, group, command.add());
    @Nullable List<Loaded> remove = MembershipCheck.REMOVE.load(work, group, command.remove());
    try {
      digest(ask(group, add, remove), group);
    } catch (PythonError error) {
      if (error.isException()) {
        fail(group, given(add), given(remove), error);
      }
      throw error;
    }
    for (Loaded volume : given(add)) {
      volume.set("group_id", group.id());
      work.objects().save(volume);
    }
    for (Loaded volume : given(remove)) {
      volume.clear("group_id");
      work.objects().save(volume);
    }
    work.objects().save(group, Statuses.AVAILABLE);
  }

  private static List<Loaded> given(@Nullable List<Loaded> volumes) {
    return volumes == null ? List.of() : volumes;
  }

  private List<PyObject> ask(
      Loaded group, @Nullable List<Loaded> add, @Nullable List<Loaded> remove) {
    return work.dispatch(
        () -> ask(Dialect.GROUP, group, add, remove),
        () -> {
          // The volumes to add are not tied to the consistency group.
          Loaded made = LegacyObjects.consistencyGroup(group, given(remove));
          List<PyObject> answer = ask(Dialect.CONSISTENCYGROUP, made, add, remove);
          LegacyObjects.untieVolumes(remove);
          return answer;
        },
        () -> List.of(PyScalar.NONE, PyScalar.NONE, PyScalar.NONE));
  }

  private List<PyObject> ask(
      Dialect dialect,
      @Nullable Loaded group,
      @Nullable List<Loaded> add,
      @Nullable List<Loaded> remove) {
    List<Passed> arguments =
        List.of(
            Passed.one(group),
            Passed.list(ObjectClass.VOLUME, add),
            Passed.list(ObjectClass.VOLUME, remove));
    return Unpacking.unpack(
        work.talk().ask(OutgoingCall.of(Operation.UPDATE_GROUP, dialect, arguments)), 3);
  }

  private void digest(List<PyObject> answer, Loaded group) {
    PyObject modelUpdate = answer.get(0);
    List<PyObject> entries = new ArrayList<>();
    for (PyObject update : answer.subList(1, 3)) {
      if (update.isTruthy()) {
        entries.addAll(update.iterate());
      }
    }
    new VolumeWrites(work.tables()).all(entries);
    if (modelUpdate.isTruthy()) {
      if (modelUpdate.item("status").isOneOf(Statuses.ERROR)) {
        throw DriverFailures.reported("Error occurred when updating group " + group.id() + ".");
      }
      group.assignAll(modelUpdate);
      work.objects().save(group);
    }
  }

  private void fail(Loaded group, List<Loaded> add, List<Loaded> remove, PythonError error) {
    work.objects().save(group, Statuses.ERROR);
    add.forEach(volume -> work.objects().save(volume, Statuses.ERROR));
    for (Loaded volume : remove) {
      // After any other exception from the legacy call the volume is still tied, and cannot be
      // saved: that failure then replaces the driver's.
      if (error.isA("VolumeDriverException")) {
        LegacyObjects.untieVolumes(List.of(volume));
      }
      work.objects().save(volume, Statuses.ERROR);
    }
  }
}
