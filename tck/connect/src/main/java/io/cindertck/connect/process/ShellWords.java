package io.cindertck.connect.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a line into words as a POSIX shell does: at blanks, with single quotes, double quotes and
 * backslashes. Nothing else has a meaning: no variable, pattern or operator.
 */
public final class ShellWords {
  /** Before what a backslash keeps its meaning between double quotes. */
  private static final String ESCAPED_IN_QUOTES = "\"\\$`";

  private static final char NO_QUOTE = 0;

  /** What no shell finds a meaning in. */
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+:,./-][\\w@%+=:,./-]*");

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /**
   * The words of a line.
   *
   * @throws IllegalArgumentException when a quote is not closed, or nothing follows a backslash
   */
  public static List<String> of(String line) {
    return new ShellWords(line).split();
  }

  /** A word as a shell reads it again, of the usual ones: in single quotes where it has to be. */
  public static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private List<String> split() {
    char quote = NO_QUOTE;
    while (at < line.length()) {
      char next = line.charAt(at++);
      if (next == quote) {
        quote = NO_QUOTE;
      } else if (quote == '\'') {
        word.append(next);
      } else if (next == '\\') {
        word.append(escaped(quote));
        inWord = true;
      } else if (quote == '"') {
        word.append(next);
      } else if (next == '\'' || next == '"') {
        quote = next;
        inWord = true;
      } else if (Character.isWhitespace(next)) {
        endWord();
      } else {
        word.append(next);
        inWord = true;
      }
    }
    if (quote != NO_QUOTE) {
      throw new IllegalArgumentException("a quote (" + quote + ") is not closed");
    }
    endWord();
    return words;
  }

  private String escaped(char quote) {
    if (at == line.length()) {
      throw new IllegalArgumentException("nothing follows the last backslash");
    }
    char next = line.charAt(at++);
    boolean kept = quote == '"' && ESCAPED_IN_QUOTES.indexOf(next) < 0;
    return kept ? "\\" + next : String.valueOf(next);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
