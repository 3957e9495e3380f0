package io.cindertck.report.compare;

/** Text of others in Markdown, where it shall be text: no link, no mention, no markup, no table. */
final class Markdown {
  private static final String MEANT = "\\`*_{}[]()+-.!|~:=$\"'^";

  private Markdown() {}

  /** One line, whose every sign stands for itself. */
  static String text(String line) {
    StringBuilder out = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\n' -> out.append(' ');
                // What follows names nobody, and no issue, where it is another text to the reader.
                case '@', '#' -> out.appendCodePoint(point).append("<!-- -->");
                default -> {
                  if (MEANT.indexOf(point) >= 0) {
                    out.append('\\');
                  }
                  out.appendCodePoint(point);
                }
              }
            });
    return out.toString();
  }

  /** A row of a table. */
  static String row(Iterable<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
