package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Content;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Observation.Write;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which of the ordered writes each snapshot holds that a call has taken while they were made. The
 * snapshots are of one point in time when none holds a write that comes after one which another
 * lacks.
 */
final class CutPoints {
  private final Map<String, Point> points = new LinkedHashMap<>();

  /**
   * What one snapshot holds.
   *
   * @param last the last write that it holds; -1 for none
   * @param missing the first that it lacks; {@link Long#MAX_VALUE} for none
   */
  private record Point(long last, long missing) {}

  CutPoints(CallView call) {
    Observation seen = call.observation();
    boolean told = !seen.acknowledged().isEmpty() && seen.succeeded();
    if (told && seen.held().sees(Sight.SNAPSHOTS, Sight.CONTENT)) {
      for (String id : call.members()) {
        Held.Snapshot snapshot = seen.held().snapshots().get(id);
        if (snapshot != null) {
          points.put(id, point(seen, snapshot.volume(), snapshot.content()));
        }
      }
    }
  }

  private static Point point(Observation seen, String volume, Content content) {
    long last = -1;
    long missing = Long.MAX_VALUE;
    for (Write write : seen.acknowledged()) {
      if (write.volume().equals(volume)) {
        if (ConsistentCut.contains(content, write)) {
          last = Math.max(last, write.sequence());
        } else {
          missing = Math.min(missing, write.sequence());
        }
      }
    }
    return new Point(last, missing);
  }

  /** Which writes a snapshot holds, in words that follow others; empty where nothing is known. */
  String words(String snapshot) {
    Point point = points.get(snapshot);
    if (point == null) {
      return "";
    }
    String holds = point.last() < 0 ? ", holds no write" : ", holds write " + point.last();
    return point.missing() == Long.MAX_VALUE ? holds : holds + ", lacks write " + point.missing();
  }

  /** Whether a snapshot can be of the same point in time as each of the others. */
  boolean agrees(String snapshot) {
    Point point = points.get(snapshot);
    return point == null
        || points.values().stream()
            .allMatch(other -> point.last() < other.missing() && other.last() < point.missing());
  }
}
