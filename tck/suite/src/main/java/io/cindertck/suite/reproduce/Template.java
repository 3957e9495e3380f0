package io.cindertck.suite.reproduce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program with gaps, such as {@code {{case}}}. What fills one is not looked at for more. */
final class Template {
  private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

  private Template() {}

  static String filled(String name, Map<String, String> parts) {
    return GAP.matcher(read(name))
        .replaceAll(
            gap -> {
              String part = parts.get(gap.group(1));
              if (part == null) {
                throw new IllegalStateException(name + " has a gap for " + gap.group(1));
              }
              return Matcher.quoteReplacement(part);
            });
  }

  private static String read(String name) {
    try (InputStream content = Template.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalStateException(name + " is missing in this build");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
