package io.cindertck.connect.process;

import static java.util.stream.Collectors.toSet;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a host's database holds, and what it should. Only the difference is sent. Safe for use by
 * many threads; what is to be sent must be sent in the order that it was asked for.
 */
final class KnownRows {
  private final Map<String, Row> held = new LinkedHashMap<>();
  private final List<DriverCall> underWay = new ArrayList<>();
  private Recorded recorded = Recorded.EMPTY;
  private boolean told;

  /** The database is to hold this. */
  synchronized void know(Recorded now) {
    recorded = now;
    told = true;
  }

  /** A new host holds nothing. */
  synchronized void forget() {
    held.clear();
  }

  /** A call is made from now on: what it is handed must not be taken away by another one. */
  synchronized void begin(DriverCall call) {
    underWay.add(call);
  }

  /** A call is over. */
  synchronized void end(DriverCall call) {
    underWay.remove(call);
  }

  /**
   * The rows to send before a call, and takes them for sent. A row that is handed over and not
   * recorded is sent as it is handed. What is neither, and not handed to a call under way either,
   * is sent as destroyed, once it has been told at all what is recorded.
   */
  synchronized List<Row> toSend(DriverCall call) {
    Map<String, Row> wanted = new LinkedHashMap<>(recorded.rows());
    handed(call).forEach(row -> wanted.putIfAbsent(row.id(), row));
    Set<String> inUse = underWay.stream().flatMap(KnownRows::handed).map(Row::id).collect(toSet());
    List<Row> changed = new ArrayList<>();
    for (Iterator<Row> rows = held.values().iterator(); rows.hasNext(); ) {
      Row row = rows.next();
      if (told && !wanted.containsKey(row.id()) && !inUse.contains(row.id())) {
        if (!row.isDeleted()) {
          changed.add(row.destroyed());
        }
        // Nobody speaks of it again: what a long run has destroyed must not add up.
        rows.remove();
      }
    }
    List<Row> news =
        wanted.values().stream().filter(row -> !row.equals(held.get(row.id()))).toList();
    news.forEach(row -> held.put(row.id(), row));
    changed.addAll(news);
    return changed;
  }

  /** How many rows are kept. */
  synchronized int held() {
    return held.size();
  }

  private static Stream<Row> handed(DriverCall call) {
    return call.arguments().keySet().stream().flatMap(parameter -> call.rows(parameter).stream());
  }
}
