package io.cindertck.connect;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the values of secret options out of texts that people read. */
public final class Redactor {
  private static final Pattern SECRET =
      Pattern.compile("pass|secret|token|key|credential", Pattern.CASE_INSENSITIVE);

  /** What stands between the user's name and the host of an address. */
  private static final Pattern IN_ADDRESS = Pattern.compile("://[^/?#\\s:@]*:([^/?#\\s]+)@");

  /** A value shorter than this is taken out only where it stands alone. */
  private static final int SHORT = 4;

  private static final String MASK = "***";

  private final List<Pattern> secrets;

  /**
   * Takes out the secrets among {@code options}: the values of those that are named like secrets,
   * and the passwords in addresses.
   */
  public Redactor(Map<String, String> options) {
    this(options, Set.of());
  }

  /**
   * The same.
   *
   * @param marked the names of options that are secret whatever they are called
   */
  public Redactor(Map<String, String> options, Set<String> marked) {
    secrets =
        options.entrySet().stream()
            .flatMap(
                option ->
                    marked.contains(option.getKey())
                        ? Stream.of(option.getValue())
                        : secrets(option.getKey(), option.getValue()))
            .filter(value -> !value.isBlank())
            .flatMap(value -> spellings(value).stream())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Redactor::pattern)
            .toList();
  }

  private static Stream<String> secrets(String name, String value) {
    if (SECRET.matcher(name).find()) {
      return Stream.of(value);
    }
    return IN_ADDRESS.matcher(value).results().map(found -> found.group(1)).flatMap(Redactor::read);
  }

  /** A password as an address has it, and as it is. */
  private static Stream<String> read(String inAddress) {
    try {
      // A plus is one here: this is no form.
      String plain = URLDecoder.decode(inAddress.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Stream.of(inAddress, plain);
    } catch (IllegalArgumentException e) {
      return Stream.of(inAddress);
    }
  }

  /** The value as it is, and as clients write it into forms and headers. */
  private static Set<String> spellings(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return new LinkedHashSet<>(
        List.of(
            value,
            URLEncoder.encode(value, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
  }

  private static Pattern pattern(String value) {
    StringBuilder pattern = new StringBuilder();
    value.codePoints().forEach(character -> pattern.append(anyWayOf(character)));
    boolean isShort = value.length() < SHORT;
    return Pattern.compile(
        isShort ? "(?<!\\w)" + pattern + "(?!\\w)" : pattern.toString(),
        isShort ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A character as it is, and as JSON, Python and addresses escape it. */
  private static String anyWayOf(int character) {
    if (character < 0x80 && Character.isLetterOrDigit(character)) {
      return Character.toString(character);
    }
    String plain = Character.toString(character);
    StringBuilder units = new StringBuilder();
    plain.chars().forEach(unit -> units.append("\\\\u%04x".formatted(unit)));
    StringBuilder bytes = new StringBuilder();
    for (byte one : plain.getBytes(StandardCharsets.UTF_8)) {
      bytes.append("%%%02x".formatted(one & 0xff));
    }
    List<String> ways =
        List.of(
            Pattern.quote(plain),
            Pattern.quote("\\" + plain),
            units.toString(),
            "\\\\x%02x".formatted(character),
            bytes.toString());
    return "(?i:" + String.join("|", ways) + ")";
  }

  /** Whether there is nothing to take out. */
  public boolean isIdle() {
    return secrets.isEmpty();
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
