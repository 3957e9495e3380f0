package io.cindertck.scenario.cleanup;

import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of what may be on the array, in the order in which it was made. Those that they refer to
 * are kept too, destroyed: Cinder hands a driver the group of a snapshot with it.
 */
final class Leftovers {
  private static final List<String> REFERENCES =
      List.of("group_id", "group_snapshot_id", "volume_id", "snapshot_id", "source_volid");

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** Takes a row down as it is now; tells whether it is new. */
  boolean put(Row row) {
    return rows.put(row.id(), row) == null;
  }

  /** Whether that is known already. */
  boolean has(Row row) {
    return row.equals(rows.get(row.id()));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Recorded recorded() {
    return new Recorded(rows);
  }

  /** Takes down that these are gone; tells which of them had been known. */
  Set<String> gone(Collection<String> ids) {
    Set<String> known = new HashSet<>(ids);
    known.retainAll(rows.keySet());
    Set<String> left = new HashSet<>(rows.keySet());
    left.removeAll(known);
    left.removeIf(id -> isDestroyed(id));
    Set<String> kept = withReferences(left);
    rows.keySet().retainAll(kept);
    rows.replaceAll((id, row) -> left.contains(id) ? row : row.destroyed());
    return known;
  }

  private boolean isDestroyed(String id) {
    Row row = rows.get(id);
    return row != null && row.isDeleted();
  }

  private Set<String> withReferences(Set<String> ids) {
    Set<String> all = new HashSet<>(ids);
    Deque<String> open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      Row row = rows.get(open.pop());
      for (String column : REFERENCES) {
        String id = row == null ? "" : row.text(column);
        if (rows.containsKey(id) && all.add(id)) {
          open.push(id);
        }
      }
    }
    return all;
  }
}
