package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How many values come back, and what the first of them is. */
final class ReplyModelClauses {
  private ReplyModelClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("reply.arity", Account.SAID)
            .source("interface, ':returns:' of each operation; the manager unpacks exactly so many")
            .owed(
                "A call returns exactly the values its operation names, as a tuple or a list; only"
                    + " create-group may return a bare None.")
            .advice(
                "Return the model update and every list that belongs to the operation, and None for"
                    + " those with nothing to say: 'return None, None'.")
            .judgedByCall(CallJudges.definite(ReplyModelClauses::arity)),
        Clause.must("reply.model-update-type", Account.SAID)
            .source("interface, format of model_update")
            .owed("The model update is None or a mapping.")
            .advice("Build a dict; never return the group object itself, a status or a flag.")
            .judgedByCall(answered(ReplyModelClauses::modelType)),
        Clause.must("reply.model-update-status", Account.SAID)
            .source("interface, format of model_update; the manager reads the key unasked")
            .owed("A model update that is not empty has a status.")
            .advice(
                "Put 'status' beside whatever else you store, or return None when you store"
                    + " nothing.")
            .judgedByCall(answered(ReplyModelClauses::modelStatus)),
        Clause.must("reply.status-vocabulary", Account.SAID)
            .source("cinder.objects.fields; the manager's objects refuse other values")
            .owed("Every status is one that Cinder knows for that kind of object.")
            .advice(
                "Map the array's states to Cinder's: available, error, deleted, error_deleting and"
                    + " the transitional ones.")
            .judgedByCall(answered(ReplyModelClauses::vocabulary)),
        Clause.should("reply.known-keys", Account.SAID)
            .source("cinder.db.sqlalchemy.models; unknown keys are dropped, or break the update")
            .owed("The keys of model update and entries are columns that Cinder stores.")
            .advice("Keep what has no column in provider_id, provider_location or metadata.")
            .judgedByCall(answered(ReplyModelClauses::knownKeys)));
  }

  /** Judges replies that have the right number of values. */
  static Clause.CallJudge answered(ReplyJudge judge) {
    return CallJudges.definite(
        call ->
            call.answer()
                .map(answer -> judge.judge(call, answer))
                .orElseGet(Judgement::notConcerned));
  }

  /** Judges an answer that could be taken apart. */
  @FunctionalInterface
  interface ReplyJudge {
    Judgement judge(CallView call, Answer answer);
  }

  private static Judgement arity(CallView call) {
    if (!(call.observation().said().outcome() instanceof Reply.Returned returned)) {
      return Judgement.notConcerned();
    }
    if (call.answer().isPresent()) {
      return satisfied();
    }
    List<String> owed = call.operation().results();
    String found =
        returned.value() instanceof Value.Sequence sequence
            ? sequence.items().size() + " values"
            : "one value";
    return violated(
        call.method()
            + " returned "
            + found
            + ", "
            + Words.value(returned.value())
            + ", where "
            + owed.size()
            + (owed.size() == 1 ? " is" : " are")
            + " owed: "
            + String.join(", ", owed)
            + ".");
  }

  private static Judgement modelType(CallView call, Answer answer) {
    if (answer.model() instanceof Value.None || answer.model() instanceof Value.Mapping) {
      return satisfied();
    }
    return violated(
        call.method()
            + " returned "
            + Words.value(answer.model())
            + " as model_update, which has to be None or a mapping.");
  }

  private static Judgement modelStatus(CallView call, Answer answer) {
    boolean lacking =
        answer.model() instanceof Value.Mapping mapping
            && !mapping.isFalsy()
            && mapping.get("status").isEmpty();
    return lacking
        ? violated(
            call.method()
                + " returned the model_update "
                + Words.value(answer.model())
                + " without a status.")
        : satisfied();
  }

  private static Judgement vocabulary(CallView call, Answer answer) {
    Function<Kind, Function<Value.Mapping, Optional<String>>> unknown =
        kind ->
            mapping ->
                mapping
                    .get("status")
                    .filter(
                        status ->
                            status.asText().filter(text -> Columns.isStatus(kind, text)).isEmpty())
                    .map(
                        status ->
                            call.method()
                                + " returned the status "
                                + Words.value(status)
                                + ", which Cinder does not know for a "
                                + kind.noun()
                                + ".");
    return firstOf(call, answer, unknown);
  }

  private static Judgement knownKeys(CallView call, Answer answer) {
    Function<Kind, Function<Value.Mapping, Optional<String>>> unknown =
        kind ->
            mapping ->
                mapping.entries().keySet().stream()
                    .filter(
                        key -> key.asText().filter(text -> Columns.isColumn(kind, text)).isEmpty())
                    .findFirst()
                    .map(
                        key ->
                            call.method()
                                + " returned the key "
                                + Words.value(key)
                                + ", which is no column of a "
                                + kind.noun()
                                + ".");
    return firstOf(call, answer, unknown);
  }

  /** The first thing wrong in the model, then in the entries. */
  private static Judgement firstOf(
      CallView call,
      Answer answer,
      Function<Kind, Function<Value.Mapping, Optional<String>>> wrong) {
    if (answer.model() instanceof Value.Mapping model) {
      Optional<String> why = wrong.apply(call.subjectKind()).apply(model);
      if (why.isPresent()) {
        return violated(why.get());
      }
    }
    return answer.entries().stream()
        .map(wrong.apply(call.memberKind()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Judgement::violated)
        .orElseGet(Judgement::satisfied);
  }

  /** Whether the operation's entries tell a state that somebody reads. */
  static boolean entriesOweStatus(Operation operation) {
    return operation != Operation.UPDATE_GROUP;
  }
}
