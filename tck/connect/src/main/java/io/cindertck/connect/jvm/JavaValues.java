package io.cindertck.connect.jvm;

import io.cindertck.connect.process.Limits;
import io.cindertck.contract.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Java driver returned, as values. Its objects may be anything: what has no end, is inside
 * itself or throws when it is looked at is cut there, and shown as an opaque value that says so.
 */
final class JavaValues {
  private static final String ADDRESS = "@[0-9a-f]+\\b";

  private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();
  private int values = Limits.VALUES;
  private int characters = Limits.TEXTS;

  /** What a mapping of columns says. */
  Value.Mapping columns(Map<String, @Nullable Object> columns) {
    return new Value.Mapping(entries(columns, 0));
  }

  /** Whether there is room for more. */
  boolean isFull() {
    return values < 0;
  }

  @SuppressWarnings("CatchThrowable") // whatever a driver's object throws is about that object
  private Value value(@Nullable Object value, int depth) {
    values--;
    if (value == null) {
      return Value.none();
    } else if (isFull()) {
      return opaque(value, "(cut: more than " + Limits.VALUES + " values)");
    } else if (depth > Limits.LEVELS) {
      return opaque(value, "(cut: more than " + Limits.LEVELS + " levels)");
    }
    boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
    if (nested && open.put(value, true) != null) {
      return opaque(value, "(contains itself)");
    }
    try {
      return read(value, depth);
    } catch (Throwable thrown) {
      return opaque(value, "(cannot be read: " + Thrown.kind(thrown) + ")");
    } finally {
      if (nested) {
        open.remove(value);
      }
    }
  }

  private Value read(Object value, int depth) {
    if (value instanceof String text) {
      return text(text);
    } else if (value instanceof Boolean bool) {
      return new Value.Bool(bool);
    } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return new Value.Int(((Number) value).longValue());
    } else if (value instanceof BigInteger number) {
      return number.bitLength() > Limits.INTEGER
          ? opaque(value, "(an integer of " + number.bitLength() + " bits)")
          : new Value.Int(new BigInteger(number.toByteArray()));
    } else if (value instanceof Double || value instanceof Float) {
      return new Value.Real(((Number) value).doubleValue());
    } else if (value instanceof Map<?, ?> map) {
      return new Value.Mapping(entries(map, depth));
    } else if (value instanceof List<?> list) {
      List<Value> items = new ArrayList<>();
      for (Object item : list) {
        items.add(value(item, depth + 1));
        if (isFull()) {
          break;
        }
      }
      return Value.list(items);
    }
    return opaque(value, looks(value));
  }

  private Map<Value, Value> entries(Map<?, ?> map, int depth) {
    Map<Value, Value> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      entries.put(value(entry.getKey(), depth + 1), value(entry.getValue(), depth + 1));
      if (isFull()) {
        break;
      }
    }
    return entries;
  }

  private Value text(String text) {
    characters -= text.length();
    return text.length() > Limits.TEXT || characters < 0
        ? opaque(text, Limits.cut(text, characters < 0 ? 20 : 200))
        : Value.text(text);
  }

  private static Value opaque(Object value, String text) {
    return new Value.Opaque(Limits.cut(value.getClass().getSimpleName(), Limits.NAME), text, false);
  }

  /** The same in every run, if the object does not see to it that it is not. */
  private static String looks(Object value) {
    String text = String.valueOf(value.toString());
    return Limits.cut(text, Limits.LOOKS).replaceAll(ADDRESS, "");
  }
}
