package io.cindertck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Writes all that is told of a run into one folder. */
public final class Reports {
  /** The names of the files that a report has in its folder. */
  public static final List<String> FILES = List.of(ResultFile.NAME, Page.NAME);

  private Reports() {}

  /**
   * Makes sure that a report can be written, and removes the one that an earlier run has written
   * there, so that nobody takes it for that of a run which never came to a result.
   *
   * @param dir the folder; made when it is not there
   * @throws IOException when no report can be written there; the message says why, without naming
   *     the folder
   */
  public static void prepare(Path dir) throws IOException {
    try {
      Files.createDirectories(dir);
      Files.delete(Files.createTempFile(dir, ".cinder-tck", null));
      for (String name : FormerReport.NAMES) {
        if (Files.isDirectory(dir.resolve(name))) {
          throw new IOException(name + " is a folder there");
        }
      }
      FormerReport.remove(dir);
    } catch (IOException e) {
      throw new IOException(why(e, dir), e);
    }
  }

  /** Why, without the folder's name, which whoever tells it has said before. */
  private static String why(IOException e, Path dir) {
    if (e instanceof FileAlreadyExistsException) {
      return "it is there and is not a folder";
    }
    if (e instanceof NoSuchFileException) {
      return "no folder can be made there";
    }
    return e instanceof FileSystemException at
            && at.getReason() != null
            && dir.toString().equals(at.getFile())
        ? at.getReason()
        : WholeFile.cause(e);
  }

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
    WholeFile.write(dir, Page.NAME, page(result));
  }

  /**
   * Removes what the kit has written into a folder of Allure's results, and nothing of others.
   *
   * @param dir the report's folder
   * @throws IOException when one of them cannot be removed
   */
  public static void removeAllureResults(Path dir) throws IOException {
    FormerReport.removeAllure(dir);
  }

  /** The page {@code index.html}, as UTF-8. */
  public static byte[] page(Result result) {
    return Page.of(result).html().getBytes(StandardCharsets.UTF_8);
  }
}
