package io.cindertck.suite.evidence;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Symbols;

/** Text as a report may have it: with symbols for UUIDs, without secrets, and not without end. */
final class Telling {
  /** Where a text ends before it is looked through, in characters. */
  private static final int LONGEST = 20_000;

  private final Symbols ids;
  private final Redactor redactor;

  Telling(Symbols ids, Redactor redactor) {
    this.ids = ids;
    this.redactor = redactor;
  }

  /**
   * A text made fit.
   *
   * @param limit how many characters it may have, beside a sign that it had more
   */
  String of(String text, int limit) {
    // What is cut once is cut before secrets are taken out, and their halves are with them.
    return cut(redactor.redact(ids.readable(cut(text, LONGEST))), limit);
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(limit - 1));
    return text.substring(0, pair ? limit - 1 : limit) + "…";
  }
}
