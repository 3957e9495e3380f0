package io.cindertck.contract;

import io.cindertck.contract.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Cinder's database holds: the third of the three accounts. Immutable; rows keep the order in
 * which they were added, and destroyed rows stay.
 *
 * @param rows every row by its id; ids are UUIDs and differ between kinds
 */
public record Recorded(Map<String, Row> rows) {

  /** A database without rows. */
  public static final Recorded EMPTY = new Recorded(Map.of());

  /** Copies {@code rows}, keeping their order. */
  public Recorded {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** The row with this id, destroyed or not; empty where there is none of that kind. */
  public Optional<Row> find(Kind kind, String id) {
    return Optional.ofNullable(rows.get(id)).filter(row -> row.kind() == kind);
  }

  /**
   * The row with this id.
   *
   * @throws IllegalArgumentException when there is none of that kind
   */
  public Row row(Kind kind, String id) {
    return find(kind, id)
        .orElseThrow(() -> new IllegalArgumentException("no " + kind.noun() + " " + id));
  }

  /** All rows of a kind, destroyed ones too, in order. */
  public List<Row> all(Kind kind) {
    return rows.values().stream().filter(row -> row.kind() == kind).toList();
  }

  /** The volumes that Cinder still shows as members of a group, in order. */
  public List<Row> members(String groupId) {
    return all(Kind.VOLUME).stream()
        .filter(row -> !row.isDeleted() && row.text("group_id").equals(groupId))
        .toList();
  }

  /** The snapshots that Cinder still shows as part of a group snapshot, in order. */
  public List<Row> snapshotsOf(String groupSnapshotId) {
    return all(Kind.SNAPSHOT).stream()
        .filter(row -> !row.isDeleted() && row.text("group_snapshot_id").equals(groupSnapshotId))
        .toList();
  }

  /** The same database with a row added, or replaced where its id is known. */
  public Recorded with(Row row) {
    Map<String, Row> changed = new LinkedHashMap<>(rows);
    changed.put(row.id(), row);
    return new Recorded(changed);
  }

  /** The same database with a column of one row set. */
  public Recorded with(Kind kind, String id, String column, Value value) {
    return with(row(kind, id).with(column, value));
  }

  /** The same database with one row's status set. */
  public Recorded withStatus(Kind kind, String id, String status) {
    return with(row(kind, id).with("status", status));
  }

  /** The same database with one row destroyed. */
  public Recorded destroying(Kind kind, String id) {
    return with(row(kind, id).destroyed());
  }
}
