package io.cindertck.contract.manager;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Row;
import io.cindertck.contract.manager.python.PyReader;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows into objects, and saves objects. */
final class ObjectStore {
  private final Tables tables;

  ObjectStore(Tables tables) {
    this.tables = tables;
  }

  /**
   * Reads a row.
   *
   * @throws PythonError what Cinder raises when there is none, or it is destroyed
   */
  Loaded load(Kind kind, String id) {
    if (!tables.has(kind, id)) {
      throw notFound(kind, id);
    }
    return read(tables.recorded().row(kind, id));
  }

  /** Reads the members of a group; those in {@code order} come first, in that order. */
  List<Loaded> members(String group, List<String> order) {
    return ordered(tables.recorded().members(group), order);
  }

  /** Reads the snapshots of a group snapshot; those in {@code order} come first. */
  List<Loaded> snapshotsOf(String groupSnapshot, List<String> order) {
    return ordered(tables.recorded().snapshotsOf(groupSnapshot), order);
  }

  private static List<Loaded> ordered(List<Row> rows, List<String> order) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparingInt(
            row -> order.contains(row.id()) ? order.indexOf(row.id()) : Integer.MAX_VALUE));
    return sorted.stream().map(ObjectStore::read).toList();
  }

  private static Loaded read(Row row) {
    ObjectClass type = ObjectClass.of(row.kind());
    // A status that the class does not accept, which only something else can have written, keeps
    // the row from being read.
    type.field("status")
        .ifPresent(field -> field.coerce("status", PyReader.ofColumn(row.get("status"))));
    return new Loaded(type, row.columns());
  }

  /**
   * Writes what was assigned to an object.
   *
   * @throws PythonError when something was assigned that cannot be saved, or the row is gone
   */
  void save(Loaded object) {
    if (object.changed().isEmpty()) {
      return;
    }
    Map<String, Value> updates = new LinkedHashMap<>();
    object.changed().forEach(name -> updates.put(name, object.column(name)));
    refuseRelations(object.type(), updates);
    if (!tables.update(object.type().kind(), object.id(), updates)) {
      throw object.type() == ObjectClass.GROUP_SNAPSHOT
          ? PythonError.cinder("GroupSnapshotNotFound", "No group snapshot with id " + object.id())
          : notFound(object.type().kind(), object.id());
    }
    object.changed().clear();
  }

  /** Sets the status and saves. */
  void save(Loaded object, String status) {
    object.set("status", status);
    save(object);
  }

  /** Destroys an object's row. */
  void destroy(Loaded object) {
    tables.destroy(object.type().kind(), object.id());
  }

  private static void refuseRelations(ObjectClass type, Map<String, Value> updates) {
    // The two legacy relations may be assigned None, which the manager does after a legacy call.
    refuse(updates, type == ObjectClass.VOLUME ? "consistencygroup" : "cgsnapshot");
    updates.keySet().removeAll(List.of("consistencygroup", "cgsnapshot"));
    if (updates.containsKey("volume_type_ids")) {
      throw PythonError.plain("InvalidRequestError", "Invalid expression type: 'volume_type_ids'");
    }
    List.of("volume", "group", "group_snapshot", "snapshots", "glance_metadata", "cluster")
        .forEach(relation -> refuse(updates, relation));
  }

  private static void refuse(Map<String, Value> updates, String relation) {
    if (updates.containsKey(relation) && !(updates.get(relation) instanceof Value.None)) {
      throw PythonError.plain(
          "ObjectActionError", "Object action save failed because: " + relation + " changed");
    }
  }

  static PythonError notFound(Kind kind, String id) {
    String noun =
        switch (kind) {
          case GROUP -> "Group";
          case GROUP_SNAPSHOT -> "GroupSnapshot";
          case VOLUME -> "Volume";
          case SNAPSHOT -> "Snapshot";
        };
    return PythonError.cinder(noun + "NotFound", noun + " " + id + " could not be found.");
  }
}
