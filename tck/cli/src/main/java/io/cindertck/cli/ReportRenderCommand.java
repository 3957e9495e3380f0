package io.cindertck.cli;

import io.cindertck.report.Digests;
import io.cindertck.report.ReadResult;
import io.cindertck.report.Reports;
import io.cindertck.report.ResultFile;
import io.cindertck.report.SameFile;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes files of a result. */
@Command(
    name = "render",
    description = {
      "Makes a report of a result, offline and without a driver.",
      "It exits 0 when the files are written, whatever the verdict."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  cinder-tck report render report",
      "  cinder-tck report render report/conformance.json --format junit,sarif --to ci",
      "  cinder-tck report render report --format allure-html"
    })
final class ReportRenderCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      paramLabel = "RESULT",
      description = "A conformance.json, or the folder that it is in.")
  private Path source = Path.of("report");

  @Mixin private final FormatOption formats = new FormatOption();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Where the files go. Default: the folder of the result")
  private @Nullable Path to;

  @Override
  public Integer call() {
    Path file = Files.isDirectory(source) ? source.resolve(ResultFile.NAME) : source;
    Path dir = to == null ? file.resolveSibling("") : to;
    ReadResult read = ResultInput.read(source);
    List<Format> chosen = formats.or(FormatOption.usual());
    if (chosen.contains(Formats.JSON) && SameFile.is(file, dir.resolve(ResultFile.NAME))) {
      throw new UsageException(
          "--format json would write over " + file + ", which is read; give another --to");
    }
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    read.troubles().forEach(trouble -> out.println(Plain.line("note: " + trouble)));
    refuseOthers(dir, chosen);
    List<Format> there = chosen.stream().map(each -> Formats.from(file, dir, each)).toList();
    Written written = Written.of(dir, read.result(), there);
    try {
      Digests.renew(dir, written.names());
    } catch (IOException e) {
      throw new UsageException("the digests cannot be written: " + e.getMessage(), e);
    }
    written.lines().forEach(line -> out.println(Plain.line(line)));
    out.flush();
    return ExitCodes.OK;
  }

  /** Nothing is written where something cannot be. */
  private static void refuseOthers(Path dir, List<Format> formats) {
    List<String> names = formats.stream().flatMap(format -> format.names().stream()).toList();
    try {
      Reports.refuseOthers(dir, names);
    } catch (IOException e) {
      throw new UsageException(
          "cannot write to " + dir + " (" + e.getMessage() + ", or give another --to)", e);
    }
  }
}
