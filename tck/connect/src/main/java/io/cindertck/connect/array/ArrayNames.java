package io.cindertck.connect.array;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which row an object on the array belongs to. A driver is free to name objects; the row is found
 * by what the driver recorded ({@code provider_id}, {@code provider_location}), or by a UUID in the
 * name, with or without dashes.
 */
final class ArrayNames {
  private static final Pattern UUID =
      Pattern.compile(
          "[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> PROVIDER_COLUMNS = List.of("provider_id", "provider_location");

  private final Recorded recorded;
  private final Map<Kind, Map<String, String>> idByProvider = new EnumMap<>(Kind.class);

  ArrayNames(Recorded recorded) {
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
  Optional<String> idOf(Kind kind, String arrayName) {
    String named = idByProvider.getOrDefault(kind, Map.of()).get(arrayName);
    if (named != null) {
      return Optional.of(named);
    }
    Matcher matcher = UUID.matcher(arrayName);
    String found = null;
    while (matcher.find()) {
      String id = dashed(matcher.group());
      if (recorded.find(kind, id).isPresent()) {
        // The last one: a snapshot's name often begins with that of its volume.
        found = id;
      }
    }
    return Optional.ofNullable(found);
  }

  private static String dashed(String uuid) {
    String hex = uuid.replace("-", "").toLowerCase(Locale.ROOT);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }
}
