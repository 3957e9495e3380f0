package io.cindertck.suite;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import java.util.Optional;

/** Why a call that makes or deletes a volume or a group, with nothing in its way, did not do so. */
final class CallDiagnosis {
  private CallDiagnosis() {}

  /** What is wrong and what would be right; empty where all is well. */
  static Optional<String> of(Observation seen) {
    String method = seen.call().method();
    Reply.Outcome outcome = seen.said().outcome();
    if (outcome instanceof Reply.Raised raised) {
      return Optional.of(
          method + " raised " + raised.type() + ": " + raised.message() + advice(raised, method));
    } else if (outcome instanceof Reply.TimedOut late) {
      return Optional.of(
          method
              + " did not come back within "
              + late.deadline().toSeconds()
              + " s; give a longer --call-deadline or a higher --patience, or see what it waits for");
    } else if (outcome instanceof Reply.Died died) {
      return Optional.of(method + " ended the driver's process: " + died.how());
    }
    return seen.error()
        .map(error -> method + " gave an answer that Cinder's manager cannot take: " + error)
        .or(() -> state(seen).map(wrong -> method + " returned, and " + wrong));
  }

  private static String advice(Reply.Raised raised, String method) {
    if (raised.isNotImplemented()) {
      return "; a driver without it cannot be checked";
    }
    // So Python says that a method was called with arguments that it does not take.
    return raised.type().equals("TypeError") && raised.message().contains(method + "() ")
        ? "; compare the method's parameters with those of the interface"
        : "; see its options, and whether it reaches its array";
  }

  private static Optional<String> state(Observation seen) {
    boolean deletes =
        seen.command() instanceof Command.DeleteVolume
            || seen.command() instanceof Command.DeleteGroup;
    boolean group =
        seen.command() instanceof Command.CreateGroup
            || seen.command() instanceof Command.DeleteGroup;
    Kind kind = group ? Kind.GROUP : Kind.VOLUME;
    String id = seen.command().id();
    String status = seen.status(kind, id);
    if (!status.equals(deletes ? "deleted" : "available")) {
      return Optional.of("Cinder would record the " + kind.noun() + " as " + status);
    }
    if (seen.held().sees(kind) && seen.held().holds(kind, id) == deletes) {
      return Optional.of(
          deletes
              ? "the array still holds the " + kind.noun()
              : "no "
                  + kind.noun()
                  + " on the array has its id in its name, or is named by its provider_id");
    }
    return Optional.empty();
  }
}
