package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;
import static io.cindertck.contract.judge.ReplyModelClauses.answered;

import io.cindertck.contract.Account;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Optional;

/** How a failure is told, and what a call may not do whatever it tells. */
final class ReplyFailureClauses {
  private ReplyFailureClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.should("reply.model-follows-entries", Account.SAID)
            .source("interface, delete and snapshot operations, on how the two statuses relate")
            .owed("An entry in error comes with a model update in the same state.")
            .advice(
                "Set the model's status to the entries' error; the manager does it for you, where it"
                    + " can, but says so nowhere.")
            .judgedByCall(answered(ReplyFailureClauses::modelFollows)),
        Clause.must("reply.model-present-with-errors", Account.SAID)
            .source("manager: it writes the entry's error into the model without asking for one")
            .owed("Entries in error never come with a model update of None.")
            .advice("Return a model update with a status whenever an entry is in error.")
            .judgedByCall(CallJudges.definite(ReplyFailureClauses::modelPresent)),
        Clause.should("reply.failure-lists-all", Account.SAID)
            .source("manager: members that no entry names keep a transitional status")
            .owed("A failure that is told by entries names every member.")
            .advice("Add an entry for each object you were handed, also for those left untouched.")
            .judgedByCall(answered(ReplyFailureClauses::listsAll)),
        Clause.should("raise.backend-error", Account.SAID)
            .source("manager: the snapshot operations handle CinderException only")
            .owed("A failure is raised as one of Cinder's own exceptions.")
            .advice(
                "Catch what the SDK raises at the edge of the driver and raise"
                    + " VolumeBackendAPIException from it.")
            .judgedByCall(CallJudges.definite(ReplyFailureClauses::backendError)),
        Clause.should("inputs.untouched", Account.SAID)
            .source("interface, on what the arguments are: rows straight from the database")
            .owed("The objects handed in are as they were when the call returns.")
            .advice("Tell statuses by entries; never set them on the volumes or snapshots.")
            .judgedByCall(CallJudges.definite(ReplyFailureClauses::inputsUntouched)),
        Clause.must("call.returns", Account.SAID)
            .source("derived: nobody takes a status back that waits for a call that never ends")
            .owed("The call comes back within its deadline.")
            .advice("Bound every wait and every retry, and raise when the bound is reached.")
            .judgedByCall(ReplyFailureClauses::returns));
  }

  private static boolean entriesAreRead(Operation operation) {
    return operation.deletes() || operation == Operation.CREATE_GROUP_SNAPSHOT;
  }

  private static Judgement modelFollows(CallView call, Answer answer) {
    List<String> errors = answer.errors();
    Optional<String> model = answer.modelStatus();
    if (!entriesAreRead(call.operation()) || errors.isEmpty() || model.isEmpty()) {
      return notConcerned();
    }
    return errors.contains(model.get()) || Answer.isError(model)
        ? satisfied()
        : violated(
            call.method()
                + " returned an entry in "
                + errors.get(0)
                + " and the model status "
                + model.get()
                + ".");
  }

  private static Judgement modelPresent(CallView call) {
    if (call.operation() == Operation.CREATE_GROUP) {
      return notConcerned();
    }
    boolean errors = call.answer().filter(answer -> !answer.errors().isEmpty()).isPresent();
    if (!errors) {
      // Told in another way, or not at all: it could have been told in this wrong one.
      return call.declined() ? satisfied() : notConcerned();
    }
    Answer answer = call.answer().orElseThrow();
    return answer.model().isFalsy()
        ? violated(
            call.method()
                + " returned an entry in "
                + answer.errors().get(0)
                + " and "
                + Words.value(answer.model())
                + " as model_update: the manager fails on it and leaves statuses as they are.")
        : satisfied();
  }

  private static Judgement listsAll(CallView call, Answer answer) {
    if (!entriesAreRead(call.operation()) || !answer.tellsFailure() || answer.entries().isEmpty()) {
      return notConcerned();
    }
    List<String> unnamed =
        call.members().stream()
            .filter(id -> answer.entries().stream().noneMatch(entry -> isAbout(entry, id)))
            .toList();
    return unnamed.isEmpty()
        ? satisfied()
        : violated(
            call.method()
                + " told a failure by entries and did not name "
                + CallView.named(call.memberKind(), unnamed)
                + ".");
  }

  private static boolean isAbout(Value.Mapping entry, String id) {
    return entry.get("id").flatMap(Value::asText).filter(id::equals).isPresent();
  }

  private static Judgement backendError(CallView call) {
    if (!(call.observation().said().outcome() instanceof Reply.Raised raised)) {
      return notConcerned();
    }
    return raised.isCinder()
        ? satisfied()
        : violated(
            call.method()
                + " raised "
                + raised.type()
                + ", which is none of Cinder's exceptions"
                + (raised.message().isEmpty() ? "." : ": " + raised.message()));
  }

  private static Judgement inputsUntouched(CallView call) {
    return call.observation().said().inputChanges().stream()
        .findFirst()
        .map(
            change ->
                violated(
                    call.method()
                        + " changed "
                        + change.column()
                        + " of "
                        + change.argument()
                        + (change.index() == Value.Handed.WHOLE ? "" : "[" + change.index() + "]")
                        + " from "
                        + Words.value(change.before())
                        + " to "
                        + Words.value(change.after())
                        + "."))
        .orElseGet(Judgement::satisfied);
  }

  private static Judgement returns(CallView call) {
    Reply.Outcome outcome = call.observation().said().outcome();
    if (outcome instanceof Reply.TimedOut timedOut) {
      return violated(
          call.method() + " did not come back within " + Words.duration(timedOut.deadline()) + ".");
    }
    if (outcome instanceof Reply.Died died) {
      return violated("The driver ended during " + call.method() + ": " + died.how());
    }
    return call.isNotOffered() ? new Judgement.NotOffered() : satisfied();
  }
}
