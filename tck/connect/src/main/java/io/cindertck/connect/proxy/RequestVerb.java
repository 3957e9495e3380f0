package io.cindertck.connect.proxy;

import java.util.Set;
import java.util.regex.Pattern;

/** What a request asks for, as far as people may read it. */
final class RequestVerb {
  private static final Set<String> LOOKUPS = Set.of("GET", "HEAD", "OPTIONS");

  /** What follows in a path may be the key to a session; keys have digits, and words do not. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(/[^/]*(?:session|token|login|auth|key|secret)[^/]*)/[^/0-9]*[0-9][^/]*");

  /** Parameters of a path's segment, such as that of Java's sessions. */
  private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

  private static final int LONGEST = 300;

  private RequestVerb() {}

  /** The method and the path. What comes after a question mark may be secret and is left out. */
  static String of(String method, String path) {
    String plain = PARAMETERS.matcher(path).replaceAll("");
    String verb = method + " " + SECRET.matcher(plain).replaceAll("$1/***");
    return verb.length() <= LONGEST ? verb : verb.substring(0, LONGEST) + "...";
  }

  /** Whether a request with this method only looks something up. */
  static boolean isLookup(String method) {
    return LOOKUPS.contains(method);
  }
}
