package io.cindertck.cli.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as a value in YAML. */
final class YamlScalar {
  /** What needs no quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_/.][A-Za-z0-9_/.+-]*(:[A-Za-z0-9_/.+-]+)*|-?[0-9]+([.][0-9]+)?");

  /** What would be taken for something else. */
  private static final Set<String> WORDS =
      Set.of("null", "yes", "no", "on", "off", "y", "n", ".nan", ".inf");

  private YamlScalar() {}

  /** The text, in quotes where it needs them. */
  static String of(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
              } else if (point < ' '
                  || (point >= 0x7f && point < 0xa0)
                  || point == 0x2028
                  || point == 0x2029) {
                quoted.append(String.format("\\u%04x", point));
              } else {
                quoted.appendCodePoint(point);
              }
            });
    return quoted.append('"').toString();
  }
}
