package io.cindertck.report;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.Locale;

/**
 * How a verdict is shown: always a word and a drawn sign, and a tone.
 *
 * @param id the verdict's id, which names the drawing
 * @param word the verdict for people
 * @param tone {@code good}, {@code bad}, {@code warn} or {@code quiet}
 */
public record Sign(String id, String word, String tone) {
  /** How the verdict on a clause is shown. */
  public static Sign of(Verdict verdict, Level level) {
    boolean binding = level == Level.MUST;
    return switch (verdict) {
      case PASSED -> new Sign(verdict.id(), "Passed", "good");
      case FAILED -> new Sign(verdict.id(), "Failed", binding ? "bad" : "warn");
      case INCONCLUSIVE -> new Sign(verdict.id(), "Inconclusive", binding ? "warn" : "quiet");
      case NOT_OBSERVED -> new Sign(verdict.id(), "Not observed", binding ? "warn" : "quiet");
      case NOT_APPLICABLE -> new Sign(verdict.id(), "Not applicable", "quiet");
      case WAIVED -> new Sign(verdict.id(), "Waived", "warn");
      case KIT_ERROR -> new Sign(verdict.id(), "Kit error", "warn");
    };
  }

  /**
   * How the verdict of a result is shown: in full words.
   *
   * @param words those of {@link Result#verdictInWords}
   */
  public static Sign of(Conformance verdict, String words) {
    String word = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return switch (verdict) {
      case CONFORMANT -> new Sign("passed", word, "good");
      case NON_CONFORMANT -> new Sign("failed", word, "bad");
      case INCOMPLETE -> new Sign("inconclusive", word, "warn");
    };
  }
}
