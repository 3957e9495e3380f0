package io.cindertck.cli;

import io.cindertck.report.MalformedResultException;
import io.cindertck.report.ReportLock;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import io.cindertck.suite.ShardException;
import io.cindertck.suite.ShardMerge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the reports of shards into one. */
@Command(
    name = "merge",
    description = {
      "Joins the reports of 'check --shard' into one, with one verdict: that of the campaign in one"
          + " piece. A shard that is missing or has not ended keeps it from being conformant."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:conformant",
      "1:non-conformant: a MUST failed",
      "2:incomplete: something that had to be judged was not, or a shard is missing",
      "3:what was asked for is wrong, such as shards of different campaigns",
      "4:the kit could not run"
    },
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck report merge shards/* --report report --format html,junit")
final class ReportMergeCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "The folder of a shard's report; in any order.")
  private List<Path> dirs = List.of();

  @Option(
      names = "--report",
      paramLabel = "OUT",
      required = true,
      description = "Where the joined report goes.")
  private Path report = Path.of("");

  @Mixin private final FormatOption formats = new FormatOption();

  @Override
  public Integer call() {
    dirs.forEach(this::requireOther);
    ShardMerge.Merged merged = merged();
    MergedFiles files = new MergedFiles(merged, report);
    List<String> notes = new ArrayList<>(files.requireAsWritten());
    files.whyNoTrace().ifPresent(notes::add);
    Result result = merged.result().noting(notes);
    List<Format> chosen =
        formats.or(List.of(Formats.HTML)).stream().filter(each -> each != Formats.JSON).toList();
    ReportLock lock = prepare(chosen);
    try (lock) {
      tell(result, files.write(result, chosen));
    } catch (NotWrittenException e) {
      tell(result, List.of(NotWrittenException.NO_REPORT));
      throw e;
    }
    return result.verdict().exitCode();
  }

  private void tell(Result result, List<String> written) {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    Summary.of(result, report, Map.of(), written).forEach(out::println);
    out.flush();
  }

  private ReportLock prepare(List<Format> chosen) {
    List<String> names = chosen.stream().flatMap(format -> format.names().stream()).toList();
    try {
      return Reports.prepareLocked(report, List.of(), names);
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a report to " + report + " (" + e.getMessage() + "); give another --report",
          e);
    }
  }

  private void requireOther(Path dir) {
    try {
      if (!Files.isDirectory(dir)) {
        throw new UsageException("there is no folder " + dir);
      }
      ResultInput.refuseOuter(dir);
      if (ReportLock.isTaken(dir)) {
        throw new UsageException(
            "a check is writing its report to " + dir + "; merge it when that has ended");
      }
      if (Files.exists(report) && Files.isSameFile(dir, report)) {
        throw new UsageException(
            report + " is the report of a shard, which is read; give another --report");
      }
    } catch (IOException e) {
      throw new UsageException("cannot read " + dir + ": " + e.getMessage(), e);
    }
  }

  private ShardMerge.Merged merged() {
    try {
      return ShardMerge.of(dirs, report);
    } catch (ShardException | MalformedResultException | IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
