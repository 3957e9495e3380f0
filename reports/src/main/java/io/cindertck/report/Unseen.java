package io.cindertck.report;

import java.util.function.IntFunction;

/**
 * Characters that a reader would not see, or that change the order of what is seen: controls,
 * invisible formatting, the marks of writing direction, halves of surrogate pairs.
 */
public final class Unseen {
  private static final int MARKS_IN_A_ROW = 3;

  private Unseen() {}

  /** Whether a text is one line of ASCII, as nearly every one is: nothing is to be replaced. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** JSON text with those characters as escapes; line ends stay. */
  public static String escaped(String json) {
    return replaced(json, Unseen::escape);
  }

  /** Text with those characters as their code points in brackets; line ends stay. */
  public static String named(String text) {
    return replaced(text, codePoint -> String.format("[U+%04X]", codePoint));
  }

  private static String replaced(String text, IntFunction<String> replacement) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (isUnseen(codePoint) || marks > MARKS_IN_A_ROW) {
        out.append(replacement.apply(codePoint));
      } else {
        out.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static boolean isUnseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** A few of them build a letter; a tower of them covers the lines around. */
  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static String escape(int codePoint) {
    StringBuilder out = new StringBuilder();
    for (char unit : Character.toChars(codePoint)) {
      out.append(String.format("\\u%04x", (int) unit));
    }
    return out.toString();
  }
}
