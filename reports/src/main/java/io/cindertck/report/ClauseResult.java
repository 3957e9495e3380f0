package io.cindertck.report;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run says about one clause.
 *
 * @param id the clause's name, such as {@code delete-group.partial-failure-told}; lower-case words
 *     with dots and hyphens, since it is the anchor of a link as well
 * @param operation the operation that it is about; {@code every} for a clause about all six, {@code
 *     history} for one about sequences of calls
 * @param level how binding it is
 * @param account what has to be seen to judge it, such as {@code said+held}
 * @param source where the duty comes from
 * @param owed the duty, in one sentence
 * @param advice what to look at in a driver that fails it
 * @param verdict what was found
 * @param reason what else there is to know of the verdict, such as why nothing was observed, or the
 *     waiver's reason; null when it speaks for itself
 * @param judged how many judgements could have failed
 * @param violated how many of them did
 * @param counterexample the smallest case found; null when there is none
 * @param catches faulty drivers that the clause is known to catch; null is read as none, as results
 *     before it have it
 * @param signature what makes two failures the same failure, whatever seed they were found by; null
 *     where the clause did not fail, and in results before it
 */
public record ClauseResult(
    String id,
    String operation,
    Level level,
    String account,
    String source,
    String owed,
    String advice,
    Verdict verdict,
    @Nullable String reason,
    long judged,
    long violated,
    @Nullable Counterexample counterexample,
    @Nullable List<KnownFault> catches,
    @Nullable String signature) {
  public ClauseResult {
    Plain.id(id);
    Plain.id(operation);
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(owed, "owed");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(verdict, "verdict");
    Plain.count(judged, "judged");
    Plain.atMost(violated, judged, "violated");
    catches = catches == null ? List.of() : Plain.list(catches, "catches");
  }

  @Override
  public List<KnownFault> catches() {
    return Objects.requireNonNull(catches, "made so at the beginning");
  }

  /** The same, with another case. */
  public ClauseResult with(@Nullable Counterexample found) {
    return with(verdict, reason, found);
  }

  /** The same, with another verdict and reason. */
  public ClauseResult with(Verdict other, @Nullable String why) {
    return with(other, why, counterexample);
  }

  private ClauseResult with(Verdict other, @Nullable String why, @Nullable Counterexample found) {
    return new ClauseResult(
        id, operation, level, account, source, owed, advice, other, why, judged, violated, found,
        catches, signature);
  }
}
