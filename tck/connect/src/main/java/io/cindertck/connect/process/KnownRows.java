package io.cindertck.connect.process;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a host's database holds, and what it should. Only the difference is sent. */
final class KnownRows {
  private final Map<String, Row> held = new LinkedHashMap<>();
  private Recorded recorded = Recorded.EMPTY;
  private boolean told;

  /** The database is to hold this. */
  void know(Recorded now) {
    recorded = now;
    told = true;
  }

  /** A new host holds nothing. */
  void forget() {
    held.clear();
  }

  /**
   * The rows to send before a call, and takes them for sent. A row that is handed over and not
   * recorded is sent as it is handed. What is neither is sent as destroyed, once it has been told
   * at all what is recorded.
   */
  List<Row> toSend(DriverCall call) {
    Map<String, Row> wanted = new LinkedHashMap<>(recorded.rows());
    call.arguments().keySet().stream()
        .flatMap(parameter -> call.rows(parameter).stream())
        .forEach(row -> wanted.putIfAbsent(row.id(), row));
    List<Row> changed = new ArrayList<>();
    for (Row row : held.values()) {
      if (told && !wanted.containsKey(row.id()) && !row.isDeleted()) {
        changed.add(row.destroyed());
      }
    }
    wanted.values().stream().filter(row -> !row.equals(held.get(row.id()))).forEach(changed::add);
    changed.forEach(row -> held.put(row.id(), row));
    return changed;
  }
}
