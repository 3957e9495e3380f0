package io.cindertck.contract;

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
 * @param requests how many requests reached the array; negative when they cannot be counted
 * @param struck the faults that struck during the call
 * @param tampered whether something was changed on the array behind Cinder's back earlier in the
 *     scenario
 * @param acknowledged the ordered writes that the array took while the call ran, in their order;
 *     empty when none were made
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
    int requests,
    List<Struck> struck,
    boolean tampered,
    List<Write> acknowledged) {

  /** Copies the lists. */
  public Observation {
    struck = List.copyOf(struck);
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
    return struck.isEmpty() && !tampered;
  }

  /** The status that Cinder has recorded for an object; {@code deleted} for a destroyed row. */
  public String status(Kind kind, String id) {
    return recorded
        .find(kind, id)
        .map(row -> row.isDeleted() ? "deleted" : row.status())
        .orElse("");
  }
}
