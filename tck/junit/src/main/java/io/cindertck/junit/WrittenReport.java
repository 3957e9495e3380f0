package io.cindertck.junit;

import io.cindertck.report.Digests;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.suite.BundledTrace;
import io.cindertck.suite.Check;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.reproduce.Reproducer;
import io.cindertck.suite.reproduce.ReproducersInResult;
import io.cindertck.suite.reproduce.WrittenCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report of a check: the result, the page, what happened, and the cases with programs that show
 * them.
 */
final class WrittenReport {
  private WrittenReport() {}

  /**
   * Writes it.
   *
   * @param trace of the run, which is closed
   * @return the result as it was written
   */
  static Result of(CheckRequest request, Check.Outcome outcome, BundledTrace trace)
      throws IOException {
    Path folder = request.report();
    Map<String, Reproducer> reproducers = Reproducer.of(outcome.cases(), request.target());
    Result result =
        ReproducersInResult.of(outcome.result(), reproducers)
            .noting(
                trace.failure().stream()
                    .map(why -> "the trace could not be written: " + why)
                    .toList());
    List<String> written = new ArrayList<>(trace.files());
    written.addAll(Reports.write(folder, result));
    written.addAll(WrittenCases.write(folder, request, outcome.cases()));
    written.addAll(WrittenCases.write(folder, reproducers));
    Digests.write(folder, written);
    return result;
  }
}
