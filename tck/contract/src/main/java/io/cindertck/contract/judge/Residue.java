package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a creation that failed leaves on the array. What the driver could not know to be there, or
 * was kept from undoing, is not among it.
 */
final class Residue {
  private final CallView call;

  private Residue(CallView call) {
    this.call = call;
  }

  /**
   * Judges a creation that failed.
   *
   * @param made what has to be seen to say that nothing was left
   */
  static Judgement judge(CallView call, Kind made) {
    List<String> left = new Residue(call).left();
    if (!left.isEmpty()) {
      return violated(
          call.method()
              + " "
              + call.saying()
              + " and left behind: "
              + String.join(", ", left)
              + ".");
    }
    return call.sight().sees(made)
        ? call.sight().satisfiedBy(Kind.values())
        : CallSight.unseen(made);
  }

  /** The members, the subject, and what no row accounts for, in words. */
  private List<String> left() {
    List<String> left = new ArrayList<>();
    for (String member : call.heldMembers()) {
      if (!isExcused(call.held().arrayName(call.memberKind(), member))) {
        left.add(call.memberKind().noun() + " " + member);
      }
    }
    if (call.subjectHeld()
        && !isExcused(call.held().arrayName(call.subjectKind(), call.subject()))) {
      left.add(call.subjectKind().noun() + " " + call.subject());
    }
    HeldDifferences.strangersSince(call.heldBefore(), call.held()).stream()
        .filter(stranger -> !isExcused(Optional.of(stranger.arrayName())))
        .forEach(stranger -> left.add(stranger.kind().noun() + " " + stranger.arrayName()));
    return left;
  }

  /** Whether a creation that failed cannot be blamed for an object that is there. */
  static boolean isExcused(CallView call, Optional<String> arrayName) {
    return new Residue(call).isExcused(arrayName);
  }

  /** A fault that follows a failure meets the undoing. */
  private boolean isExcused(Optional<String> arrayName) {
    boolean failed = false;
    boolean delayed = false;
    for (ArrayRequest request : call.observation().requests()) {
      Fault.Kind fault = request.fault();
      boolean declined = fault != null && !fault.isDone();
      if (failed && declined && arrayName.filter(request.objects()::contains).isPresent()) {
        return true;
      }
      delayed |= fault == Fault.Kind.DELAYED;
      // A lookup that finds nothing is no failure, unless it does not see what was just made; one
      // that a fault struck may be taken for one.
      failed |= declined || ((delayed || !request.query()) && request.error() != null);
    }
    return arrayName.filter(call::inDoubt).isPresent();
  }
}
