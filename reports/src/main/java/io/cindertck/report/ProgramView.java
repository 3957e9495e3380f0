package io.cindertck.report;

import org.jspecify.annotations.Nullable;

/**
 * A program that shows a case, as it is shown.
 *
 * @param language what it is written in
 * @param file where it is, from the report's folder
 * @param text all of it; null where it would not come out of the page as it is in its file
 */
record ProgramView(String language, String file, @Nullable String text) {
  private static final int LONGEST = 40_000;

  static ProgramView of(Evidence.Source source) {
    String text = source.text().replace("\r\n", "\n").replace("\t", "    ").strip();
    boolean whole = text.length() <= LONGEST && Unseen.named(text).equals(text);
    return new ProgramView(
        Words.name(source.language()), Words.line(source.file()), whole ? text : null);
  }
}
