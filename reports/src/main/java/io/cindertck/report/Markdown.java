package io.cindertck.report;

import java.util.List;

/**
 * Text of others in GitHub-flavoured Markdown. All of it goes into code: there, and only there, no
 * markup, no HTML, no link, no mention of a user and no number of an issue takes effect.
 */
public final class Markdown {
  private Markdown() {}

  /** One line, as code between other text. */
  public static String code(String text) {
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
  public static String cell(String text) {
    return fenced(Words.line(text).replace("\\|", "\\ |")).replace("|", "\\|");
  }

  /** A row of a table, of cells that are fit for one. */
  public static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Lines, as a block of code. */
  public static String block(List<String> lines) {
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
