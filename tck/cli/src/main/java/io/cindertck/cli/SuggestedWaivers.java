package io.cindertck.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Result;
import io.cindertck.report.Signature;
import io.cindertck.report.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Waivers for what fails in a result, as a list in YAML. */
final class SuggestedWaivers {
  private final Result result;
  private final LocalDate expires;
  private final List<String> lines = new ArrayList<>();

  private SuggestedWaivers(Result result, LocalDate expires) {
    this.result = result;
    this.expires = expires;
  }

  /**
   * The lines; none where nothing fails that is not waived.
   *
   * @param expires the last day on which they are in force
   */
  static List<String> of(Result result, LocalDate expires) {
    SuggestedWaivers waivers = new SuggestedWaivers(result, expires);
    result.clauses().stream()
        .filter(clause -> clause.verdict() == Verdict.FAILED)
        .forEach(waivers::add);
    return waivers.lines;
  }

  private void add(ClauseResult clause) {
    Counterexample found = clause.counterexample();
    Terms terms = result.terms();
    String profile = terms == null ? null : terms.profile();
    lines.add("# " + clause.level() + (found == null ? "" : ": " + Plain.line(found.why())));
    lines.add("- clause: " + clause.id());
    add("driver", result.driver().locator());
    add("dialect", result.driver().dialect().id());
    if (profile != null) {
      add("profile", profile);
    }
    if (clause.signature() != null) {
      signature(clause.signature());
    }
    add("reason", "");
    // It may be left out, and not be empty.
    lines.add("  # ticket:");
    add("owner", "");
    add("expires", expires.toString());
  }

  private void signature(String signature) {
    if (Signature.of(signature).isCut()) {
      lines.add("  # no signature: it fails in more ways than are told, and this waives them all");
    } else {
      add("signature", signature);
    }
  }

  /** A text of JSON is one of YAML, whatever is in it. */
  private void add(String key, String text) {
    lines.add("  " + key + ": " + TextNode.valueOf(text));
  }
}
