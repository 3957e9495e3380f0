package io.cindertck.report;

import io.cindertck.contract.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed and waived, as it is shown.
 *
 * @param capabilities what the driver is able to do, and is said to be
 * @param claims whether anything is claimed
 * @param waivers the failures that are waived
 */
record TermsView(List<Ability> capabilities, boolean claims, List<Waiver> waivers) {
  /**
   * A capability.
   *
   * @param claimed {@code yes} or {@code no}; empty where nothing is claimed at all
   */
  record Ability(String id, String claimed, Sign found, @Nullable String reason) {}

  /**
   * A waiver.
   *
   * @param known whether the result has its clause
   */
  record Waiver(
      String clause,
      boolean known,
      Sign state,
      @Nullable String signature,
      String scope,
      String reason,
      String ticket,
      String owner,
      String expires) {}

  /** Of a result; null where there is nothing to show. */
  static @Nullable TermsView of(Result result) {
    Terms terms = result.terms();
    if (terms == null || (terms.capabilities().isEmpty() && terms.waivers().isEmpty())) {
      return null;
    }
    return new TermsView(
        terms.capabilities().stream().limit(Words.ITEMS).map(TermsView::ability).toList(),
        terms.capabilities().stream().anyMatch(each -> each.claimed() != null),
        terms.waivers().stream().limit(Words.ITEMS).map(each -> waiver(each, result)).toList());
  }

  private static Ability ability(CapabilityResult capability) {
    Boolean claimed = capability.claimed();
    String reason = capability.reason();
    return new Ability(
        capability.id(),
        claimed == null ? "" : claimed ? "yes" : "no",
        sign(capability),
        reason == null ? null : Words.line(reason));
  }

  private static Sign sign(CapabilityResult capability) {
    boolean claimed = Boolean.TRUE.equals(capability.claimed());
    return switch (capability.found()) {
      case WORKS -> as(Verdict.PASSED, "Works", "good");
      case FAILS -> as(Verdict.FAILED, "Fails", "bad");
      case MISSING -> as(Verdict.NOT_APPLICABLE, "Not offered", claimed ? "bad" : "quiet");
      case UNKNOWN -> as(Verdict.NOT_OBSERVED, "Not shown", claimed ? "warn" : "quiet");
    };
  }

  private static Waiver waiver(WaiverResult waiver, Result result) {
    String ticket = waiver.ticket();
    String signature = waiver.signature();
    return new Waiver(
        Words.name(waiver.clause()),
        result.clauses().stream().map(ClauseResult::id).anyMatch(waiver.clause()::equals),
        sign(waiver.state()),
        signature == null ? null : Words.line(signature),
        Words.line(waiver.scope()),
        Words.line(waiver.reason()),
        ticket == null ? "" : Words.line(ticket),
        Words.line(waiver.owner()),
        Words.name(waiver.expires()));
  }

  private static Sign sign(WaiverResult.State state) {
    return switch (state) {
      case IN_FORCE -> as(Verdict.WAIVED, "In force", "warn");
      case NOT_JUDGED -> as(Verdict.NOT_OBSERVED, "Not judged", "quiet");
      case EXPIRED -> as(Verdict.INCONCLUSIVE, "Expired", "bad");
      case UNMATCHED -> as(Verdict.INCONCLUSIVE, "For nothing here", "bad");
      case CHANGED -> as(Verdict.INCONCLUSIVE, "Fails otherwise", "bad");
      case PASSING -> as(Verdict.INCONCLUSIVE, "Passes", "bad");
    };
  }

  private static Sign as(Verdict drawing, String word, String tone) {
    return new Sign(drawing.id(), word, tone);
  }
}
