package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;
import static io.cindertck.contract.judge.ReplyModelClauses.answered;

import io.cindertck.contract.Account;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The lists of entries: what they are made of, and whom they name. */
final class ReplyEntryClauses {
  private ReplyEntryClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("reply.entries-type", Account.SAID)
            .source("interface, format of the lists of updates")
            .owed("Each list is None or a list or tuple of mappings.")
            .advice("Return a list with one dict for each object, or None.")
            .judgedByCall(answered(ReplyEntryClauses::type)),
        Clause.must("reply.entry-id", Account.SAID)
            .source("interface, format of an entry; the manager reads the key unasked")
            .owed("Every entry has the id of the object it is about.")
            .advice("Put 'id' into each entry: the manager has no other way to find the row.")
            .judgedByCall(answered(ReplyEntryClauses::id)),
        Clause.must("reply.entry-status", Account.SAID)
            .source("interface, format of an entry; update-group does not ask for one")
            .owed("Every entry has a status, but for those of update-group.")
            .advice("Say in each entry how the object fared: 'status' beside 'id'.")
            .judgedByCall(answered(ReplyEntryClauses::status)),
        Clause.must("reply.entry-membership", Account.SAID)
            .source("manager: an entry is applied to whatever row its id names")
            .owed("Entries name only objects that were handed over in this call.")
            .advice("Walk the list you were handed instead of what the array or a query lists.")
            .judgedByCall(answered(ReplyEntryClauses::membership)),
        Clause.must("reply.entry-unique", Account.SAID)
            .source("derived: of two entries for one object one is wrong")
            .owed("An object is named by one entry only.")
            .advice("Collect the entries by id, and let the last state win before you return.")
            .judgedByCall(answered(ReplyEntryClauses::unique)),
        Clause.must("reply.entries-built", Account.SAID)
            .source(
                "interface, on what may not be assigned to the updates; the manager takes keys"
                    + " out of the entries and walks the list more than once")
            .owed(
                "Entries are mappings that the driver built, each its own, in a sequence that can"
                    + " be read twice: no object or list it was handed, no mapping used again.")
            .advice("Build a new dict for each object and a new list around them; no generators.")
            .judgedByCall(answered(ReplyEntryClauses::built)));
  }

  private static Judgement type(CallView call, Answer answer) {
    for (int i = 0; i < answer.lists().size(); i++) {
      Value list = answer.lists().get(i);
      String name = call.operation().results().get(i + 1);
      if (list instanceof Value.None || isHanded(list) || isOneShot(list)) {
        continue;
      }
      if (!(list instanceof Value.Sequence sequence)) {
        return violated(
            call.method()
                + " returned "
                + Words.value(list)
                + " as "
                + name
                + ", which is no list.");
      }
      for (Value item : sequence.items()) {
        if (!(item instanceof Value.Mapping || isHanded(item))) {
          return violated(
              call.method()
                  + " returned "
                  + Words.value(item)
                  + " as an entry of "
                  + name
                  + ", which is no mapping.");
        }
      }
    }
    return satisfied();
  }

  private static Judgement id(CallView call, Answer answer) {
    for (Value.Mapping entry : answer.entries()) {
      if (entry.get("id").flatMap(Value::asText).isEmpty()) {
        return violated(
            call.method() + " returned the entry " + Words.value(entry) + " without an id.");
      }
    }
    return satisfied();
  }

  private static Judgement status(CallView call, Answer answer) {
    if (!ReplyModelClauses.entriesOweStatus(call.operation())) {
      return Judgement.notConcerned();
    }
    for (Value.Mapping entry : answer.entries()) {
      if (entry.get("status").isEmpty()) {
        return violated(
            call.method() + " returned the entry " + Words.value(entry) + " without a status.");
      }
    }
    return satisfied();
  }

  private static Judgement membership(CallView call, Answer answer) {
    List<String> members = call.members();
    return ids(answer).stream()
        .filter(id -> !members.contains(id))
        .findFirst()
        .map(
            id ->
                violated(
                    call.method()
                        + " returned an entry for "
                        + id
                        + ", which is none of the "
                        + call.memberKind().noun()
                        + "s of this call."))
        .orElseGet(Judgement::satisfied);
  }

  private static Judgement unique(CallView call, Answer answer) {
    Set<String> seen = new HashSet<>();
    return ids(answer).stream()
        .filter(id -> !seen.add(id))
        .findFirst()
        .map(
            id ->
                violated(
                    call.method()
                        + " returned more than one entry for "
                        + call.memberKind().noun()
                        + " "
                        + id
                        + "."))
        .orElseGet(Judgement::satisfied);
  }

  private static Judgement built(CallView call, Answer answer) {
    Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Value> everything = new ArrayList<>(answer.lists());
    for (Value list : answer.lists()) {
      if (list instanceof Value.Sequence sequence) {
        everything.addAll(sequence.items());
      }
    }
    for (Value value : everything) {
      if (isHanded(value)) {
        return violated(
            call.method()
                + " returned "
                + Words.value(value)
                + " in place of something it built itself.");
      }
      if (isOneShot(value)) {
        return violated(
            call.method()
                + " returned a "
                + ((Value.Opaque) value).type()
                + " where a list is owed: it can be read only once.");
      }
      if (value instanceof Value.Mapping && !seen.add(value)) {
        return violated(
            call.method()
                + " used the same mapping for more than one entry: "
                + Words.value(value)
                + ".");
      }
    }
    return satisfied();
  }

  private static List<String> ids(Answer answer) {
    return answer.entries().stream()
        .flatMap(entry -> entry.get("id").flatMap(Value::asText).stream())
        .toList();
  }

  private static boolean isHanded(Value value) {
    return value instanceof Value.Handed;
  }

  private static boolean isOneShot(Value value) {
    return value instanceof Value.Opaque opaque && opaque.oneShot();
  }
}
