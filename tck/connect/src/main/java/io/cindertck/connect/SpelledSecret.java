package io.cindertck.connect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A secret, found in texts however JSON, Python and addresses escape its characters. */
final class SpelledSecret {
  static final String MASK = "***";

  /** A value shorter than this is taken out only where it stands alone. */
  private static final int SHORT = 4;

  /** Fewer characters than these tell nothing, and are found in innocent texts. */
  private static final int HALF = 6;

  /** A character is no longer in any of its escapes, which are at most four bytes of an address. */
  private static final int LONGEST_ESCAPE = 12;

  private final Pattern whole;
  private final Pattern backwards;
  private final int longest;

  SpelledSecret(String value) {
    List<List<String>> ways = value.codePoints().mapToObj(SpelledSecret::waysOf).toList();
    boolean isShort = value.length() < SHORT;
    String pattern = ways.stream().map(SpelledSecret::any).collect(Collectors.joining());
    int flags = isShort ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    this.whole = Pattern.compile(isShort ? "(?<!\\w)" + pattern + "(?!\\w)" : pattern, flags);
    StringBuilder reversed = new StringBuilder();
    for (int at = ways.size() - 1; at >= 0; at--) {
      reversed.append(any(ways.get(at).stream().map(SpelledSecret::reversed).toList()));
    }
    this.backwards = Pattern.compile(reversed.toString(), flags);
    this.longest = LONGEST_ESCAPE * value.length();
  }

  /** A character as it is, and as JSON, Python and addresses escape it. */
  private static List<String> waysOf(int character) {
    String plain = Character.toString(character);
    if (character < 0x80 && Character.isLetterOrDigit(character)) {
      return List.of(plain);
    }
    StringBuilder units = new StringBuilder();
    plain.chars().forEach(unit -> units.append("\\u%04x".formatted(unit)));
    StringBuilder bytes = new StringBuilder();
    for (byte one : plain.getBytes(StandardCharsets.UTF_8)) {
      bytes.append("%%%02x".formatted(one & 0xff));
    }
    return List.of(
        plain, "\\" + plain, units.toString(), "\\x%02x".formatted(character), bytes.toString());
  }

  private static String any(List<String> ways) {
    String quoted = ways.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return ways.size() == 1 ? quoted : "(?i:" + quoted + ")";
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** The text without it. */
  String takenOutOf(String text) {
    return whole.matcher(text).replaceAll(Matcher.quoteReplacement(MASK));
  }

  /** A text that was cut in the midst of it, perhaps, without what is left of it at the end. */
  String withoutFirstHalf(String text) {
    int half = lastHalf(whole, text);
    return half == 0 ? text : text.substring(0, text.length() - half) + MASK;
  }

  /** The same of a text that was cut at its start. */
  String withoutSecondHalf(String text) {
    int half = lastHalf(backwards, reversed(text));
    return half == 0 ? text : MASK + text.substring(half);
  }

  /** How much at the end of a text is the beginning of what is looked for; 0 for too little. */
  private int lastHalf(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int end = text.length();
    for (int start = Math.max(0, end - longest); start <= end - HALF; start++) {
      // It comes to the end of the text before it can tell.
      if (!matcher.region(start, end).lookingAt() && matcher.hitEnd()) {
        return end - start;
      }
    }
    return 0;
  }
}
