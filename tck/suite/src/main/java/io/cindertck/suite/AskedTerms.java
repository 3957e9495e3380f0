package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.report.ShardPart.Asked;
import io.cindertck.report.ShardPart.Waived;
import io.cindertck.scenario.SavedCase;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** What a run is told beside the contract, as a shard's result has it, and back. */
final class AskedTerms {
  private AskedTerms() {}

  static Asked of(CheckRequest request, Redactor redactor) {
    Terms terms = request.terms();
    return new Asked(
        terms.profile(),
        terms.claimed() == null ? null : List.copyOf(terms.claimed()),
        terms.waivers().stream()
            .map(waiver -> of(waiver.withoutSecrets(redactor::redact)))
            .toList(),
        request.cases().stream().map(SavedCase::clause).toList());
  }

  private static Waived of(Waiver waiver) {
    return new Waived(
        waiver.clause(),
        waiver.driver(),
        waiver.dialect(),
        waiver.profile(),
        waiver.signature(),
        waiver.reason(),
        waiver.ticket(),
        waiver.owner(),
        waiver.expires().toString());
  }

  /**
   * The terms of all shards together.
   *
   * @throws java.time.DateTimeException when a date is none
   */
  static Terms terms(Asked asked) {
    return new Terms(
        asked.profile(),
        asked.claimed() == null ? null : new LinkedHashSet<>(asked.claimed()),
        asked.waivers().stream().map(AskedTerms::waiver).toList(),
        Shard.WHOLE);
  }

  private static Waiver waiver(Waived waived) {
    return new Waiver(
        waived.clause(),
        waived.driver(),
        waived.dialect(),
        waived.profile(),
        waived.signature(),
        waived.reason(),
        waived.ticket(),
        waived.owner(),
        LocalDate.parse(waived.expires()));
  }
}
