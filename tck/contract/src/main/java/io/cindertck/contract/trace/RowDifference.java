package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.ValueJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a row that changed; with its kind, all of them. */
final class RowDifference implements Difference<Row> {
  static final RowDifference ROWS = new RowDifference();

  private RowDifference() {}

  @Override
  public @Nullable JsonNode write(@Nullable Row before, Row after) {
    if (before == null || before.kind() != after.kind()) {
      ObjectNode whole = TraceJson.object().put("kind", after.kind().name());
      return MapDifference.write(Map.of(), after.columns(), Columns.COLUMNS, whole);
    }
    ObjectNode changed =
        MapDifference.write(before.columns(), after.columns(), Columns.COLUMNS, TraceJson.object());
    return changed.isEmpty() ? null : changed;
  }

  @Override
  public Row read(@Nullable Row before, Cursor changed) {
    if (before == null || changed.has("kind")) {
      Kind kind = changed.at("kind").oneOf(Kind.values(), Kind::name);
      return new Row(kind, MapDifference.read(Map.of(), changed, Columns.COLUMNS));
    }
    return new Row(before.kind(), MapDifference.read(before.columns(), changed, Columns.COLUMNS));
  }

  private static final class Columns implements Difference<Value> {
    static final Columns COLUMNS = new Columns();

    @Override
    public @Nullable JsonNode write(@Nullable Value before, Value after) {
      return before != null && isSame(before, after) ? null : ValueJson.write(after);
    }

    @Override
    public Value read(@Nullable Value before, Cursor changed) {
      return changed.value();
    }

    /** Stricter than equality, which does not look at the order of a mapping. */
    private static boolean isSame(Value one, Value other) {
      if (one == other) {
        return true;
      }
      boolean container =
          one instanceof Value.Mapping
              || one instanceof Value.Sequence
              || one instanceof Value.DbObject;
      return one.equals(other) && (!container || written(one).equals(written(other)));
    }

    private static String written(Value value) {
      return TraceJson.line(ValueJson.write(value));
    }
  }
}
