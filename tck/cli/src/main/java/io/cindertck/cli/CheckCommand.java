package io.cindertck.cli;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.report.Digests;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import io.cindertck.scenario.SavedCase;
import io.cindertck.scenario.cleanup.LedgerFile;
import io.cindertck.suite.Check;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Interim;
import io.cindertck.suite.Ledgers;
import io.cindertck.suite.Stop;
import io.cindertck.suite.Target;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import io.cindertck.suite.Told;
import io.cindertck.suite.reproduce.Reproducer;
import io.cindertck.suite.reproduce.ReproducersInResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a driver. */
@Command(
    name = "check",
    description = "Checks a driver and writes a report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cinder-tck check",
      "  cinder-tck check --driver java:acme.AcmeDriver --classpath target/classes",
      "  cinder-tck check --driver python:acme.driver:AcmeDriver --python-path src \\",
      "      --option san_ip=192.0.2.7 --dialect group",
      "  cinder-tck check --format html,junit,sarif"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int SEEDS = 100_000;

  @Spec @Nullable private CommandSpec spec;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "100",
      description = {
        "Scenarios drawn for each operation, beside the systematic ones.",
        "Default: ${DEFAULT-VALUE}"
      })
  private int tries;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where the drawing starts; the same seed draws the same. Default: a new one")
  private @Nullable Long seed;

  @Option(
      names = "--clauses",
      paramLabel = "GLOB",
      description = {
        "Judge only clauses whose id matches, such as 'delete-group.*', and play only",
        "scenarios about their operations."
      })
  private @Nullable String clauses;

  @Option(names = "--strict", description = "Let a SHOULD that failed count like a MUST.")
  private boolean strict;

  @Option(names = "--fail-fast", description = "Play nothing more once a clause has been violated.")
  private boolean failFast;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = {
        "How long the whole run may take, such as 90s, 10m or 2h: then nothing more is played,",
        "calls under way are given up after 5 s more, and a run that was not through is",
        "incomplete. Default: as long as it takes"
      })
  private @Nullable Duration budget;

  @Option(
      names = "--cases",
      paramLabel = "PATH",
      description = {
        "A saved case, or a folder of such, to be played before anything else;",
        "may be repeated."
      })
  private List<Path> cases = new ArrayList<>();

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = {
        "Another file that all that happened is written to, as text: about 2 kB a call.",
        "Default: none"
      })
  private @Nullable Path trace;

  @Option(
      names = "--no-trace",
      description = {
        "Leave out of the report what happened in each call, which 'verify' judges again:",
        "about 0.3 kB a call."
      })
  private boolean noTrace;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      defaultValue = "report",
      description = "Where the report goes. Default: ${DEFAULT-VALUE}")
  private Path report = CheckRequest.REPORT;

  @Mixin private final FormatOption formats = new FormatOption();

  @Override
  public Integer call() {
    if (tries < 0) {
      throw new UsageException("--tries is " + tries + "; give 0 or more");
    }
    List<Path> files = CaseFiles.files(cases);
    CheckRequest request = request(files);
    if (request.target().driver().startsWith(Targets.PARENT)) {
      throw new UsageException("a driver in the process that starts the kit is for replay alone");
    }
    RunTraces.refuseSame(report, trace, !noTrace);
    prepare(report, files);
    PrintWriter out = spec().commandLine().getOut();
    Stop stop = new Stop(budget, System::nanoTime);
    try (Interruption interruption = Interruption.stops(stop, spec().commandLine().getErr())) {
      return interruption.end(check(request, files, stop, out));
    }
  }

  private int check(CheckRequest request, List<Path> files, Stop stop, PrintWriter out) {
    warnOfLedgers(out);
    Check.Outcome outcome;
    RunTraces traces = RunTraces.open(report, trace, !noTrace, request, files);
    try (traces;
        TerminalProgress progress = TerminalProgress.open();
        Target reached = Targets.open(request.target());
        Ledgers ledger = Ledgers.open(report, request.target(), reached)) {
      out.println(Summary.heading(request));
      if (!cases.isEmpty()) {
        out.println(
            files.isEmpty()
                ? "no case is saved in " + cases.get(0)
                : "saved cases that are played first: " + files.size());
      }
      Told told = new Told(progress, traces, new Interim(this::writeSoFar, System::nanoTime));
      outcome = new Check(request, Clock.systemUTC(), stop, told).run(reached, ledger.ledger());
    } catch (IOException e) {
      throw new UsageException("the ledger cannot be written: " + e.getMessage(), e);
    }
    Map<String, Reproducer> reproducers = Reproducer.of(outcome.cases(), request.target());
    Result result = ReproducersInResult.of(outcome.result(), reproducers);
    // What all else is made of is written first, and named last.
    Written data = Written.of(report, result, List.of(Formats.JSON));
    Written rendered = Written.of(report, result, rendered());
    try {
      List<String> names = new ArrayList<>(traces.files());
      names.addAll(data.names());
      names.addAll(rendered.names());
      names.addAll(CaseFiles.write(report, request, outcome.cases()));
      names.addAll(CaseFiles.write(report, reproducers));
      Digests.write(report, names);
    } catch (IOException e) {
      throw new UsageException("the report cannot be written: " + e.getMessage(), e);
    }
    traces
        .failure()
        .ifPresent(why -> out.println(Plain.line("note: the trace could not be written: " + why)));
    List<String> written = new ArrayList<>(rendered.lines());
    written.addAll(data.lines());
    Summary.of(result, report, reproducers, written).forEach(out::println);
    if (outcome.stopped().isPresent()) {
      throw new DriverUnreachableException(Reason.FAILURE, outcome.stopped().get());
    }
    return result.verdict().exitCode();
  }

  /** Writes what a run has come to so far. Where that cannot be it is told at the run's end. */
  private void writeSoFar(Result result) {
    try {
      Formats.write(report, result, Formats.JSON);
      for (Format format : rendered()) {
        // Allure's page takes seconds, in which the run would stand still.
        if (Formats.ALL.contains(format)) {
          Formats.write(report, result, format);
        }
      }
    } catch (IOException ignored) {
      return;
    }
  }

  /** What is written beside the result itself. */
  private List<Format> rendered() {
    return formats.or(List.of(Formats.HTML)).stream().filter(f -> f != Formats.JSON).toList();
  }

  /** What an earlier run has left is not forgotten. */
  private void warnOfLedgers(PrintWriter out) {
    for (Path ledger : LedgerFile.in(report)) {
      out.println("note: an earlier run has left objects on its array: cinder-tck sweep " + ledger);
    }
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "set by picocli");
  }

  private CheckRequest request(List<Path> files) {
    long chosen = seed == null ? new SecureRandom().nextInt(SEEDS) : seed;
    TargetRequest reached = target.request();
    TargetRequest bounded = budget == null ? reached : reached.startingWithin(budget);
    List<SavedCase> saved = files.stream().map(CaseFiles::read).toList();
    try {
      return new CheckRequest(bounded, tries, chosen, clauses, strict, failFast, saved, report);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Finds out before the run whether its report can be written, and removes the former one. */
  private static void prepare(Path report, List<Path> cases) {
    try {
      Reports.prepare(report, cases);
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a report to " + report + " (" + e.getMessage() + "); give another --report",
          e);
    }
  }
}
