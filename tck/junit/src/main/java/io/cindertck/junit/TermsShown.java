package io.cindertck.junit;

import io.cindertck.report.CapabilityResult;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import io.cindertck.suite.TermsInWords;
import io.cindertck.suite.Waiver;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What became of what is waived and claimed, as tests show it. */
record TermsShown(Terms terms, List<ClauseResult> clauses) {

  static TermsShown of(Result result) {
    return new TermsShown(Optional.ofNullable(result.terms()).orElse(Terms.NONE), result.clauses());
  }

  /** A name for the test that shows a waiver. */
  static String name(Waiver waiver) {
    String signature = waiver.signature();
    return "waiver of "
        + waiver.clause()
        + " until "
        + waiver.expires()
        + (signature == null ? "" : ": " + Texts.line(signature));
  }

  /** Passes for a waiver that is as it should be, or throws what says what has become of it. */
  void show(Waiver waiver) {
    WaiverResult result =
        terms.waivers().stream()
            .filter(each -> isOf(waiver, each))
            .findFirst()
            .orElseThrow(
                () ->
                    new TestAbortedException(
                        "it is for another driver, dialect or profile, or its clause is not asked"
                            + " for"));
    String said = Texts.line(TermsInWords.stale(result, clauses));
    if (!result.state().isHarmless()) {
      throw new AssertionFailedError(said);
    }
    if (result.state() == WaiverResult.State.NOT_JUDGED) {
      throw new TestAbortedException(said);
    }
  }

  /** Their state is the same where these are, whatever else they say. */
  private static boolean isOf(Waiver waiver, WaiverResult result) {
    return waiver.clause().equals(result.clause())
        && Objects.equals(waiver.signature(), result.signature())
        && waiver.expires().toString().equals(result.expires());
  }

  /** Passes for something that works, or throws what says that it does not. */
  void showCapability(String id) {
    CapabilityResult result =
        terms.capabilities().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new TestAbortedException("no clause about it is asked for"));
    if (result.isBroken()) {
      throw new AssertionFailedError(Texts.line(TermsInWords.amiss(result)));
    }
    if (result.isUnshown()) {
      throw new TestAbortedException(Texts.line(TermsInWords.amiss(result)));
    }
  }
}
