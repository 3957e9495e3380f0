package io.cindertck.report.format;

import io.cindertck.report.Words;

/** Texts of others as SARIF's messages, in which links and placeholders have a meaning. */
final class SarifText {
  private SarifText() {}

  /** One line, in which neither a link nor a placeholder is read. */
  static String message(String text) {
    String line = Words.line(text);
    // Not every reader undoes an escape: only what would be taken for something else gets one.
    if (line.contains("](")) {
      line = line.replace("[", "\\[").replace("]", "\\]");
    }
    return line.replaceAll("\\{(\\d+)}", "{{$1}}");
  }
}
