package io.cindertck.suite.evidence;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What Cinder wrote down after a call: rows whose status, existence or group changed. */
final class RowChanges {
  private RowChanges() {}

  /** The changes in words, such as {@code a, b: row destroyed}; empty for none. */
  static String of(Observation call) {
    Map<String, List<String>> byChange = new LinkedHashMap<>();
    Predicate<Row> concerns = concerned(call);
    for (Row row : call.recorded().rows().values()) {
      if (concerns.test(row)) {
        change(call.before().find(row.kind(), row.id()), row)
            .ifPresent(
                what -> byChange.computeIfAbsent(what, first -> new ArrayList<>()).add(row.id()));
      }
    }
    List<String> parts = new ArrayList<>();
    byChange.forEach((what, ids) -> parts.add(CallWords.names(ids) + ": " + what));
    call.error().ifPresent(error -> parts.add("the manager raised " + error.type()));
    return String.join("; ", parts);
  }

  /** Of calls at a time each has the rows that it was about: the record is of all of them. */
  private static Predicate<Row> concerned(Observation call) {
    if (!call.together()) {
      return row -> true;
    }
    Set<String> ids = new HashSet<>(Set.of(call.command().id()));
    for (DriverCall.Argument argument : call.call().arguments().values()) {
      if (argument instanceof DriverCall.One one) {
        ids.add(one.row().id());
      } else if (argument instanceof DriverCall.Many many) {
        many.rows().forEach(row -> ids.add(row.id()));
      }
    }
    return row -> ids.contains(row.id());
  }

  private static Optional<String> change(Optional<Row> before, Row after) {
    if (before.isEmpty()) {
      return Optional.of(after.status());
    }
    Row was = before.get();
    if (after.isDeleted()) {
      return was.isDeleted() ? Optional.empty() : Optional.of("row destroyed");
    }
    boolean moved = !was.text("group_id").equals(after.text("group_id"));
    if (was.status().equals(after.status()) && !moved) {
      return Optional.empty();
    }
    String group = after.text("group_id");
    String in = group.isEmpty() ? ", in no group" : ", in group " + group;
    return Optional.of(after.status() + (moved ? in : ""));
  }
}
