package io.cindertck.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clauses about one operation, as they are shown.
 *
 * @param anchor what a link points to
 * @param title the operation's name, or what the clauses have in common
 * @param method the driver's method; null when it is not about a single one
 * @param use how often it was called; null when it is not about an operation
 * @param passed how many of the clauses passed, out of those that apply, and how many are waived
 * @param clauses the clauses
 */
record GroupView(
    String anchor,
    String title,
    @Nullable String method,
    @Nullable OperationResult use,
    String passed,
    List<ClauseView> clauses) {
  static List<GroupView> of(Result result) {
    Map<String, List<ClauseResult>> groups =
        result.clauses().stream()
            .collect(groupingBy(ClauseResult::operation, LinkedHashMap::new, toList()));
    result.operations().forEach(use -> groups.computeIfAbsent(use.id(), id -> new ArrayList<>()));
    return groups.entrySet().stream()
        .map(group -> of(group.getKey(), group.getValue(), result))
        .toList();
  }

  private static GroupView of(String id, List<ClauseResult> clauses, Result result) {
    Optional<OperationResult> use =
        result.operations().stream().filter(each -> each.id().equals(id)).findFirst();
    return new GroupView(
        "group-" + id,
        OperationTitle.of(id),
        method(id, result.driver().dialect()),
        use.orElse(null),
        passed(clauses),
        clauses.stream().map(ClauseView::of).toList());
  }

  private static @Nullable String method(String id, Dialect dialect) {
    return Stream.of(Operation.values())
        .filter(operation -> operation.id().equals(id))
        .map(operation -> operation.method(dialect))
        .findFirst()
        .orElse(null);
  }

  private static String passed(List<ClauseResult> clauses) {
    long passed = 0;
    long waived = 0;
    long applicable = 0;
    for (ClauseResult clause : clauses) {
      switch (clause.verdict()) {
        case PASSED -> {
          passed++;
          applicable++;
        }
        case WAIVED -> {
          waived++;
          applicable++;
        }
        case NOT_APPLICABLE -> {}
        default -> applicable++;
      }
    }
    return applicable == 0
        ? "none apply"
        : passed + " of " + applicable + " passed" + (waived == 0 ? "" : ", " + waived + " waived");
  }
}
