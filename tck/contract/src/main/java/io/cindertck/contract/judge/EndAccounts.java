package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The accounts after a whole scenario. */
final class EndAccounts {
  private final Trace trace;
  private final Recorded recorded;
  private final RecordAgreement agreement;
  private final List<String> wrong;

  EndAccounts(Trace trace) {
    List<Observation> seen = trace.observations();
    this.trace = trace;
    this.recorded = seen.isEmpty() ? Recorded.EMPTY : seen.get(seen.size() - 1).recorded();
    boolean settled = seen.stream().noneMatch(call -> call.said().isIndefinite());
    this.agreement = new RecordAgreement(trace.end(), recorded, settled);
    // Of several ends that are possible the nearest is the one to tell about.
    this.wrong =
        trace.expected().stream()
            .map(expected -> HeldDifferences.wrong(expected, trace.end()))
            .min(Comparator.comparingInt(List::size))
            .orElseGet(List::of);
  }

  List<ObjectAccounts> all() {
    List<ObjectAccounts> all = new ArrayList<>();
    for (Row row : recorded.rows().values()) {
      String name = row.kind().noun() + " " + row.id() + " ";
      List<String> told =
          wrong.stream()
              .filter(sentence -> sentence.startsWith(name))
              .map(sentence -> "; it " + sentence.substring(name.length()))
              .toList();
      boolean agree = told.isEmpty() && agreement.holds(row);
      if (!agree || !RecordAgreement.isGone(row)) {
        all.add(
            new ObjectAccounts(
                row.kind(),
                row.id(),
                "",
                HeldWords.held(trace.end(), recorded, row.kind(), row.id()) + String.join("", told),
                HeldWords.recorded(trace.end(), recorded, row.kind(), row.id()),
                agree));
      }
    }
    for (Held.Stranger stranger : HeldDifferences.strangersSince(trace.start(), trace.end())) {
      all.add(
          new ObjectAccounts(stranger.kind(), stranger.arrayName(), "", "there", "no row", false));
    }
    return all;
  }
}
