package io.cindertck.suite.reproduce;

import java.util.Locale;

/**
 * Text that others wrote, in the characters that every encoding of a source file agrees on. What a
 * compiler or an interpreter makes something of is escaped, for it must not become code.
 */
final class Ascii {
  private Ascii() {}

  /** The text in one line; what is not ASCII is shown as its code point. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.replace("…", "...")
        .codePoints()
        .forEach(
            point -> {
              if (isPlain(point)) {
                shown.appendCodePoint(point);
              } else if (Character.isWhitespace(point)) {
                shown.append(' ');
              } else {
                shown.append(python(point));
              }
            });
    return shown.toString();
  }

  /**
   * A Java comment of one line. A backslash before a u would be an escape, read before comments
   * are: of two backslashes none is.
   */
  static String javaComment(String line) {
    return line.isEmpty() ? "//" : "// " + line.replace("\\", "\\\\");
  }

  /** A Java string. */
  static String javaString(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            unit -> {
              if (unit == '"' || unit == '\\') {
                literal.append('\\').append((char) unit);
              } else if (isPlain(unit)) {
                literal.append((char) unit);
              } else if (unit < ' ') {
                // A unicode escape of a line feed would be a line feed, in the middle of the
                // string.
                literal.append(String.format(Locale.ROOT, "\\%03o", unit));
              } else {
                literal.append(String.format(Locale.ROOT, "\\u%04x", unit));
              }
            });
    return literal.append('"').toString();
  }

  /** A line within a Java text block; it is ASCII. */
  static String inJavaTextBlock(String line) {
    return line.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
  }

  /** A line within a Python docstring; it is ASCII. */
  static String inPythonDocstring(String line) {
    return line.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** A Python string. */
  static String pythonString(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                literal.append('\\').appendCodePoint(point);
              } else {
                literal.append(isPlain(point) ? Character.toString(point) : python(point));
              }
            });
    return literal.append('"').toString();
  }

  private static String python(int point) {
    String format = Character.isBmpCodePoint(point) ? "\\u%04x" : "\\U%08x";
    return String.format(Locale.ROOT, format, point);
  }

  private static boolean isPlain(int point) {
    return point >= ' ' && point < 0x7f;
  }
}
