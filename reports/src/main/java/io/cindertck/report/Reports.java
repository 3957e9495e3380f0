package io.cindertck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes all that is told of a run into one folder. */
public final class Reports {
  /** The names of the files that a report has in its folder. */
  public static final List<String> FILES = List.of(ResultFile.NAME, Page.NAME);

  private Reports() {}

  /**
   * Writes {@code conformance.json} and {@code index.html}, in this order, so that the data is
   * there even if the page cannot be. Files of the same names are replaced, each at once.
   *
   * @param dir the folder; made when it is not there
   * @param result what is told
   * @throws IOException when the folder cannot be made or written; the message names it and says
   *     why
   */
  public static void write(Path dir, Result result) throws IOException {
    ResultFile.write(dir, result);
    String html = Page.of(result).html();
    WholeFile.write(dir, Page.NAME, html.getBytes(StandardCharsets.UTF_8));
  }
}
