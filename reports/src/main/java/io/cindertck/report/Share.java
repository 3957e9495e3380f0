package io.cindertck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parts of a whole as lengths in a drawing: the page's policy forbids styles on elements. */
final class Share {
  private Share() {}

  /**
   * A part of a bar.
   *
   * @param kind what it is
   * @param x where it begins
   * @param width how long it is
   */
  record Part(String kind, String x, String width) {}

  /** Such as {@code 12.5%}; nothing of nothing is nothing. */
  static String of(long part, long whole) {
    double share = whole == 0 ? 0 : 100.0 * part / whole;
    return String.format(Locale.ROOT, "%.2f", share).replaceFirst("\\.?0+$", "") + "%";
  }

  /** A bar of what there is of each kind, in the order given; without what there is none of. */
  static List<Part> parts(Map<String, Integer> counts) {
    long whole = counts.values().stream().mapToLong(Integer::longValue).sum();
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > 0) {
        parts.add(new Part(count.getKey(), of(before, whole), of(count.getValue(), whole)));
      }
      before += count.getValue();
    }
    return List.copyOf(parts);
  }
}
