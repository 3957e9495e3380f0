package io.cindertck.cli;

import io.cindertck.report.compare.Matrix;
import io.cindertck.report.compare.MatrixEntry;
import io.cindertck.report.compare.MatrixPage;
import io.cindertck.report.compare.MatrixTable;
import io.cindertck.report.compare.MatrixText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the results of many drivers side by side. */
@Command(
    name = "matrix",
    description = {
      "Shows clauses by drivers over many results, on the terminal and, with"
          + " --report, as a page that opens offline.",
      "The page links to the index.html beside each result, where there is one."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, whatever the results say",
      "3:what was asked for is wrong",
      "4:the kit could not run"
    },
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck report matrix products/*/report --report matrix.html")
final class ReportMatrixCommand implements Runnable {
  /** How a matrix is printed. */
  enum Format {
    TEXT,
    MARKDOWN,
    CSV
  }

  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "RESULT",
      description = "A conformance.json, or its folder.")
  private List<Path> results = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What the terminal gets: text, markdown or csv. Default: ${DEFAULT-VALUE}")
  private Format format = Format.TEXT;

  @Option(names = "--report", paramLabel = "FILE", description = "Write the page to a file.")
  private @Nullable Path report;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    ReportOutput file = report == null ? null : new ReportOutput(report, results);
    ReportLink links = new ReportLink(file == null ? null : file.folder());
    List<MatrixEntry> entries = new ArrayList<>();
    for (Path result : results) {
      entries.add(
          new MatrixEntry(
              result.toString(), ResultInput.read(result), links.to(result).orElse(null)));
    }
    Matrix matrix = Matrix.of(entries);
    if (file != null) {
      file.write(MatrixPage.of(matrix).html());
    }
    lines(matrix).forEach(line -> out.println(Plain.line(line)));
    if (report != null && format == Format.TEXT) {
      out.println(Plain.line(report.toString()));
    }
    out.flush();
  }

  private List<String> lines(Matrix matrix) {
    return switch (format) {
      case TEXT -> MatrixText.lines(matrix);
      case MARKDOWN -> MatrixTable.markdown(matrix);
      case CSV -> MatrixTable.csv(matrix);
    };
  }
}
