package io.cindertck.contract.manager;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The database while the manager works on it. Destroyed rows cannot be found or written any more.
 */
final class Tables {
  /** The columns that hold no strings. */
  private static final Set<String> TYPED =
      Set.of(
          "deleted",
          "size",
          "volume_size",
          "bootable",
          "multiattach",
          "shared_targets",
          "use_quota",
          "metadata",
          "admin_metadata",
          "volume_type_ids",
          "created_at",
          "updated_at",
          "deleted_at",
          "scheduled_at",
          "launched_at",
          "terminated_at");

  private Recorded recorded;

  Tables(Recorded recorded) {
    this.recorded = recorded;
  }

  /** What it holds now. */
  Recorded recorded() {
    return recorded;
  }

  /** Goes back to an earlier state, as when a transaction is rolled back. */
  void rollBack(Recorded earlier) {
    recorded = earlier;
  }

  /** Whether there is such a row, and it is not destroyed. */
  boolean has(Kind kind, String id) {
    return recorded.find(kind, id).filter(row -> !row.isDeleted()).isPresent();
  }

  /** Writes columns of a row; false where there is no such row. */
  boolean update(Kind kind, String id, Map<String, Value> columns) {
    if (!has(kind, id)) {
      return false;
    }
    Map<String, Value> changed = new LinkedHashMap<>();
    columns.forEach((column, value) -> changed.put(column, stored(column, value)));
    // Rows are known by their id here; a driver that changes it has lost the object anyway.
    changed.remove("id");
    recorded = recorded.with(recorded.row(kind, id).with(changed));
    return true;
  }

  /** Destroys a row; a row that is not there is no error. */
  void destroy(Kind kind, String id) {
    if (has(kind, id)) {
      recorded = recorded.destroying(kind, id);
    }
  }

  /** A string column makes a string of a number. */
  private static Value stored(String column, Value value) {
    if (TYPED.contains(column)) {
      return value;
    }
    if (value instanceof Value.Int number) {
      return Value.text(number.value().toString());
    }
    if (value instanceof Value.Real number) {
      return Value.text(Double.toString(number.value()));
    }
    return value instanceof Value.Bool bool ? Value.text(bool.value() ? "1" : "0") : value;
  }
}
