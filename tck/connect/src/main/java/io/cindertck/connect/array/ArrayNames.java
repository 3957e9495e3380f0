package io.cindertck.connect.array;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which row an object on the array belongs to. A driver is free to name objects; the row is found
 * by what the driver recorded ({@code provider_id}, {@code provider_location}), or by a UUID in the
 * name, with or without dashes.
 */
public final class ArrayNames {
  private static final List<String> PROVIDER_COLUMNS = List.of("provider_id", "provider_location");

  private final Recorded recorded;
  private final Map<Kind, Map<String, String>> idByProvider = new EnumMap<>(Kind.class);

  /** By what is recorded. */
  public ArrayNames(Recorded recorded) {
    this.recorded = recorded;
    for (Row row : recorded.rows().values()) {
      for (String column : PROVIDER_COLUMNS) {
        String value = row.text(column);
        if (!value.isEmpty()) {
          idByProvider.computeIfAbsent(row.kind(), kind -> new HashMap<>()).put(value, row.id());
        }
      }
    }
  }

  /** The id of the row that an object belongs to; empty for one that no row accounts for. */
  public Optional<String> idOf(Kind kind, String arrayName) {
    String named = idByProvider.getOrDefault(kind, Map.of()).get(arrayName);
    if (named != null) {
      return Optional.of(named);
    }
    // The last one first: a snapshot's name often begins with that of its volume.
    for (String id : UuidsInNames.in(arrayName)) {
      if (recorded.find(kind, id).isPresent()) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
