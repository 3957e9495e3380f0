package io.cindertck.array;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind by name, in the order of creation. Not safe for use by several threads.
 *
 * @param <T> an immutable type, so that a copy of the table is a copy of everything in it
 */
public final class Table<T> {

  private final String kind;
  private final Map<String, T> rows;

  Table(String kind) {
    this(kind, new LinkedHashMap<>());
  }

  private Table(String kind, Map<String, T> rows) {
    this.kind = kind;
    this.rows = rows;
  }

  Table<T> copy() {
    return new Table<>(kind, new LinkedHashMap<>(rows));
  }

  /** What this table holds, as messages call it, such as {@code volume}. */
  public String kind() {
    return kind;
  }

  /** Whether there is an object called {@code name}. */
  public boolean has(String name) {
    return rows.containsKey(name);
  }

  /** The object called {@code name}; null when there is none. */
  public @Nullable T find(String name) {
    return rows.get(name);
  }

  /**
   * The object called {@code name}.
   *
   * @throws ArrayException {@code NOT_FOUND} when there is none
   */
  public T get(String name) {
    T row = rows.get(name);
    if (row == null) {
      throw new ArrayException(
          ArrayException.Code.NOT_FOUND, kind + " " + name + " does not exist");
    }
    return row;
  }

  /** All objects, in the order of creation; changes with the table. */
  public Collection<T> all() {
    return Collections.unmodifiableCollection(rows.values());
  }

  /** Puts the object called {@code name}; one that is there already keeps its place. */
  public void put(String name, T row) {
    rows.put(name, row);
  }

  /** Takes the object called {@code name} out, if there is one. */
  public void remove(String name) {
    rows.remove(name);
  }
}
