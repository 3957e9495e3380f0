package io.cindertck.suite;

import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant. */
final class Nearest {
  private Nearest() {}

  /** The word of {@code words} that takes the fewest changes to come to; there is at least one. */
  static String to(String written, Collection<String> words) {
    return words.stream()
        .min(Comparator.comparingInt((String word) -> changes(written, word)))
        .orElseThrow();
  }

  /** How many letters have to be put in, taken out or changed. */
  private static int changes(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
