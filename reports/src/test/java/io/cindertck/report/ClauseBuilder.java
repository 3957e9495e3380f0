package io.cindertck.report;

import io.cindertck.contract.Verdict;
import org.jspecify.annotations.Nullable;

/** What is said of a clause, like another, but for what a test is about. */
public final class ClauseBuilder {
  private final ClauseResult like;
  private String id;
  private String operation;
  private String owed;
  private Verdict verdict;
  private @Nullable String reason;
  private long judged;
  private long violated;
  private @Nullable Counterexample found;
  private @Nullable String signature;

  private ClauseBuilder(ClauseResult like) {
    this.like = like;
    id = like.id();
    operation = like.operation();
    owed = like.owed();
    verdict = like.verdict();
    reason = like.reason();
    judged = like.judged();
    violated = like.violated();
    found = like.counterexample();
    signature = like.signature();
  }

  public static ClauseBuilder like(ClauseResult clause) {
    return new ClauseBuilder(clause);
  }

  public ClauseBuilder id(String other) {
    id = other;
    return this;
  }

  public ClauseBuilder operation(String other) {
    operation = other;
    return this;
  }

  public ClauseBuilder owed(String other) {
    owed = other;
    return this;
  }

  public ClauseBuilder verdict(Verdict other, @Nullable String why) {
    verdict = other;
    reason = why;
    return this;
  }

  public ClauseBuilder counts(long allJudged, long ofThemViolated) {
    judged = allJudged;
    violated = ofThemViolated;
    return this;
  }

  public ClauseBuilder found(@Nullable Counterexample other) {
    found = other;
    return this;
  }

  public ClauseBuilder signature(@Nullable String other) {
    signature = other;
    return this;
  }

  public ClauseResult build() {
    return new ClauseResult(
        id,
        operation,
        like.level(),
        like.account(),
        like.source(),
        owed,
        like.advice(),
        verdict,
        reason,
        judged,
        violated,
        found,
        like.catches(),
        signature);
  }
}
