package io.cindertck.driver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns that the driver wants Cinder to store for the object a call is about, and the status in
 * which it leaves that object.
 *
 * <p>An update that is not empty has a {@code status}: Cinder's manager reads it without asking
 * whether it is there.
 *
 * @param columns by Cinder's column names: texts, numbers, booleans, or null
 */
public record ModelUpdate(Map<String, @Nullable Object> columns) {

  /** Copies {@code columns}, keeping their order. */
  public ModelUpdate {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** An update that only tells a status, such as {@code available} or {@code error_deleting}. */
  public static ModelUpdate status(String status) {
    return new ModelUpdate(Map.of("status", status));
  }

  /** The same update with one more column. */
  public ModelUpdate with(String column, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(columns);
    more.put(column, value);
    return new ModelUpdate(more);
  }
}
