package io.cindertck.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a scenario calls its objects, in place of their UUIDs.
 *
 * @param ids the UUID of each symbol
 */
public record Symbols(Map<String, String> ids) {
  /** Every UUID stands for itself. */
  public static final Symbols NONE = new Symbols(Map.of());

  /** Copies {@code ids}, keeping their order. */
  public Symbols {
    ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
  }

  /** A text with every UUID replaced by its symbol, also where dashes are left out. */
  public String readable(String text) {
    String readable = text;
    for (Map.Entry<String, String> entry : ids.entrySet()) {
      readable =
          readable
              .replace(entry.getValue(), entry.getKey())
              .replace(entry.getValue().replace("-", ""), entry.getKey());
    }
    return readable;
  }
}
