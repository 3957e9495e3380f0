package io.cindertck.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes all that is told of a run into one folder. */
public final class Reports {
  /** The names of the files that a report has in its folder. */
  public static final List<String> FILES = List.of(ResultFile.NAME, Page.NAME);

  /** The name of the trace of the run beside them, where there is one. */
  public static final String TRACE = "trace.ndjson.gz";

  /** The folder beside them of what is too long for the page, where there is any. */
  public static final String EVIDENCE = Shortened.FOLDER;

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
    prepare(dir, List.of());
  }

  /**
   * The same, of a report in the default formats.
   *
   * @param kept files that are to stay, though a former report may have written them
   */
  public static void prepare(Path dir, Collection<Path> kept) throws IOException {
    prepareLocked(dir, kept, List.of(Page.NAME)).close();
  }

  /**
   * The same, and keeps other runs off.
   *
   * @param kept files that are to stay, though a former report may have written them
   * @param names what is to be written beside the result, from the folder: a file of somebody
   *     else's there is not written over
   * @return is to be closed when the report has been written
   */
  public static ReportLock prepareLocked(Path dir, Collection<Path> kept, Collection<String> names)
      throws IOException {
    ReportLock lock;
    try {
      Files.createDirectories(dir);
      Files.delete(Files.createTempFile(dir, ".cinder-tck", null));
      lock = ReportLock.of(dir);
    } catch (IOException e) {
      throw new IOException(why(e, dir), e);
    }
    try {
      List<String> written = new ArrayList<>(List.of(ResultFile.NAME, TRACE, Digests.NAME));
      written.addAll(names);
      List<String> all = new ArrayList<>(FormerReport.NAMES);
      all.add(TRACE);
      all.add(Digests.NAME);
      for (String name : all) {
        Path file = dir.resolve(name);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
          throw new IOException(
              name + (Files.isDirectory(file) ? " is a folder there" : " is no file there"));
        }
      }
      refuseOthers(dir, written);
      FormerReport.remove(dir, kept);
      return lock;
    } catch (IOException e) {
      lock.close();
      throw new IOException(why(e, dir), e);
    }
  }

  /**
   * Makes sure that no file is written over that no report has written.
   *
   * @param dir the report's folder
   * @param names what is to be written, from the folder
   * @throws IOException when there is such a file; the message names it, without the folder, and
   *     says what to do
   */
  public static void refuseOthers(Path dir, Collection<String> names) throws IOException {
    List<String> others = FormerReport.others(dir, names);
    if (!others.isEmpty()) {
      throw new IOException(
          others.get(0) + " there was not written by cinder-tck; move it elsewhere");
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
   * there even if the page cannot be, and the evidence that is too long for the page. Files of the
   * same names are replaced, each at once.
   *
   * @param dir the folder; made when it is not there
   * @param result what is told
   * @return the files written, from the folder
   * @throws IOException when the folder cannot be made or written; the message names it and says
   *     why
   */
  public static List<String> write(Path dir, Result result) throws IOException {
    List<String> written = new ArrayList<>(write(dir, data(result)));
    written.addAll(write(dir, page(result)));
    return written;
  }

  /** The file {@code conformance.json}, by its name. */
  public static Map<String, Content> data(Result result) {
    return Map.of(ResultFile.NAME, out -> ResultJson.write(result, out));
  }

  /** The file {@code index.html} and the evidence that is too long for it, by their names. */
  public static Map<String, Content> page(Result result) {
    return WrittenPage.files(result);
  }

  /**
   * Writes files, each at once.
   *
   * @param dir the folder; made when it is not there
   * @param files their content, by their names from the folder
   * @return the files written, from the folder
   * @throws IOException as {@link #write(Path, Result)} does
   */
  public static List<String> write(Path dir, Map<String, Content> files) throws IOException {
    for (Map.Entry<String, Content> file : files.entrySet()) {
      String name = file.getKey();
      int slash = name.lastIndexOf('/');
      Path folder = slash < 0 ? dir : dir.resolve(name.substring(0, slash));
      WholeFile.write(folder, name.substring(slash + 1), file.getValue());
    }
    return List.copyOf(files.keySet());
  }

  /**
   * Those of these files that are not there with this content.
   *
   * @param dir the folder
   * @param files their content, by their names from the folder
   * @throws IOException when one cannot be made or read
   */
  public static List<String> notAs(Path dir, Map<String, Content> files) throws IOException {
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, Content> file : files.entrySet()) {
      Path there = dir.resolve(file.getKey());
      if (!Files.isRegularFile(there) || !Digests.of(there).equals(Digests.of(file.getValue()))) {
        others.add(file.getKey());
      }
    }
    return others;
  }

  /**
   * Removes what the kit has written into a folder of Allure's results, and nothing of others.
   *
   * @param dir the report's folder
   * @throws IOException when one of them cannot be removed
   */
  public static void removeAllureResults(Path dir) throws IOException {
    FormerAllure.remove(dir);
  }
}
