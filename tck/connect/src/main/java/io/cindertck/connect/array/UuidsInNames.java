package io.cindertck.connect.array;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The UUIDs in the names that drivers give to objects, with or without dashes. An array is looked
 * at after every call and its names stay, so what was found in a name is remembered.
 */
final class UuidsInNames {
  // Both cases are written out: a pattern that ignores case is much slower.
  private static final String HEX = "[0-9A-Fa-f]";

  private static final Pattern UUID =
      Pattern.compile("(H{8})-?(H{4})-?(H{4})-?(H{4})-?(H{12})".replace("H", HEX));

  /** How many names are remembered; then it begins anew. */
  private static final int MOST = 4_096;

  private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

  private UuidsInNames() {}

  /** The UUIDs in a name, with dashes, the last one first. */
  static List<String> in(String name) {
    List<String> known = KNOWN.get(name);
    if (known == null) {
      if (KNOWN.size() >= MOST) {
        KNOWN.clear();
      }
      known = find(name);
      KNOWN.put(name, known);
    }
    return known;
  }

  private static List<String> find(String name) {
    List<String> found = new ArrayList<>();
    Matcher matcher = UUID.matcher(name);
    while (matcher.find()) {
      found.add(
          String.join(
                  "-",
                  matcher.group(1),
                  matcher.group(2),
                  matcher.group(3),
                  matcher.group(4),
                  matcher.group(5))
              .toLowerCase(Locale.ROOT));
    }
    Collections.reverse(found);
    return List.copyOf(found);
  }
}
