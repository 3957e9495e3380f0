package io.cindertck.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A secret, found in texts however JSON, Python and addresses escape its characters. */
final class SpelledSecret {
  static final String MASK = "***";

  /** A value shorter than this is taken out only where it stands alone. */
  private static final int SHORT = 4;

  /** Fewer characters than these tell nothing, and are found in innocent texts. */
  private static final int HALF = 6;

  /** A character is no longer in any of its escapes. */
  private static final int LONGEST_ESCAPE = 24;

  /** Of JSON within JSON, each doubles those that it finds. */
  private static final String BACKSLASHES = "\\\\{0,16}";

  private final Pattern whole;
  private final Pattern backwards;
  private final int longest;

  SpelledSecret(String value) {
    List<String> characters = value.codePoints().mapToObj(Character::toString).toList();
    boolean isShort = value.length() < SHORT;
    String pattern = characters.stream().map(SpelledSecret::anyWayOf).collect(Collectors.joining());
    int flags = isShort ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    this.whole = Pattern.compile(isShort ? "(?<!\\w)" + pattern + "(?!\\w)" : pattern, flags);
    StringBuilder reversed = new StringBuilder();
    for (String character : characters) {
      reversed.insert(0, anyWayReversed(character));
    }
    this.backwards = Pattern.compile(reversed.toString(), flags);
    this.longest = LONGEST_ESCAPE * value.length();
  }

  /** A character as it is, and as JSON, Python and addresses escape it. */
  private static String anyWayOf(String character) {
    return isPlain(character)
        ? character
        : "(?i:%s(?:%s|%s|%s)|%s)"
            .formatted(
                BACKSLASHES,
                Pattern.quote(character),
                units(character).collect(Collectors.joining(BACKSLASHES)),
                inHex(character),
                percent(character));
  }

  private static String anyWayReversed(String character) {
    return isPlain(character)
        ? character
        : "(?i:(?:%s|%s|%s)%s|%s)"
            .formatted(
                Pattern.quote(reversed(character)),
                reversed(units(character).map(SpelledSecret::reversed).toList()),
                reversed(inHex(character)),
                BACKSLASHES,
                reversed(percent(character)));
  }

  private static boolean isPlain(String character) {
    return character.length() == 1
        && character.charAt(0) < 0x80
        && Character.isLetterOrDigit(character.charAt(0));
  }

  private static Stream<String> units(String character) {
    return character.chars().mapToObj("u%04x"::formatted);
  }

  private static String inHex(String character) {
    return "x%02x".formatted(character.codePointAt(0));
  }

  private static String percent(String character) {
    StringBuilder bytes = new StringBuilder();
    for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
      bytes.append("%%%02x".formatted(one & 0xff));
    }
    return bytes.toString();
  }

  private static String reversed(List<String> units) {
    List<String> backwards = new ArrayList<>(units);
    Collections.reverse(backwards);
    return String.join(BACKSLASHES, backwards);
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
