package io.cindertck.cli;

/** Text that others wrote, made safe to print on a terminal. */
final class Plain {
  private Plain() {}

  /** The text in one line; what would steer the terminal is shown as its code point. */
  static String line(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || point == '\t' || point == '\r') {
                plain.append(' ');
              } else if (isUnsafe(point)) {
                plain.append(String.format("\\u%04x", point));
              } else {
                plain.appendCodePoint(point);
              }
            });
    return plain.toString();
  }

  private static boolean isUnsafe(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
