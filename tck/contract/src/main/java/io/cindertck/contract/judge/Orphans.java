package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Row;
import java.util.List;

/** What a call has left on the array that Cinder has recorded as gone, as a sentence ends. */
final class Orphans {
  private Orphans() {}

  /** Such as {@code : 2 GiB are orphaned}; empty where nothing is orphaned. */
  static String words(CallView call) {
    return words(
        call.held(),
        call.rowsAfter().stream()
            .filter(RecordAgreement::isGone)
            .filter(row -> call.held().holds(row.kind(), row.id()))
            .toList());
  }

  /** The same of these objects, which are held and recorded as gone. */
  static String words(Held held, List<Row> orphans) {
    if (orphans.isEmpty()) {
      return "";
    }
    long size = 0;
    for (Row row : orphans) {
      Held.Volume volume = row.kind() == Kind.VOLUME ? held.volumes().get(row.id()) : null;
      size += volume == null ? 0 : volume.sizeGiB();
    }
    if (size > 0) {
      return ": " + size + (size == 1 ? " GiB is orphaned" : " GiB are orphaned");
    }
    return orphans.size() == 1 ? ": it is orphaned" : ": they are orphaned";
  }
}
