package io.cindertck.scenario.cleanup;

import io.cindertck.contract.Row;
import io.cindertck.contract.judge.Vocabulary;
import io.cindertck.contract.value.Texts;
import io.cindertck.contract.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A row without secrets. They are taken out of what a driver returned, and not out of what the kit
 * has put there: a password may be part of an id, and without the id nothing is found again.
 */
final class CleanRow {
  private static final Set<String> OWN =
      Set.of(
          "id",
          "status",
          "previous_status",
          "attach_status",
          "replication_status",
          "name",
          "display_name",
          "host",
          "availability_zone",
          "project_id",
          "user_id",
          "group_id",
          "consistencygroup_id",
          "group_snapshot_id",
          "cgsnapshot_id",
          "source_group_id",
          "volume_id",
          "snapshot_id",
          "source_volid",
          "group_type_id",
          "volume_type_id",
          "volume_type_ids");

  private CleanRow() {}

  static Row of(Row row, UnaryOperator<String> clean) {
    Map<String, Value> columns = Texts.map(row.columns(), clean);
    columns.replaceAll((column, value) -> isOwn(column, row.get(column)) ? row.get(column) : value);
    return new Row(row.kind(), columns);
  }

  /** A status may be anything that a driver returned; of Cinder's own everybody knows. */
  private static boolean isOwn(String column, Value value) {
    boolean status = column.endsWith("status");
    return OWN.contains(column)
        && (!status || (value instanceof Value.Text text && Vocabulary.has(text.value())));
  }
}
