package io.cindertck.report.format;

import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The formats that need nothing but this module. */
public final class Formats {
  /** The result itself, of which all others are made. */
  public static final Format JSON =
      new OneFile(
          "json",
          "the result itself, which all others are made of",
          ResultFile.NAME,
          ResultFile::bytes);

  /** The page. */
  public static final Format HTML =
      new OneFile("html", "the page for people", "index.html", Reports::page);

  private static final Format JUNIT =
      new OneFile(
          "junit", "a test case for each clause, for CI servers", "junit.xml", Junit::bytes);

  private static final Format SARIF =
      new OneFile("sarif", "SARIF 2.1.0, for code scanning", "report.sarif", Sarif::bytes);

  private static final Format MARKDOWN =
      new OneFile("markdown", "a summary for a pull request", "summary.md", Summary::bytes);

  /** All of them, in the order in which they are told. */
  public static final List<Format> ALL =
      List.of(JSON, HTML, JUNIT, SARIF, MARKDOWN, new Badge(), new Allure());

  private Formats() {}

  /**
   * Writes a result in one format, so that a reader of a file sees the old one or the new one.
   *
   * @param dir the report's folder; made when it is not there
   * @return the files written
   * @throws IOException when it cannot be rendered or written; the message says what and why
   */
  public static List<Path> write(Path dir, Result result, Format format) throws IOException {
    Map<String, byte[]> files = format.files(result);
    if (format instanceof Allure) {
      // A clause that the former result had would stand among those of this one.
      Reports.removeAllureResults(dir);
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path at = dir.resolve(file.getKey());
      written.add(
          WholeFile.write(
              at.resolveSibling("").normalize(), at.getFileName().toString(), file.getValue()));
    }
    return written;
  }
}
