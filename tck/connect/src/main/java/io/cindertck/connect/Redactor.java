package io.cindertck.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the values of secret options out of texts that people read. */
public final class Redactor {
  private static final Pattern SECRET =
      Pattern.compile("pass|secret|token|key|login|credential", Pattern.CASE_INSENSITIVE);

  /** A value shorter than this is taken out only where it stands alone. */
  private static final int SHORT = 4;

  private static final String MASK = "***";

  private final List<Pattern> secrets;

  /** Takes out the secrets among {@code options}, which it knows by their names. */
  public Redactor(Map<String, String> options) {
    secrets =
        options.entrySet().stream()
            .filter(option -> SECRET.matcher(option.getKey()).find())
            .map(Map.Entry::getValue)
            .filter(value -> !value.isBlank())
            .flatMap(value -> spellings(value).stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Redactor::pattern)
            .toList();
  }

  /** The value as it is, and as clients write it into addresses and headers. */
  private static Set<String> spellings(String value) {
    String inUrl = URLEncoder.encode(value, StandardCharsets.UTF_8);
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return Set.copyOf(
        List.of(
            value,
            inUrl,
            inUrl.replace("+", "%20"),
            inJson(value),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
  }

  private static String inJson(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static Pattern pattern(String value) {
    String quoted = Pattern.quote(value);
    return Pattern.compile(value.length() < SHORT ? "(?<!\\w)" + quoted + "(?!\\w)" : quoted);
  }

  /** The text without secrets. */
  public String redact(String text) {
    String clean = text;
    for (Pattern secret : secrets) {
      clean = secret.matcher(clean).replaceAll(Matcher.quoteReplacement(MASK));
    }
    return clean;
  }
}
