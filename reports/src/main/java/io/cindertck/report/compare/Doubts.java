package io.cindertck.report.compare;

import io.cindertck.contract.Conformance;
import io.cindertck.report.ReadResult;
import io.cindertck.report.Words;
import java.util.ArrayList;
import java.util.List;

/** Why a comparison may hide a regression. */
final class Doubts {
  private Doubts() {}

  /**
   * The doubts, a sentence each; empty when the comparison is whole.
   *
   * @param missing how many clauses that were owed and judged are not in the later result
   */
  static List<String> of(ReadResult earlier, ReadResult later, long missing) {
    List<String> doubts = new ArrayList<>();
    earlier.troubles().forEach(trouble -> doubts.add("The earlier result: " + trouble + "."));
    later.troubles().forEach(trouble -> doubts.add("The later result: " + trouble + "."));
    incomplete("earlier", earlier, doubts);
    incomplete("later", later, doubts);
    if (missing > 0) {
      doubts.add(
          Words.count(missing, "MUST clause")
              + " judged before "
              + (missing == 1 ? "is" : "are")
              + " not in the later result.");
    }
    return List.copyOf(doubts);
  }

  private static void incomplete(String which, ReadResult read, List<String> doubts) {
    if (read.result().clauses().isEmpty()) {
      doubts.add("The " + which + " result has no clause that can be read.");
    }
    if (read.result().verdict() == Conformance.INCOMPLETE) {
      doubts.add(
          "The "
              + which
              + " result is incomplete: a regression may be hidden by what it did not judge.");
    }
  }
}
