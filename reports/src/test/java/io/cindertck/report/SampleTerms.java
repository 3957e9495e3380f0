package io.cindertck.report;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Verdict;
import java.util.List;

/** Results of runs in which something is waived, or claimed. */
final class SampleTerms {
  private static final String WAIVED = "delete-group.partial-failure-told";
  private static final String WAY =
      "delete-group answered that all went well although the array failed";

  private static final WaiverResult IN_FORCE =
      new WaiverResult(
          WAIVED,
          WAY,
          "profile nightly",
          "fixed in 4.2",
          "ACME-1207",
          "storage@acme.example",
          "2027-01-31",
          WaiverResult.State.IN_FORCE);

  private static final WaiverResult PASSING =
      new WaiverResult(
          "reply.arity",
          null,
          "any run",
          "one value too few | was <mended>",
          null,
          "storage@acme.example",
          "2027-01-31",
          WaiverResult.State.PASSING);

  private static final List<CapabilityResult> CAPABILITIES =
      List.of(
          new CapabilityResult(
              "delete-group",
              true,
              CapabilityResult.Found.WORKS,
              "but for what is waived: " + WAIVED),
          new CapabilityResult("update-group", true, CapabilityResult.Found.MISSING, null),
          new CapabilityResult("create-group", false, CapabilityResult.Found.WORKS, null),
          new CapabilityResult(
              "concurrent-calls",
              true,
              CapabilityResult.Found.UNKNOWN,
              "not judged: history.linearizable"));

  private SampleTerms() {}

  /** A failure that is waived, a waiver that does not hold, and claims of which one is broken. */
  static Result broken() {
    return ResultBuilder.like(waived())
        .verdict(
            Conformance.NON_CONFORMANT,
            "2 of 2 applicable MUST clauses judged: 1 passed, 0 failed, 1 waived",
            "the waiver of reply.arity by storage@acme.example is for nothing: the clause passes",
            "update-group is claimed and is not offered")
        .terms(new Terms("nightly", CAPABILITIES, List.of(IN_FORCE, PASSING), List.of(), null))
        .build();
  }

  /** A failure that is waived, and nothing else. */
  static Result waived() {
    Result plain = Samples.small(Conformance.NON_CONFORMANT);
    return ResultBuilder.like(plain)
        .verdict(
            Conformance.CONFORMANT,
            "2 of 2 applicable MUST clauses judged: 1 passed, 0 failed, 1 waived")
        .clauses(List.of(plain.clauses().get(0), waived(plain.clauses().get(1))))
        .terms(new Terms("nightly", List.of(), List.of(IN_FORCE), List.of(), null))
        .build();
  }

  private static ClauseResult waived(ClauseResult failed) {
    return ClauseBuilder.like(failed)
        .verdict(
            Verdict.WAIVED,
            "ACME-1207: fixed in 4.2 (storage@acme.example), in force until 2027-01-31")
        .signature(WAY)
        .build();
  }
}
