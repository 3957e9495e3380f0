package io.cindertck.contract.judge;

import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.Optional;

/**
 * What an answer says of one object.
 *
 * @param words in words, with what silence stands for
 * @param status the status that it gives, or that its silence stands for; empty for neither
 * @param failed whether it tells a failure of the object
 */
record Saying(String words, Optional<String> status, boolean failed) {

  /** Of the subject or a member of a call. */
  static Saying of(CallView call, String id) {
    Observation seen = call.observation();
    if (seen.said().isIndefinite()) {
      return new Saying("no answer", Optional.empty(), false);
    }
    if (seen.said().outcome() instanceof Reply.Raised raised) {
      return new Saying("raised " + raised.type(), Optional.empty(), true);
    }
    return call.answer()
        .map(answer -> id.equals(call.subject()) ? subject(call, answer) : member(call, answer, id))
        .orElseGet(() -> new Saying("nothing that can be read", Optional.empty(), false));
  }

  private static Saying subject(CallView call, Answer answer) {
    Optional<String> status = answer.modelStatus();
    if (status.isPresent()) {
      return told(status);
    }
    String words = answer.model() instanceof Value.None ? "None" : "no status";
    return answer.tellsFailure()
        ? new Saying(words, Optional.empty(), false)
        : silent(words, call, call.subject());
  }

  private static Saying member(CallView call, Answer answer, String id) {
    Optional<String> status = answer.entryStatus(id);
    if (status.isPresent()) {
      return told(status);
    }
    boolean listed =
        answer.entries().stream()
            .anyMatch(
                entry -> entry.get("id").flatMap(Value::asText).filter(id::equals).isPresent());
    boolean none = answer.lists().stream().allMatch(list -> list instanceof Value.None);
    String words = listed ? "an entry without a status" : none ? "None" : "nothing";
    if (call.toldFailed(id)) {
      return new Saying(words + ", beside a failure of all", Optional.empty(), true);
    }
    return answer.tellsFailure()
        ? new Saying(words, Optional.empty(), false)
        : silent(words, call, id);
  }

  private static Saying told(Optional<String> status) {
    return new Saying(
        "'" + Words.shortened(status.orElseThrow()) + "'", status, Answer.isError(status));
  }

  /** Nothing is said of it, and no failure of anything: all that was asked for is done. */
  private static Saying silent(String words, CallView call, String id) {
    boolean deletes = call.operation().deletes();
    String done = deletes ? "deleted" : "available";
    boolean changes = call.operation() == Operation.UPDATE_GROUP && !id.equals(call.subject());
    boolean removed =
        call.observation().call().rows("remove_volumes").stream()
            .anyMatch(row -> row.id().equals(id));
    String means = changes ? (removed ? "removed" : "added") : done;
    return new Saying(words + ", which means " + means, Optional.of(done), false);
  }
}
