package io.cindertck.cli;

import io.cindertck.report.format.Format;
import io.cindertck.suite.CheckRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check, and what is written of it.
 *
 * @param request what is checked, and how thoroughly
 * @param cases the files of the cases that are played first
 * @param notes what is told at its beginning, a line each
 * @param formats what is written beside the result itself
 * @param trace another file that all that happens is written to; null for none
 * @param bundlesTrace whether the report has a trace of its own
 * @param budget how long it may take; null for as long as it takes
 * @param since what failed last time
 * @param quiet whether only the verdict is printed
 * @param leavesVerdict whether a shard that was played to its end is done, whatever it found
 */
record CheckPlan(
    CheckRequest request,
    List<Path> cases,
    List<String> notes,
    List<Format> formats,
    @Nullable Path trace,
    boolean bundlesTrace,
    @Nullable Duration budget,
    Since since,
    boolean quiet,
    boolean leavesVerdict) {

  /** The same, with more to tell at its beginning. */
  CheckPlan noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new CheckPlan(
        request, cases, all, formats, trace, bundlesTrace, budget, since, quiet, leavesVerdict);
  }

  /** Where its report goes. */
  Path report() {
    return request.report();
  }
}
