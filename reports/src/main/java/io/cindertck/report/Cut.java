package io.cindertck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The beginnings of what is too long, with a note that says where the whole is. */
final class Cut {
  private Cut() {}

  /**
   * A text, or its beginning.
   *
   * @param file where all of it is; empty where that is said elsewhere
   */
  static String text(String text, int limit, String file) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit > 0 && Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    String rest = Words.number(text.codePointCount(end, text.length()));
    String where = file.isEmpty() ? "" : ", see " + file;
    return text.substring(0, end) + " … [" + rest + " more characters" + where + "]";
  }

  /**
   * A list, or its beginning.
   *
   * @param each what becomes of an item
   * @param rest says, as an item, how many more there are
   */
  static <T> List<T> list(List<T> items, int limit, UnaryOperator<T> each, IntFunction<T> rest) {
    List<T> shown = new ArrayList<>();
    items.stream().limit(limit).map(each).forEach(shown::add);
    if (items.size() > limit) {
      shown.add(rest.apply(items.size() - limit));
    }
    return List.copyOf(shown);
  }

  /** Texts, or the first of them, each of them cut. */
  static List<String> lines(List<String> lines, PageBounds bounds, String file) {
    return list(
        lines,
        bounds.items(),
        line -> text(line, bounds.line(), file),
        number -> "… and " + Words.number(number) + " more, see " + file);
  }
}
