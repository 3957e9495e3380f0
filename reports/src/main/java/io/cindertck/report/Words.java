package io.cindertck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Text of others, made fit to be shown: nothing unseen in it, and not without end. Escaping for
 * HTML, XML or Markdown is the part of whoever shows it.
 */
public final class Words {
  static final int NAME = 120;
  static final int LINE = 600;
  static final int BLOCK = 6_000;
  static final int JSON = 40_000;
  static final int ITEMS = 200;

  private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

  private Words() {}

  /** A short line, where a long one would push away what matters more. */
  public static String name(String text) {
    return line(text, NAME);
  }

  /** One line: line ends are shown as a sign. */
  public static String line(String text) {
    return line(text, LINE);
  }

  private static String line(String text, int limit) {
    return cut(text.strip(), limit, head -> Unseen.named(LINE_END.matcher(head).replaceAll("↵ ")));
  }

  /** Lines as they were given, line ends with them. */
  public static String block(String text) {
    return cut(text.strip(), BLOCK, head -> Unseen.named(LINE_END.matcher(head).replaceAll("\n")));
  }

  /** Indented JSON, ASCII but for what can be seen. */
  public static String json(JsonNode tree) {
    try {
      return cut(ResultJson.pretty(tree), JSON, UnaryOperator.identity());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result's own tree cannot be written", e);
    }
  }

  /** Each a {@link #line}; what is beyond the limit is counted, not shown. */
  public static List<String> lines(List<String> texts) {
    List<String> shown = new ArrayList<>();
    texts.stream().limit(ITEMS).map(Words::line).forEach(shown::add);
    if (texts.size() > ITEMS) {
      shown.add("… and " + number(texts.size() - ITEMS) + " more, see " + ResultFile.NAME);
    }
    return List.copyOf(shown);
  }

  /** With thousands set apart, such as {@code 3,182}. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Such as {@code 1 volume}, {@code 2 volumes}. */
  public static String count(long value, String noun) {
    return number(value) + " " + noun + (value == 1 ? "" : "s");
  }

  private static String cut(String text, int limit, UnaryOperator<String> shown) {
    if (text.length() <= limit) {
      return Unseen.isPlain(text) ? text : shown.apply(text);
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    String rest = number(text.codePointCount(end, text.length()));
    String note = " … [" + rest + " more characters, see " + ResultFile.NAME + "]";
    return shown.apply(text.substring(0, end)) + note;
  }
}
