package io.cindertck.suite;

import io.cindertck.contract.Conformance;
import io.cindertck.report.Result;
import io.cindertck.report.Terms;
import io.cindertck.suite.Verification.Draft;
import io.cindertck.suite.Verification.Part;
import java.util.List;
import java.util.Optional;

/** Whether the verdict of a run is what its clauses come to. */
final class VerdictCheck {
  private VerdictCheck() {}

  static Part of(Result result) {
    Draft part = Part.named("verdict");
    Terms terms = result.terms() == null ? Terms.NONE : result.terms();
    TermsCheck.of(result, terms).forEach(line -> say(result, part, line));
    RunVerdict drawn =
        RunVerdict.of(result.clauses(), result.run().strict(), terms, List.of())
            .amongOnly(result.run().clauses());
    Optional<List<String>> told = drawn.troublesIn(result.reasons());
    List<String> troubles = told.orElse(List.of());
    // What kept a run from being whole is no clause's matter, and in no trace.
    boolean hindered =
        drawn.conformance() != Conformance.NON_CONFORMANT
            && (drawn.conformance() == Conformance.CONFORMANT || !terms.notReached().isEmpty())
            && result.verdict() == Conformance.INCOMPLETE
            && !troubles.isEmpty();
    if (result.verdict() != drawn.conformance() && !hindered) {
      say(
          result,
          part,
          "conformance.json says %s, its clauses%s come to %s"
              .formatted(
                  result.verdict(),
                  terms.notReached().isEmpty() ? "" : " and what it did not reach",
                  drawn.conformance()));
    } else if (result.verdict() == Conformance.CONFORMANT && !troubles.isEmpty()) {
      say(result, part, "it is conformant, and gives a reason not to be: " + troubles.get(0));
    } else if (told.isEmpty()) {
      say(
          result,
          part,
          "what it is said to rest on is not what its clauses come to: " + drawn.reasons().get(0));
    } else {
      part.said().add(result.verdict() + ": " + drawn.reasons().get(0));
    }
    long waived = Waivers.waived(result.clauses());
    if (waived > 0) {
      part.said()
          .add(
              waived
                  + (waived == 1 ? " clause fails, and is" : " clauses fail, and are")
                  + " waived by what was in force then");
    }
    if (hindered) {
      troubles.forEach(trouble -> part.said().add("from no trace: " + trouble));
    }
    return part.done();
  }

  private static void say(Result result, Draft part, String line) {
    (BundleVerifier.isOfThisKit(result) ? part.wrong() : part.open()).add(line);
  }
}
