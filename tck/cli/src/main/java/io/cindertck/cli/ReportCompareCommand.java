package io.cindertck.cli;

import io.cindertck.report.ReadResult;
import io.cindertck.report.compare.Comparison;
import io.cindertck.report.compare.ComparisonJson;
import io.cindertck.report.compare.ComparisonMarkdown;
import io.cindertck.report.compare.ComparisonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a result with an earlier one. */
@Command(
    name = "compare",
    description = {
      "Says what a result has that an earlier one had not: regressions, what is"
          + " mended, what is newly flaky, what is judged for the first time, and what"
          + " else differs.",
      "A regression is a clause that passed and fails, or a MUST that was judged and is not."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no regression",
      "1:a regression",
      "2:no regression is seen, but one may be hidden: a result is incomplete, cut short, or has"
          + " what this kit does not know",
      "3:what was asked for is wrong",
      "4:the kit could not run"
    },
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck report compare main/report report --format markdown")
final class ReportCompareCommand implements Callable<Integer> {
  private static final int REGRESSED = 1;

  /** How a comparison is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "The earlier conformance.json, or its folder.")
  private Path earlier = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      description = "The later conformance.json, or its folder.")
  private Path later = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, markdown or json. Default: ${DEFAULT-VALUE}")
  private Format format = Format.TEXT;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write it to a file; the terminal gets one line.")
  private @Nullable Path report;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    ReadResult before = ResultInput.read(earlier);
    ReadResult after = ResultInput.read(later);
    ReportOutput file = report == null ? null : new ReportOutput(report, List.of(earlier, later));
    Comparison comparison = Comparison.of(before, after);
    String text = text(before, after, comparison);
    if (file == null) {
      out.print(text);
    } else {
      file.write(text);
      out.println(Plain.line(comparison.headline() + " · " + report));
    }
    out.flush();
    if (comparison.regressed()) {
      return REGRESSED;
    }
    return comparison.whole() ? ExitCodes.OK : ExitCodes.INCOMPLETE;
  }

  private String text(ReadResult before, ReadResult after, Comparison comparison) {
    return switch (format) {
      case TEXT ->
          "cinder-tck report compare\n"
              + lines(ComparisonText.lines(before.result(), after.result(), comparison));
      case MARKDOWN -> lines(ComparisonMarkdown.lines(before.result(), after.result(), comparison));
      case JSON -> ComparisonJson.text(comparison) + "\n";
    };
  }

  private static String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(Plain.line(line)).append('\n'));
    return text.toString();
  }
}
