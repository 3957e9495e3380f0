package io.cindertck.contract.judge;

import io.cindertck.contract.Kind;
import java.util.Arrays;

/** The words that are Cinder's own, and that everybody knows. */
public final class Vocabulary {
  private Vocabulary() {}

  /** Whether a text is the status of some object, or the name of a column. */
  public static boolean has(String text) {
    return Arrays.stream(Kind.values())
        .anyMatch(kind -> Columns.isStatus(kind, text) || Columns.isColumn(kind, text));
  }
}
