package io.cindertck.contract.manager;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what a driver says about volumes straight to their rows, without an object in between.
 *
 * <p>Source: {@code volume_update} and {@code volumes_update} in {@code cinder.db.sqlalchemy.api}.
 */
final class VolumeWrites {
  private final Tables tables;

  VolumeWrites(Tables tables) {
    this.tables = tables;
  }

  /**
   * Writes one entry. A key that is no column fails it, before the row is looked for.
   *
   * @param entry not changed, but that {@code metadata} is taken out of it
   * @throws PythonError when there is no such volume, or the entry cannot be written
   */
  void one(PyObject entry) {
    String id = entry.item("id").text();
    Map<String, Value> columns = new LinkedHashMap<>();
    takeMetadata(id, entry, columns);
    refuseProperties(entry);
    entry
        .items()
        .forEach(
            (key, value) -> {
              if (!isColumn(key.text())) {
                throw PythonError.plain(
                    "InvalidRequestError", "Invalid expression type: " + key.repr());
              }
              columns.put(key.text(), value.value());
            });
    write(id, columns);
  }

  /**
   * Writes all entries or none. A key that is no column is ignored.
   *
   * @param entries {@code id} and {@code metadata} are taken out of each
   * @throws PythonError when there is no such volume, or an entry cannot be written
   */
  void all(Iterable<PyObject> entries) {
    Recorded before = tables.recorded();
    try {
      for (PyObject entry : entries) {
        String id = entry.item("id").text();
        entry.pop("id");
        Map<String, Value> columns = new LinkedHashMap<>();
        takeMetadata(id, entry, columns);
        requireRow(id);
        entry.items().forEach((key, value) -> assign(key, value, columns));
        write(id, columns);
      }
    } catch (PythonError error) {
      tables.rollBack(before);
      throw error;
    }
  }

  /** Properties of the table's class are no columns, and SQLAlchemy stumbles over them first. */
  private static void refuseProperties(PyObject entry) {
    for (PyObject key : entry.items().keySet()) {
      if (key.isOneOf("name", "name_id")) {
        throw PythonError.attribute("property", "_bulk_update_tuples");
      }
    }
  }

  private void takeMetadata(String id, PyObject entry, Map<String, Value> columns) {
    if (entry.get("metadata").isNone()) {
      return;
    }
    PyObject metadata = entry.pop("metadata");
    requireRow(id);
    if (!metadata.typeName().equals("dict")) {
      throw PythonError.attribute(metadata.typeName(), "copy");
    }
    columns.put("metadata", metadata.value());
  }

  private static void assign(PyObject key, PyObject value, Map<String, Value> columns) {
    if (!key.typeName().equals("str")) {
      throw PythonError.type("attribute name must be string, not '" + key.typeName() + "'");
    }
    if (key.text().equals("name")) {
      throw PythonError.plain("AttributeError", "property 'name' of 'Volume' object has no setter");
    }
    if (isColumn(key.text())) {
      columns.put(key.text(), value.value());
    }
  }

  private static boolean isColumn(String name) {
    return ObjectClass.VOLUME
        .field(name)
        .filter(
            field -> field.type() != FieldType.OBJECT && field.type() != FieldType.STRINGS_BY_NAME)
        .isPresent();
  }

  private void requireRow(String id) {
    write(id, Map.of());
  }

  private void write(String id, Map<String, Value> columns) {
    if (!tables.update(Kind.VOLUME, id, columns)) {
      throw ObjectStore.notFound(Kind.VOLUME, id);
    }
  }
}
