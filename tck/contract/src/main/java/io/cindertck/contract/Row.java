package io.cindertck.contract;

import io.cindertck.contract.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of Cinder's database, and what a driver is handed of it.
 *
 * @param kind what it is a row of
 * @param columns its columns by Cinder's names; {@code id}, {@code status} and {@code deleted} are
 *     always there
 */
public record Row(Kind kind, Map<String, Value> columns) {

  /** Copies {@code columns}, keeping their order. */
  public Row {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** A row that is not deleted. */
  public static Row of(Kind kind, String id, String status) {
    Map<String, Value> columns = new LinkedHashMap<>();
    columns.put("id", Value.text(id));
    columns.put("status", Value.text(status));
    columns.put("deleted", new Value.Bool(false));
    return new Row(kind, columns);
  }

  /** The UUID. */
  public String id() {
    return text("id");
  }

  /** The status, such as {@code available}; empty where it is null. */
  public String status() {
    return text("status");
  }

  /** Whether the row is destroyed; Cinder keeps such rows, and no longer shows them. */
  public boolean isDeleted() {
    return new Value.Bool(true).equals(columns.get("deleted"));
  }

  /** A column's text; empty where the column is null, missing, or no text. */
  public String text(String column) {
    return get(column).asText().orElse("");
  }

  /** A column's value; None where the row does not have the column. */
  public Value get(String column) {
    return columns.getOrDefault(column, Value.none());
  }

  /** The same row with one column set. */
  public Row with(String column, Value value) {
    return with(Map.of(column, value));
  }

  /** The same row with columns set. */
  public Row with(Map<String, Value> values) {
    Map<String, Value> changed = new LinkedHashMap<>(columns);
    changed.putAll(values);
    return new Row(kind, changed);
  }

  /** The same row with one column set to a text. */
  public Row with(String column, String text) {
    return with(column, Value.text(text));
  }

  /** The same row, destroyed. */
  public Row destroyed() {
    return with(Map.of("status", Value.text("deleted"), "deleted", new Value.Bool(true)));
  }
}
