package io.cindertck.array.face.nativeapi;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what is in this part
 * @param next what to give as {@code after} to get the next part; null when this is the last
 */
record Page<T>(List<T> items, @Nullable Object next) {

  /** How many items a page has at the most. */
  static final int LONGEST = 1000;

  static final Set<String> PARAMETERS = Set.of("after", "limit");

  /** How many items a page has that {@code call} wants. */
  static int limit(NativeCall call) {
    return (int) call.number("limit", 1, LONGEST, LONGEST);
  }

  /** At most {@code limit} items from {@code start} on. */
  static <T> Page<T> of(int limit, List<T> all, int start, Function<T, Object> mark) {
    int end = Math.min(start + limit, all.size());
    List<T> items = all.subList(start, end);
    return new Page<>(items, end == all.size() ? null : mark.apply(items.get(items.size() - 1)));
  }
}
