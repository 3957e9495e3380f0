package io.cindertck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A stretch of a long list: shown at once, or folded away with a word on how much it is.
 *
 * @param items those of the stretch that are on the page
 * @param folded whether a reader has to open it
 * @param beyond how many more there are, which are not on the page at all
 */
record Fold<T>(List<T> items, boolean folded, int beyond) {
  /** So many of a folded stretch are on the page. */
  static final int LIMIT = 60;

  /** Fewer than these are not worth folding. */
  private static final int WORTH = 3;

  Fold {
    items = List.copyOf(items);
  }

  /**
   * The list in stretches.
   *
   * @param items the list
   * @param ends how many at its beginning, and how many at its end, are shown at once
   * @param telling what is shown at once wherever it stands
   */
  static <T> List<Fold<T>> of(List<T> items, int ends, Predicate<T> telling) {
    boolean[] open = new boolean[items.size()];
    int more = LIMIT;
    for (int i = 0; i < open.length; i++) {
      boolean end = i < ends || i >= open.length - ends;
      open[i] = end || (telling.test(items.get(i)) && more-- > 0);
    }
    List<Fold<T>> stretches = new ArrayList<>();
    for (int from = 0; from < open.length; ) {
      int to = from;
      while (to < open.length && open[to] == open[from]) {
        to++;
      }
      stretches.add(stretch(items.subList(from, to), !open[from] && to - from >= WORTH));
      from = to;
    }
    return List.copyOf(stretches);
  }

  private static <T> Fold<T> stretch(List<T> items, boolean folded) {
    int shown = folded ? Math.min(LIMIT, items.size()) : items.size();
    return new Fold<>(items.subList(0, shown), folded, items.size() - shown);
  }

  /** Such as {@code 12 calls between}. */
  String summary(String noun) {
    return Words.count(items.size() + (long) beyond, noun) + " between";
  }

  /** What is said of those that are not on the page. */
  String rest() {
    return "… and " + Words.number(beyond) + " more, see " + ResultFile.NAME;
  }
}
