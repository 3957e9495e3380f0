package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The options of a driver that all shards of a campaign have in common: all but those by which a
 * shard finds an array of its own and logs in there.
 */
final class AlikeOptions {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[_.-]|(?<=[a-z])(?=[A-Z])");

  /** The last words of names of what is a shard's own. */
  private static final Set<String> OWN =
      Set.of(
          "ip",
          "ips",
          "host",
          "hosts",
          "hostname",
          "addr",
          "address",
          "addresses",
          "port",
          "ports",
          "portal",
          "portals",
          "url",
          "urls",
          "uri",
          "endpoint",
          "endpoints",
          "login",
          "user",
          "username",
          "pass",
          "passwd",
          "password",
          "token",
          "secret",
          "key");

  private AlikeOptions() {}

  /** Whether an option says where a shard's array is, or who logs in there. */
  static boolean isOwn(String option) {
    String[] words = BETWEEN_WORDS.split(option, -1);
    return OWN.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
  }

  /**
   * Those that are the same for all shards, sorted by what the command line calls them. Of a secret
   * one nothing goes along but that there is one.
   *
   * @param redactor takes secrets out
   */
  static SortedMap<String, String> of(Map<String, String> options, Redactor redactor) {
    SortedMap<String, String> alike = new TreeMap<>();
    options.forEach(
        (name, value) -> {
          if (!isOwn(name)) {
            alike.put("--option " + name, redactor.redact(value));
          }
        });
    return alike;
  }
}
