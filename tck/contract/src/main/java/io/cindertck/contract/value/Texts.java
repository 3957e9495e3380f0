package io.cindertck.contract.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The texts within values, changed one by one; all else stays as it is. */
public final class Texts {
  private Texts() {}

  /**
   * The value with each of its texts changed: keys too, and what stands for other objects. The very
   * same where none changes, as one that occurs twice is known by that.
   */
  public static Value map(Value value, UnaryOperator<String> change) {
    Value changed = changed(value, change);
    return changed.equals(value) ? value : changed;
  }

  private static Value changed(Value value, UnaryOperator<String> change) {
    if (value instanceof Value.Text text) {
      return new Value.Text(change.apply(text.value()));
    } else if (value instanceof Value.Sequence sequence) {
      return new Value.Sequence(
          sequence.kind(), sequence.items().stream().map(item -> map(item, change)).toList());
    } else if (value instanceof Value.Mapping mapping) {
      Map<Value, Value> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, item) -> entries.put(map(key, change), map(item, change)));
      return new Value.Mapping(entries);
    } else if (value instanceof Value.DbObject object) {
      return new Value.DbObject(object.type(), map(object.columns(), change));
    } else if (value instanceof Value.Opaque opaque) {
      return new Value.Opaque(
          change.apply(opaque.type()), change.apply(opaque.text()), opaque.oneShot());
    }
    return value;
  }

  /** Columns with their values' texts changed. */
  public static Map<String, Value> map(Map<String, Value> columns, UnaryOperator<String> change) {
    Map<String, Value> changed = new LinkedHashMap<>();
    columns.forEach((name, value) -> changed.put(name, map(value, change)));
    return changed;
  }
}
