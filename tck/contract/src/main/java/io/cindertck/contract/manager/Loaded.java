package io.cindertck.contract.manager;

import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PyReader;
import io.cindertck.contract.manager.python.PyScalar;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row that was read into an object. It keeps what it was read with whatever happens in the
 * database, and writes only what was assigned to it, when it is saved.
 */
final class Loaded implements PyObject {
  private final ObjectClass type;
  private final Map<String, Value> columns;
  private final Set<String> changed = new LinkedHashSet<>();

  Loaded(ObjectClass type, Map<String, Value> columns) {
    this.type = type;
    this.columns = new LinkedHashMap<>(columns);
  }

  ObjectClass type() {
    return type;
  }

  String id() {
    return textOf("id");
  }

  String status() {
    return textOf("status");
  }

  /** A column's text; empty where it is null, missing, or no text. */
  String textOf(String column) {
    return column(column).asText().orElse("");
  }

  /** A column; None where it is missing. */
  Value column(String column) {
    return columns.getOrDefault(column, Value.none());
  }

  Map<String, Value> columns() {
    return columns;
  }

  /** The names of what was assigned to since it was read or saved. */
  Set<String> changed() {
    return changed;
  }

  /** Assigns a text. */
  void set(String name, String text) {
    setItem(name, PyScalar.of(text));
  }

  /** Assigns None. */
  void clear(String name) {
    setItem(name, PyScalar.NONE);
  }

  /** Assigns everything that a dictionary, or another object, holds. */
  void assignAll(PyObject updates) {
    updates
        .items()
        .forEach(
            (key, value) -> {
              if (!key.typeName().equals("str")) {
                throw PythonError.type(
                    "attribute name must be string, not '" + key.typeName() + "'");
              }
              setItem(key.text(), value);
            });
  }

  @Override
  public void setItem(String key, PyObject value) {
    if (type.isReadOnly(key)) {
      throw PythonError.plain(
          "AttributeError", "property '" + key + "' of '" + typeName() + "' object has no setter");
    }
    Optional<Field> field = type.field(key);
    if (field.isPresent()) {
      columns.put(key, field.get().coerce(key, value));
      changed.add(key);
    }
  }

  @Override
  public PyObject item(String key) {
    if (columns.containsKey(key)) {
      return PyReader.ofColumn(column(key));
    }
    throw PythonError.attribute(typeName(), key);
  }

  @Override
  public PyObject get(String key) {
    return PyReader.ofColumn(column(key));
  }

  @Override
  public Map<PyObject, PyObject> items() {
    Map<PyObject, PyObject> items = new LinkedHashMap<>();
    columns.forEach(
        (name, value) -> {
          if (type.field(name).isPresent()) {
            items.put(PyScalar.of(name), PyReader.ofColumn(value));
          }
        });
    return items;
  }

  @Override
  public List<PyObject> iterate() {
    return List.copyOf(items().keySet());
  }

  @Override
  public String typeName() {
    return type.typeName();
  }

  @Override
  public Value value() {
    return new Value.DbObject(typeName(), columns);
  }

  @Override
  public String text() {
    return "<" + typeName() + " " + id() + ">";
  }
}
