package io.cindertck.report;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure that somebody has waived, and what became of it.
 *
 * @param clause what was written as the id of the clause that is waived; there may be none of it
 * @param signature the failure that is waived; null for whichever
 * @param scope which drivers, dialects and profiles it is for, in words
 * @param reason why it is waived
 * @param ticket where it is followed; null for nowhere
 * @param owner who answers for it
 * @param expires the last day on which it is in force, such as {@code 2027-03-31}
 * @param state what became of it
 */
public record WaiverResult(
    String clause,
    @Nullable String signature,
    String scope,
    String reason,
    @Nullable String ticket,
    String owner,
    String expires,
    State state) {
  public WaiverResult {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(expires, "expires");
    Objects.requireNonNull(state, "state");
  }

  /** What became of a waiver. All but the first two keep a run from being conformant. */
  public enum State {
    /** It waives the failure that it was written for. */
    IN_FORCE,
    /** The clause was not judged, so that nothing can be said of the waiver. */
    NOT_JUDGED,
    /** Its last day is over. */
    EXPIRED,
    /** It is for no clause of the contract, or for one that does not apply to the driver. */
    UNMATCHED,
    /** The clause fails, and not as it did. */
    CHANGED,
    /** The clause no longer fails. */
    PASSING;

    /** Whether a run on which it has come to this may be conformant. */
    public boolean isHarmless() {
      return this == IN_FORCE || this == NOT_JUDGED;
    }

    /** Its name in the result. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
      return id();
    }
  }
}
