package io.cindertck.report.format;

import io.cindertck.report.Words;
import java.util.List;

/**
 * Text of others in GitHub-flavoured Markdown. All of it goes into code: there, and only there, no
 * markup, no HTML, no link, no mention of a user and no number of an issue takes effect.
 */
final class Markdown {
  private Markdown() {}

  /** One line, as code between other text. */
  static String code(String text) {
    return fenced(Words.line(text));
  }

  private static String fenced(String line) {
    if (line.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    // A space at each end is taken off again, and keeps a backtick off the fence.
    boolean edge = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ");
    return edge ? fence + " " + line + " " + fence : fence + line + fence;
  }

  /**
   * One line, as code in a cell of a table. There a bar ends the cell even in code, unless a
   * backslash is before it and none before that.
   */
  static String cell(String text) {
    return fenced(Words.line(text).replace("\\|", "\\ |")).replace("|", "\\|");
  }

  /** Lines, as a block of code. */
  static String block(List<String> lines) {
    int longest = lines.stream().mapToInt(Markdown::longestRun).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + String.join("\n", lines) + "\n" + fence + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
