package io.cindertck.cli;

import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Shard;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import io.cindertck.suite.Terms;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is checked, how thoroughly, and what is written of it. */
final class CheckOptions {
  private static final int SEEDS = 100_000;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Scenarios drawn for each operation, beside the systematic ones. Default:"
              + " ${DEFAULT-VALUE}")
  private int tries;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where the drawing starts; the same seed draws the same. Default: a new one")
  private @Nullable Long seed;

  @Option(
      names = "--clauses",
      paramLabel = "GLOB",
      description =
          "Judge only clauses whose id matches, such as 'delete-group.*', and play only"
              + " scenarios about their operations.")
  private @Nullable String clauses;

  @Option(
      names = "--strict",
      negatable = true,
      description = "Let a SHOULD that failed count like a MUST.")
  private boolean strict;

  @Option(
      names = "--fail-fast",
      negatable = true,
      description =
          "Play nothing more once a MUST has failed, with --strict a SHOULD too, that is not waived.")
  private boolean failFast;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description =
          "How long the whole run may take, such as 90s, 10m or 2h: then nothing more"
              + " is played, calls under way are given up after 5 s more, and a run that was"
              + " not through is incomplete. Default: as long as it takes")
  private @Nullable Duration budget;

  @Option(
      names = "--cases",
      paramLabel = "PATH",
      description =
          "A saved case, or a folder of such, to be played before anything else; may be"
              + " repeated.")
  private List<Path> cases = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "RESULT",
      description =
          "The conformance.json of an earlier run, or its folder: what failed then is"
              + " played first, and what has become of it is told. Where there is none yet"
              + " that is told, too. Of the folder of a run of profiles, each takes its own.")
  private @Nullable Path since;

  @Option(
      names = {"-q", "--quiet"},
      description =
          "Print the line with the verdict, where it is incomplete all reasons, and errors, and"
              + " nothing else; of profiles, for each.")
  private boolean quiet;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description =
          "Another file that all that happened is written to, as text: about 2 kB a"
              + " call. Default: none")
  private @Nullable Path trace;

  @Option(
      names = "--no-trace",
      description =
          "Leave out of the report what happened in each call, which 'verify' judges"
              + " again: about 0.3 kB a call.")
  private boolean noTrace;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      defaultValue = "report",
      description = "Where the report goes. Default: ${DEFAULT-VALUE}")
  private Path report = CheckRequest.REPORT;

  @Mixin private final ShardOptions shards = new ShardOptions();

  @Mixin private final FormatOption formats = new FormatOption();

  /**
   * What was asked for.
   *
   * @param terms what is claimed and waived
   * @param environment may say which part of the campaign is played
   * @throws UsageException when it makes no sense
   */
  CheckPlan plan(Terms terms, Map<String, String> environment) {
    if (tries < 0) {
      throw new UsageException("--tries is " + tries + "; give 0 or more");
    }
    List<Path> files = CaseFiles.files(cases);
    Since before = Since.read(since, target.request(), terms.profile());
    Shard shard = shards.shard(environment, seed != null);
    CheckRequest request = request(files, before, terms.of(shard));
    if (request.target().driver().startsWith(Targets.PARENT)) {
      throw new UsageException("a driver in the process that starts the kit is for replay alone");
    }
    RunTraces.refuseSame(report, trace, !noTrace);
    List<String> notes = new ArrayList<>(before.notes());
    notes.addAll(notes(files));
    return new CheckPlan(
        request,
        files,
        notes,
        rendered(),
        trace,
        !noTrace,
        budget,
        before,
        quiet,
        shards.leavesVerdict());
  }

  private List<String> notes(List<Path> files) {
    if (cases.isEmpty()) {
      return List.of();
    }
    return List.of(
        files.isEmpty()
            ? "no case is saved in " + cases.get(0)
            : "saved cases that are played first: " + files.size());
  }

  private CheckRequest request(List<Path> files, Since before, Terms terms) {
    long chosen = seed == null ? new SecureRandom().nextInt(SEEDS) : seed;
    TargetRequest reached = target.request();
    TargetRequest bounded = budget == null ? reached : reached.startingWithin(budget);
    List<SavedCase> saved = new ArrayList<>(before.cases());
    files.stream().map(CaseFiles::read).forEach(saved::add);
    try {
      return new CheckRequest(
          bounded, tries, chosen, clauses, strict, failFast, saved, report, terms);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  /** What is written beside the result itself. */
  private List<Format> rendered() {
    return formats.or(List.of(Formats.HTML)).stream().filter(f -> f != Formats.JSON).toList();
  }
}
