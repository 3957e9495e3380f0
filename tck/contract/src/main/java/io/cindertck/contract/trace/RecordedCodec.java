package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Recorded;

/** What Cinder's database has become: the rows that changed. */
final class RecordedCodec {
  private RecordedCodec() {}

  static ObjectNode write(Recorded before, Recorded after) {
    return MapDifference.write(before.rows(), after.rows(), RowDifference.ROWS, TraceJson.object());
  }

  static Recorded read(Recorded before, Cursor changed) {
    return new Recorded(MapDifference.read(before.rows(), changed, RowDifference.ROWS));
  }
}
