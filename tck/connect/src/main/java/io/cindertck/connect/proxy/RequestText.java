package io.cindertck.connect.proxy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be read of a request: its address and the beginning of its body. Case is ignored, and
 * escapes of addresses are read.
 */
final class RequestText {
  private static final Pattern UUID =
      Pattern.compile("([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");

  /** How many objects one request is said to touch at most. */
  private static final int MOST = 200;

  private final String text;

  /**
   * A request's text.
   *
   * @param address its path and query, as they were sent
   * @param body the beginning of its body; of one that is no text nothing is found
   */
  RequestText(String address, byte[] body) {
    String sent = address + "\n" + new String(body, StandardCharsets.UTF_8);
    this.text =
        (sent.indexOf('%') < 0 ? sent : sent + "\n" + decoded(sent)).toLowerCase(Locale.ROOT);
  }

  private static String decoded(String sent) {
    // What is no escape, as in a body, is left as it is.
    String escapes = sent.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
    return URLDecoder.decode(escapes, StandardCharsets.UTF_8);
  }

  /** Whether a name is in it: one with a UUID in it anywhere, any other as a word of its own. */
  boolean has(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    boolean anywhere = UUID.matcher(wanted).find();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (anywhere || isWord(at, at + wanted.length())) {
        return !wanted.isEmpty();
      }
    }
    return false;
  }

  private boolean isWord(int from, int to) {
    return !isPartOfWord(from - 1) && !isPartOfWord(to);
  }

  private boolean isPartOfWord(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char character = text.charAt(at);
    return Character.isLetterOrDigit(character) || character == '-' || character == '_';
  }

  /** The UUIDs in it, with dashes, in order. */
  List<String> uuids() {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = UUID.matcher(text);
    while (found.size() < MOST && matcher.find()) {
      found.add(
          String.join(
              "-",
              matcher.group(1),
              matcher.group(2),
              matcher.group(3),
              matcher.group(4),
              matcher.group(5)));
    }
    return List.copyOf(found);
  }
}
