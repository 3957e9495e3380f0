package io.cindertck.connect.array;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.array.FakeArray;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.Set;
import java.util.UUID;

/** An array with its probe, and rows to look for on it. */
final class Bench {
  final FakeArray array = FakeArray.standard();
  final ArrayClient client = array.client();
  final FakeArrayProbe probe;
  Recorded recorded = Recorded.EMPTY;
  boolean closed;

  Bench() {
    probe = new FakeArrayProbe("fake", array, Set.of(Sight.values()), true, () -> closed = true);
  }

  static String id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L | number).toString();
  }

  static String undashed(int number) {
    return id(number).replace("-", "");
  }

  /** A row of Cinder's, and the id it has. */
  String row(Kind kind, int number) {
    recorded = recorded.with(Row.of(kind, id(number), "available"));
    return id(number);
  }

  void provider(Kind kind, int number, String column, String value) {
    recorded = recorded.with(recorded.row(kind, id(number)).with(column, value));
  }

  Held look() {
    return probe.look(recorded);
  }

  /** Makes a request; answers what the array answered, which is empty when it obeyed. */
  static String answer(Runnable request) {
    try {
      request.run();
      return "";
    } catch (ArrayException e) {
      return e.code().name();
    }
  }
}
