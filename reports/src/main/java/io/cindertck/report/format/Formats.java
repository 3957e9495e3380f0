package io.cindertck.report.format;

import io.cindertck.report.Content;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The formats that need nothing but this module. */
public final class Formats {
  /** The result itself, of which all others are made. */
  public static final Format JSON =
      new Part(
          "json",
          "the result itself, which all others are made of",
          ResultFile.NAME,
          Reports::data);

  /** The page. */
  public static final Format HTML =
      new Part("html", "the page for people", "index.html", Reports::page);

  private static final Format JUNIT =
      new OneFile(
          "junit", "a test case for each clause, for CI servers", "junit.xml", Junit::bytes);

  private static final Format SARIF = sarif(UnaryOperator.identity());

  private static final Format MARKDOWN =
      new OneFile("markdown", "a summary for a pull request", "summary.md", Summary::bytes);

  /** All of them, in the order in which they are told. */
  public static final List<Format> ALL =
      List.of(JSON, HTML, JUNIT, SARIF, MARKDOWN, new Badge(), new Allure());

  private Formats() {}

  private static Format sarif(UnaryOperator<String> files) {
    return new OneFile(
        "sarif",
        "SARIF 2.1.0, for code scanning",
        "report.sarif",
        result -> Sarif.bytes(result, files));
  }

  /**
   * The same format, where the report is there already: what names the report's files names those
   * that are there, as they are found from the folder that it is written to.
   *
   * @param result the file of the result, in the report's folder
   * @param dir the folder that the format is written to
   */
  public static Format from(Path result, Path dir, Format format) {
    return format == SARIF ? sarif(new ReportFiles(result, dir)) : format;
  }

  /**
   * Writes a result in one format, so that a reader of a file sees the old one or the new one.
   *
   * @param dir the report's folder; made when it is not there
   * @return the files written, from the folder
   * @throws IOException when it cannot be rendered or written; the message says what and why
   */
  public static List<String> write(Path dir, Result result, Format format) throws IOException {
    Map<String, Content> files = format.files(result);
    try {
      Reports.refuseOthers(dir, files.keySet());
    } catch (IOException e) {
      throw new IOException("in " + dir + ": " + e.getMessage(), e);
    }
    if (format instanceof Allure) {
      // A clause that the former result had would stand among those of this one.
      Reports.removeAllureResults(dir);
    }
    return Reports.write(dir, files);
  }

  /**
   * The files of a report that are not what this kit makes of its result. The result's own file is
   * not looked at.
   *
   * @param dir the report's folder
   * @param names the files that the report should have, from the folder
   * @throws IOException when a file cannot be made or read
   */
  public static List<String> notOf(Path dir, Result result, Collection<String> names)
      throws IOException {
    List<String> others = new ArrayList<>();
    for (Format format : ALL) {
      if (format != JSON && names.stream().anyMatch(isOf(format))) {
        others.addAll(Reports.notAs(dir, format.files(result)));
      }
    }
    return List.copyOf(others);
  }

  private static Predicate<String> isOf(Format format) {
    return name -> name.startsWith(format.place());
  }

  /** A format of the report itself. */
  private record Part(
      String id, String use, String place, Function<Result, Map<String, Content>> of)
      implements Format {
    @Override
    public Map<String, Content> files(Result result) {
      return of.apply(result);
    }
  }
}
