package io.cindertck.contract.judge;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.Struck;
import io.cindertck.contract.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One judged call, with the words in which clauses speak of it. The <em>subject</em> is the group
 * or group snapshot that the call is about; the <em>members</em> are the volumes or snapshots that
 * were handed over with it.
 */
public final class CallView {
  private final Observation observation;
  private final Operation operation;
  private final Optional<Answer> answer;
  private final boolean retry;

  private CallView(Observation observation, Operation operation, boolean retry) {
    this.observation = observation;
    this.operation = operation;
    this.answer = Answer.of(observation, operation);
    this.retry = retry;
  }

  /** The view of a call; empty for one that only arranges. */
  public static Optional<CallView> of(Observation observation) {
    return observation.operation().map(operation -> new CallView(observation, operation, false));
  }

  /** The views of the calls of a scenario that do not only arrange, in their order. */
  static List<CallView> all(Trace trace) {
    List<CallView> views = new ArrayList<>();
    Set<Map.Entry<Operation, String>> failed = new HashSet<>();
    for (Observation observation : trace.observations()) {
      observation
          .operation()
          .ifPresent(
              operation -> {
                Map.Entry<Operation, String> asked =
                    Map.entry(operation, observation.command().id());
                CallView view = new CallView(observation, operation, failed.contains(asked));
                views.add(view);
                if (view.faulted() && view.toldFailed()) {
                  failed.add(asked);
                }
              });
    }
    return views;
  }

  /** Whether the same was asked for before, in this scenario, and failed under a fault. */
  boolean isRetry() {
    return retry;
  }

  /** All that was seen. */
  public Observation observation() {
    return observation;
  }

  /** Which operation it is. */
  public Operation operation() {
    return operation;
  }

  /** The driver's method, as it was called. */
  String method() {
    return observation.call().method();
  }

  /** The reply taken apart; empty when the driver raised or returned something else. */
  Optional<Answer> answer() {
    return answer;
  }

  /** The answer, where the driver told no failure in it. */
  Optional<Answer> success() {
    return answer.filter(given -> !given.tellsFailure() && observation.succeeded());
  }

  /** Whether the driver refused the operation as one it does not have. */
  boolean isNotOffered() {
    return observation.said().outcome() instanceof Reply.Raised raised && raised.isNotImplemented();
  }

  /** The kind of the subject. */
  Kind subjectKind() {
    return operation == Operation.CREATE_GROUP_SNAPSHOT
            || operation == Operation.DELETE_GROUP_SNAPSHOT
        ? Kind.GROUP_SNAPSHOT
        : Kind.GROUP;
  }

  /** The subject's id. */
  String subject() {
    return observation.command().id();
  }

  /** The kind of the members. */
  Kind memberKind() {
    return subjectKind() == Kind.GROUP ? Kind.VOLUME : Kind.SNAPSHOT;
  }

  /** The ids of the members that were handed over, in order. */
  List<String> members() {
    List<String> ids = new ArrayList<>();
    for (String parameter : List.of("volumes", "add_volumes", "remove_volumes")) {
      observation.call().rows(parameter).forEach(row -> ids.add(row.id()));
    }
    if (subjectKind() == Kind.GROUP_SNAPSHOT) {
      observation.call().rows("snapshots").forEach(row -> ids.add(row.id()));
    }
    return ids;
  }

  /** The group that the call is about, or whose snapshot it is about. */
  String group() {
    if (subjectKind() == Kind.GROUP) {
      return subject();
    }
    return observation.before().row(Kind.GROUP_SNAPSHOT, subject()).text("group_id");
  }

  /** The id of the volume that a snapshot of the call is of. */
  String volumeOf(String snapshot) {
    return observation.before().row(Kind.SNAPSHOT, snapshot).text("volume_id");
  }

  /** The command, where it makes a group from a source. */
  Command.CreateGroupFromSource fromSource() {
    return (Command.CreateGroupFromSource) observation.command();
  }

  /** Members that the array holds after the call. */
  List<String> heldMembers() {
    return members().stream().filter(id -> held().holds(memberKind(), id)).toList();
  }

  /** Members that the array does not hold after the call. */
  List<String> missingMembers() {
    return members().stream().filter(id -> !held().holds(memberKind(), id)).toList();
  }

