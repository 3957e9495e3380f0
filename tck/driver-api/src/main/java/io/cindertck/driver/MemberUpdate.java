package io.cindertck.driver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one member of a group or group snapshot.
 *
 * @param id the member's id; only objects of the call may be named, each once
 * @param columns what to store for it, without the id; {@code status} is owed by every operation
 *     but {@code updateGroup}
 */
public record MemberUpdate(String id, Map<String, @Nullable Object> columns) {

  /** Copies {@code columns}, keeping their order. */
  public MemberUpdate {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** A member that is left in {@code status}. */
  public static MemberUpdate status(String id, String status) {
    return new MemberUpdate(id, Map.of("status", status));
  }

  /** The same update with one more column, such as {@code provider_id}. */
  public MemberUpdate with(String column, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(columns);
    more.put(column, value);
    return new MemberUpdate(id, more);
  }
}
