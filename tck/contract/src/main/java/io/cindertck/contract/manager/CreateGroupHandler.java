package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.manager.OutgoingCall.Passed;
import io.cindertck.contract.manager.python.PyDict;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PythonError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code create_group}, with {@code create_consistencygroup} for the legacy path. Only the exact
 * status {@code error} is a failure; an update without a status is one too, by accident.
 */
final class CreateGroupHandler {
  private final Work work;

  CreateGroupHandler(Work work) {
    this.work = work;
  }

  void handle(Command.CreateGroup command) {
    Loaded group = work.objects().load(Kind.GROUP, command.id());
    try {
      digest(
          work.dispatch(
              () -> ask(Dialect.GROUP, group),
              () -> ask(Dialect.CONSISTENCYGROUP, LegacyObjects.consistencyGroup(group, List.of())),
              () -> PyDict.of("status", Statuses.AVAILABLE)),
          group);
    } catch (PythonError error) {
      if (error.isException()) {
        work.objects().save(group, Statuses.ERROR);
      }
      throw error;
    }
    work.objects().save(group, Statuses.AVAILABLE);
  }

  private PyObject ask(Dialect dialect, @Nullable Loaded group) {
    return work.talk()
        .ask(OutgoingCall.of(Operation.CREATE_GROUP, dialect, List.of(Passed.one(group))));
  }

  private void digest(PyObject modelUpdate, Loaded group) {
    if (!modelUpdate.isTruthy()) {
      return;
    }
    if (modelUpdate.item("status").isOneOf(Statuses.ERROR)) {
      throw DriverFailures.reported("Create group failed.");
    }
    group.assignAll(modelUpdate);
    work.objects().save(group);
  }
}