  /** Whether the array holds the subject after the call. */
  boolean subjectHeld() {
    return held().holds(subjectKind(), subject());
  }

  /** What the array held after the call. */
  Held held() {
    return observation.held();
  }

  /** What the array held before the call. */
  Held heldBefore() {
    return observation.heldBefore();
  }

  /** What of the array could be seen around the call. */
  CallSight sight() {
    return new CallSight(heldBefore(), held());
  }

  /** Whether none of the members was gone before the call, as far as can be seen. */
  boolean wholeBefore() {
    return !heldBefore().sees(memberKind())
        || members().stream().allMatch(id -> heldBefore().holds(memberKind(), id));
  }

  /** Whether subject and members can be seen. */
  boolean seesAll() {
    return sight().sees(subjectKind(), memberKind());
  }

  /** Whether a fault struck during the call. */
  boolean faulted() {
    return !observation.struck().isEmpty();
  }

  /** Whether the array did not do something that it was asked for during the call. */
  boolean declined() {
    return observation.struck().stream().anyMatch(fault -> !fault.kind().isDone());
  }

  /** Whether the driver cannot know that a request on an object was done: its answer was lost. */
  boolean inDoubt(String arrayName) {
    return inDoubt(observation).anyMatch(arrayName::equals);
  }

  /** The array's names of what a call did without being able to know. */
  static Stream<String> inDoubt(Observation observation) {
    return changedUnder(observation, Set.of(Fault.Kind.LOST));
  }

  private static Stream<String> changedUnder(Observation observation, Set<Fault.Kind> kinds) {
    return observation.struck().stream()
        .filter(fault -> kinds.contains(fault.kind()))
        .flatMap(fault -> fault.objects().stream());
  }

  /**
   * Whether the driver may believe that this member, which is gone, is there: it heard nothing, or
   * lookups have shown it all the same.
   */
  boolean mayBeBelievedThere(String id) {
    Set<Fault.Kind> kinds = Set.of(Fault.Kind.LOST, Fault.Kind.DELAYED);
    return heldBefore()
        .arrayName(memberKind(), id)
        .filter(name -> changedUnder(observation, kinds).anyMatch(name::equals))
        .isPresent();
  }

  /** Whether the call failed in Cinder's eyes, by what the driver said. */
  boolean toldFailed() {
    return observation.raised() || answer.filter(Answer::tellsFailure).isPresent();
  }

  /** Whether a failure is told of this member: by an entry, or of all at once. */
  boolean toldFailed(String member) {
    if (observation.raised()) {
      return true;
    }
    return answer
        .filter(
            given -> {
              Optional<String> status = given.entryStatus(member);
              boolean listed = !given.entries().isEmpty();
              return Answer.isError(status) || (!listed && Answer.isError(given.modelStatus()));
            })
        .isPresent();
  }

  /** What struck, in words. */
  String faults() {
    List<String> words = new ArrayList<>();
    for (Struck fault : observation.struck()) {
      words.add(
          "array request "
              + fault.request()
              + " ("
              + fault.verb()
              + ") was "
              + fault.kind().words());
    }
    return String.join(", ", words);
  }

  /** What the driver said, in words. */
  String saying() {
    Reply.Outcome outcome = observation.said().outcome();
    if (outcome instanceof Reply.Raised raised) {
      return "raised " + raised.type();
    }
    return answer.isPresent() && answer.get().saysNothing()
        ? "answered that all went well"
        : "answered " + Words.reply(observation.said());
  }

  /** A noun with the ids it stands for, such as {@code volumes a and b}. */
  static String named(Kind kind, List<String> ids) {
    String noun = ids.size() == 1 ? kind.noun() : kind.noun() + "s";
    if (ids.size() < 2) {
      return noun + " " + String.join("", ids);
    }
    int last = ids.size() - 1;
    return noun + " " + String.join(", ", ids.subList(0, last)) + " and " + ids.get(last);
  }

  /** The rows that the call could change: the subject's and the members'. */
  List<Row> rowsAfter() {
    List<Row> rows = new ArrayList<>();
    observation.recorded().find(subjectKind(), subject()).ifPresent(rows::add);
    for (String id : members()) {
      observation.recorded().find(memberKind(), id).ifPresent(rows::add);
    }
    return rows;
  }
}
