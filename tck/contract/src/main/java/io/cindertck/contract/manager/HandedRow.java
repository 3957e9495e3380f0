package io.cindertck.contract.manager;

import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a driver sees of an object it is handed: the columns that Cinder's class of that name has,
 * and the names that the class makes up from the id.
 *
 * <p>Source: the properties of {@code cinder.objects.Volume} and {@code Snapshot}, with Cinder's
 * default name templates.
 */
final class HandedRow {
  private HandedRow() {}

  static Row of(Loaded object) {
    Map<String, Value> columns = new LinkedHashMap<>(object.columns());
    columns.keySet().removeIf(name -> object.type().field(name).isEmpty());
    // Cinder's relations are objects; what is known of them is in the other arguments.
    columns.remove("consistencygroup");
    columns.remove("cgsnapshot");
    columns.putIfAbsent("deleted", new Value.Bool(false));
    if (object.type() == ObjectClass.VOLUME) {
      String migrated = object.textOf("_name_id");
      String nameId = migrated.isEmpty() ? object.id() : migrated;
      columns.put("name_id", Value.text(nameId));
      columns.put("name", Value.text("volume-" + nameId));
    } else if (object.type() == ObjectClass.SNAPSHOT) {
      columns.put("name", Value.text("snapshot-" + object.id()));
      columns.put("volume_name", Value.text("volume-" + object.textOf("volume_id")));
    }
    return new Row(object.type().kind(), columns);
  }
}
