package io.cindertck.cli.config;

import io.cindertck.connect.Redactor;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with what the environment says in it: {@code ${NAME}}, {@code ${NAME:-else}}, and {@code
 * $$} for a dollar.
 */
final class Interpolation {
  private static final Pattern PLACE = Pattern.compile("\\$\\$|\\$\\{([^}]*)}|\\$\\{");

  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?", Pattern.DOTALL);

  private final Map<String, String> environment;

  Interpolation(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A text whose names were looked up.
   *
   * @param value what it has become
   * @param fromEnvironment whether anything was looked up
   * @param secret whether a name is one that secrets have
   */
  record Text(String value, boolean fromEnvironment, boolean secret) {}

  /** What cannot be looked up; the message is a few words, without any value. */
  static final class UnresolvedException extends Exception {
    private static final long serialVersionUID = 1;

    UnresolvedException(String message) {
      super(message);
    }
  }

  /** Whether anything is looked up in a text. */
  static boolean isNeededBy(String text) {
    return PLACE.matcher(text).results().anyMatch(found -> found.group().startsWith("${"));
  }

  /** What is wrong with the form of a text, whatever the environment says; null for nothing. */
  static @Nullable String complaint(String text) {
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      boolean dollar = places.group().equals("$$");
      String inside = places.group(1);
      if (!dollar && (inside == null || !NAMED.matcher(inside).matches())) {
        // What follows may be half a password: it is not repeated.
        return "a '${' is not of the form ${NAME} or ${NAME:-else}; write $$ for a dollar";
      }
    }
    return null;
  }

  /**
   * The text with all looked up.
   *
   * @throws UnresolvedException when the environment lacks a name
   */
  Text resolve(String text) throws UnresolvedException {
    StringBuilder value = new StringBuilder();
    boolean looked = false;
    boolean secret = false;
    Matcher places = PLACE.matcher(text);
    int from = 0;
    while (places.find()) {
      value.append(text, from, places.start());
      from = places.end();
      String inside = places.group(1);
      if (inside == null) {
        value.append('$');
      } else {
        Matcher named = NAMED.matcher(inside);
        if (!named.matches()) {
          throw new UnresolvedException(String.valueOf(complaint(text)));
        }
        value.append(lookUp(named.group(1), named.group(2)));
        looked = true;
        secret |= Redactor.isNamedLikeSecret(named.group(1));
      }
    }
    value.append(text.substring(from));
    return new Text(value.toString(), looked, secret);
  }

  private String lookUp(String name, @Nullable String otherwise) throws UnresolvedException {
    String value = environment.get(name);
    if (otherwise != null) {
      return value == null || value.isEmpty() ? otherwise : value;
    }
    if (value == null) {
      throw new UnresolvedException(
          "the environment has no " + name + "; set it, or write ${" + name + ":-else}");
    }
    return value;
  }
}
