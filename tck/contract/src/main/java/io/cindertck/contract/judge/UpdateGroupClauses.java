package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Command;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The clauses of update-group. */
final class UpdateGroupClauses {
  private UpdateGroupClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("update-group.membership", Account.HELD)
            .source("interface, update_consistencygroup: what the two lists mean")
            .owed(
                "After a success the members are those before, with the added, without the removed.")
            .advice("Apply both lists, and check what the array lists as members.")
            .judgedByCall(on(UpdateGroupClauses::membership)),
        Clause.must("update-group.none-lists", Account.ALL)
            .source("interface, update_consistencygroup: the defaults of both lists")
            .owed("None and an empty list mean the same: nothing to add, nothing to remove.")
            .advice("Write 'for volume in add_volumes or []'.")
            .judgedByCall(on(UpdateGroupClauses::noneLists)),
        Clause.must("update-group.none-means-available", Account.ALL)
            .source("interface, update_consistencygroup, on what None stands for")
            .owed("(None, None, None) leaves the group available, with the membership asked for.")
            .advice("Return three Nones only when the array has taken every change.")
            .judgedByCall(on(UpdateGroupClauses::noneMeansAvailable)),
        Clause.must("update-group.volumes-survive", Account.HELD)
            .source("derived: leaving a group is not a deletion")
            .owed("A volume that joins or leaves lives on, with its content.")
            .advice("Use the array's command that only changes membership.")
            .judgedByCall(on(UpdateGroupClauses::volumesSurvive)),
        Clause.must("update-group.failure-told", Account.SAID_AND_HELD)
            .source("manager, update_group: only an exception or the model status error fails")
            .owed("What the array refused is not told as a success.")
            .advice("Raise, after undoing what was done; other statuses are recorded as available.")
            .judgedByCall(on(UpdateGroupClauses::failureTold)));
  }

  private static Clause.CallJudge on(Function<CallView, Judgement> judge) {
    return CallJudges.on(Operation.UPDATE_GROUP, judge);
  }

  private static Command.UpdateGroup command(CallView call) {
    return (Command.UpdateGroup) call.observation().command();
  }

  private static List<String> orEmpty(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }

  private static Set<String> expected(CallView call) {
    Set<String> members = new TreeSet<>();
    Held.Group before = call.heldBefore().groups().get(call.subject());
    if (before != null) {
      members.addAll(before.members());
    }
    members.addAll(orEmpty(command(call).add()));
    members.removeAll(orEmpty(command(call).remove()));
    return members;
  }

  private static Set<String> actual(CallView call) {
    Held.Group group = call.held().groups().get(call.subject());
    return group == null ? Set.of() : group.members();
  }

  /** What is wrong with the membership after a success; empty when nothing is. */
  private static Optional<String> wrongMembership(CallView call) {
    Set<String> expected = expected(call);
    Set<String> actual = actual(call);
    if (!call.sight().sees(Kind.GROUP) || actual.equals(expected)) {
      return Optional.empty();
    }
    List<String> missing = expected.stream().filter(id -> !actual.contains(id)).toList();
    List<String> surplus = actual.stream().filter(id -> !expected.contains(id)).toList();
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("group " + call.subject() + " lacks " + CallView.named(Kind.VOLUME, missing));
    }
    if (!surplus.isEmpty()) {
      parts.add("group " + call.subject() + " has " + CallView.named(Kind.VOLUME, surplus));
    }
    return Optional.of(String.join(", and ", parts));
  }

  /**
   * Whether the array did all that it was asked for. It may not have told so: then the driver has
   * to find out, before it tells a success.
   */
  private static boolean isAsWell(CallView call) {
    return !call.observation().tampered() && !call.declined();
  }

  private static Judgement membership(CallView call) {
    if (!call.observation().succeeded() || !isAsWell(call)) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.GROUP)) {
      return CallSight.unseen(Kind.GROUP);
    }
    return wrongMembership(call)
        .map(
            wrong ->
                violated(call.method() + " " + call.saying() + " and on the array " + wrong + "."))
        .orElseGet(Judgement::satisfied);
  }

  private static Judgement noneLists(CallView call) {
    boolean none = command(call).add() == null || command(call).remove() == null;
    if (!none || !call.observation().isUndisturbed()) {
      return notConcerned();
    }
    if (call.toldFailed()) {
      return violated(
          call.method() + " " + call.saying() + " when it was handed None in place of a list.");
    }
    Optional<String> wrong = wrongMembership(call);
    if (wrong.isPresent()) {
      return violated(
          call.method() + " was handed None in place of a list, and " + wrong.get() + ".");
    }
    if (!call.observation().succeeded()) {
      // An answer that the manager cannot digest has nothing to do with the lists.
      return notConcerned();
    }
    return call.sight().sees(Kind.GROUP) ? satisfied() : CallSight.unseen(Kind.GROUP);
  }

  private static Judgement noneMeansAvailable(CallView call) {
    if (call.success().isEmpty() || !isAsWell(call)) {
      return notConcerned();
    }
    Optional<String> wrong = wrongMembership(call);
    if (call.success().orElseThrow().saysNothing() && wrong.isPresent()) {
      return violated(
          call.method() + " answered that all went well and " + wrong.get() + " on the array.");
    }
    return call.sight().sees(Kind.GROUP) ? satisfied() : CallSight.unseen(Kind.GROUP);
  }

  private static Judgement volumesSurvive(CallView call) {
    if (call.members().isEmpty()) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.VOLUME)) {
      return CallSight.unseen(Kind.VOLUME);
    }
    for (String id : call.members()) {
      Held.Volume before = call.heldBefore().volumes().get(id);
      Held.Volume after = call.held().volumes().get(id);
      if (before != null && after == null) {
        return violated(call.method() + " made volume " + id + " disappear from the array.");
      }
      if (before != null && after != null && !before.content().equals(after.content())) {
        return violated(call.method() + " changed what volume " + id + " contains.");
      }
    }
    return call.sight().satisfiedWithContent(Kind.VOLUME);
  }

  private static Judgement failureTold(CallView call) {
    if (!call.declined()) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.GROUP)) {
      return CallSight.unseen(Kind.GROUP);
    }
    Optional<String> wrong = wrongMembership(call).filter(any -> !toldOfEach(call));
    return call.observation().succeeded() && wrong.isPresent()
        ? violated(
            call.method()
                + " "
                + call.saying()
                + " although "
                + call.faults()
                + "; on the array "
                + wrong.get()
                + ".")
        : satisfied();
  }

  /** Whether every volume whose membership is wrong was told as broken by an entry. */
  private static boolean toldOfEach(CallView call) {
    Set<String> wrong = new TreeSet<>(expected(call));
    wrong.removeAll(actual(call));
    Set<String> surplus = new TreeSet<>(actual(call));
    surplus.removeAll(expected(call));
    wrong.addAll(surplus);
    return wrong.stream()
        .allMatch(
            id ->
                call.observation()
                    .recorded()
                    .find(Kind.VOLUME, id)
                    .map(Row::status)
                    .filter(status -> status.startsWith("error"))
                    .isPresent());
  }
}
