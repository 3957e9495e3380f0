package io.cindertck.report;

import io.cindertck.contract.Conformance;
import java.io.IOException;
import java.util.List;

/** The samples, for the tests of other packages. */
public final class SampleResults {
  private SampleResults() {}

  public static Result small(Conformance verdict) {
    return Samples.small(verdict);
  }

  /** A failure that is waived, a waiver that does not hold, and claims of which one is broken. */
  public static Result onTerms() {
    return SampleTerms.broken();
  }

  /** A failure that is waived, and nothing else. */
  public static Result waived() {
    return SampleTerms.waived();
  }

  /** All clauses of the catalogue, and every verdict. */
  public static Result full(Conformance verdict) {
    return switch (verdict) {
      case CONFORMANT -> Samples.conformant();
      case NON_CONFORMANT -> Samples.nonConformant();
      case INCOMPLETE -> Samples.incomplete();
    };
  }

  /** A result in which every text that somebody else may have written is the one given. */
  public static Result hostile(String text) throws IOException {
    return Hostile.result(text);
  }

  /** One that was cut short before these. */
  public static Result cutShortBefore(String... notReached) {
    return ResultBuilder.like(full(Conformance.INCOMPLETE))
        .terms(new Terms(null, List.of(), List.of(), List.of(notReached), null))
        .build();
  }
}
