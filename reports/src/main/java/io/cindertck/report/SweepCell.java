package io.cindertck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of fault at each request of one call.
 *
 * @param words the same for those who do not see the signs
 * @param marks the signs, in the order of the requests
 */
record SweepCell(String words, List<Mark> marks) {
  private static final char VIOLATED = '-';
  private static final char NOT_STRUCK = '.';
  private static final int MOST = 200;

  SweepCell {
    marks = List.copyOf(marks);
  }

  /**
   * Signs that are alike; one where a clause was violated stands alone.
   *
   * @param text the signs
   * @param tone {@code good}, {@code bad} or {@code quiet}
   * @param title what it is about; empty where all is well
   * @param clause the clause that a link leads to; null where there is none
   */
  record Mark(String text, String tone, String title, @Nullable String clause) {}

  /** Where there was no such fault at this call, it has no marks. */
  static SweepCell of(SweepResult.Call call, String kind, Set<String> clauses) {
    String signs = call.points().getOrDefault(kind, "");
    String shown = signs.length() > MOST ? signs.substring(0, MOST) : signs;
    List<Mark> marks = new ArrayList<>();
    for (int from = 0; from < shown.length(); ) {
      char sign = shown.charAt(from);
      if (sign == VIOLATED) {
        marks.add(violated(call, kind, from + 1, clauses));
        from++;
        continue;
      }
      int to = from;
      while (to < shown.length() && shown.charAt(to) == sign) {
        to++;
      }
      boolean struck = sign != NOT_STRUCK;
      marks.add(
          new Mark((struck ? "●" : "·").repeat(to - from), struck ? "good" : "quiet", "", null));
      from = to;
    }
    return new SweepCell(words(signs), marks);
  }

  private static Mark violated(
      SweepResult.Call call, String kind, int request, Set<String> clauses) {
    List<String> violated =
        call.violations().stream()
            .filter(each -> each.fault().equals(kind) && each.request() == request)
            .flatMap(each -> each.clauses().stream())
            .toList();
    String at = kind + " at request " + request;
    String what =
        request > call.requests().size() ? "" : " (" + call.requests().get(request - 1) + ")";
    String title = violated.isEmpty() ? at + what : at + what + ": " + String.join(", ", violated);
    return new Mark(
        "✗",
        "bad",
        Words.line(title),
        violated.stream().filter(clauses::contains).findFirst().orElse(null));
  }

  private static String words(String signs) {
    long struck = signs.chars().filter(sign -> sign != NOT_STRUCK).count();
    if (signs.isEmpty()) {
      return "not tried";
    }
    if (struck == 0) {
      return "did not strike";
    }
    List<String> at = new ArrayList<>();
    for (int i = 0; i < signs.length() && at.size() < MOST; i++) {
      if (signs.charAt(i) == VIOLATED) {
        at.add(Integer.toString(i + 1));
      }
    }
    return at.isEmpty()
        ? "kept at " + struck
        : "violated at request " + String.join(", ", at) + ", kept at " + (struck - at.size());
  }
}
