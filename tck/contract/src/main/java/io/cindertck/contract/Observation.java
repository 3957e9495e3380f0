package io.cindertck.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one call showed, in three accounts: plain data that can be judged again elsewhere.
 *
 * @param index the command's position among those of its scenario, from 0; calls that the manager
 *     made for the same command share it
 * @param dialect which family of methods was called
 * @param command what Cinder was asked for
 * @param call the call that the manager made of the driver
 * @param said what the driver answered
 * @param before what Cinder's database held when the call was made
 * @param recorded what it holds once the manager has digested the answer
 * @param error the exception that left the manager; empty when none did
 * @param heldBefore what the array held before the call
 * @param held what it held after the call
 * @param requests the requests that reached the array, in order; empty where they cannot be seen
 * @param tampered whether the array may differ from the record by no fault of the driver: something
 *     was changed behind Cinder's back, or an earlier call never came back
 * @param acknowledged the ordered writes that the array took while the call ran, in their order;
 *     empty when none were made
 * @param together whether it ran at a time with other calls: what was held before and after says
 *     nothing of this one then
 */
public record Observation(
    int index,
    Dialect dialect,
    Command command,
    DriverCall call,
    Reply said,
    Recorded before,
    Recorded recorded,
    Optional<Digest.ManagerError> error,
    Held heldBefore,
    Held held,
    List<ArrayRequest> requests,
    boolean tampered,
    List<Write> acknowledged,
    boolean together) {

  /** Copies the lists. */
  public Observation {
    requests = List.copyOf(requests);
    acknowledged = List.copyOf(acknowledged);
  }

  /**
   * A write that the array acknowledged.
   *
   * @param volume the id of the volume written to
   * @param sequence the write's number; a later write has a larger one
   */
  public record Write(String volume, int block, long sequence) {}

  /**
   * The operation that is judged; empty for a call that only arranges, or that the manager makes in
   * place of one that the driver does not have.
   */
  public Optional<Operation> operation() {
    return command.operation().filter(is -> is.method(dialect).equals(call.method()));
  }

  /** Whether the call is one of {@code operation}. */
  public boolean is(Operation operation) {
    return operation().filter(operation::equals).isPresent();
  }

  /** The faults that struck during the call, in order. */
  public List<Struck> struck() {
    List<Struck> struck = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      ArrayRequest request = requests.get(i);
      Fault.Kind kind = request.fault();
      if (kind != null) {
        struck.add(new Struck(kind, i + 1, request.verb(), request.query(), request.objects()));
      }
    }
    return struck;
  }

  /** Whether the driver raised. */
  public boolean raised() {
    return said.outcome() instanceof Reply.Raised;
  }

  /** Whether Cinder took the call for a success: nothing left the manager. */
  public boolean succeeded() {
    return error.isEmpty() && !said.isIndefinite();
  }

  /** Whether nothing disturbed the call. */
  public boolean isUndisturbed() {
    return !tampered && struck().isEmpty();
  }

  /** The status that Cinder has recorded for an object; {@code deleted} for a destroyed row. */
  public String status(Kind kind, String id) {
    return recorded
        .find(kind, id)
        .map(row -> row.isDeleted() ? "deleted" : row.status())
        .orElse("");
  }
}
