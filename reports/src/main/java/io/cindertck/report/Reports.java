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

  /** The forms in which a result is told, in the order in which they are written. */
  public static final List<Format> FORMATS =
      List.of(
          new Format(
              "data",
              result -> Map.of(ResultFile.NAME, (Content) out -> ResultJson.write(result, out))),
          new Format("page", WrittenPage::files));

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
   * The same.
   *
   * @param kept files that are to stay, though a former report may have written them
   */
  public static void prepare(Path dir, Collection<Path> kept) throws IOException {
    try {
      Files.createDirectories(dir);
      Files.delete(Files.createTempFile(dir, ".cinder-tck", null));
      List<String> names = new ArrayList<>(FILES);
      names.add(TRACE);
      names.add(Digests.NAME);
      for (String name : names) {
        if (Files.isDirectory(dir.resolve(name))) {
          throw new IOException(name + " is a folder there");
        }
      }
      FormerReport.remove(dir, kept);
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
    List<String> written = new ArrayList<>();
    for (Format format : FORMATS) {
      written.addAll(write(dir, format, result));
    }
    return written;
  }

  /**
   * The files of a report that are not what this kit makes of its result; those that are not there
   * are among them. The result's own file is not looked at.
   *
   * @param dir the folder
   * @throws IOException when a file cannot be made or read
   */
  public static List<String> notOf(Path dir, Result result) throws IOException {
    List<String> others = new ArrayList<>();
    for (Format format : FORMATS.subList(1, FORMATS.size())) {
      for (Map.Entry<String, Content> file : format.rendering().files(result).entrySet()) {
        Path there = dir.resolve(file.getKey());
        if (!Files.isRegularFile(there) || !Digests.of(there).equals(Digests.of(file.getValue()))) {
          others.add(file.getKey());
        }
      }
    }
    return List.copyOf(others);
  }

  /**
   * Writes a result in one form.
   *
   * @return the files written, from the folder
   * @throws IOException as {@link #write(Path, Result)} does
   */
  public static List<String> write(Path dir, Format format, Result result) throws IOException {
    Map<String, Content> files = format.rendering().files(result);
    for (Map.Entry<String, Content> file : files.entrySet()) {
      String name = file.getKey();
      int slash = name.lastIndexOf('/');
      Path folder = slash < 0 ? dir : dir.resolve(name.substring(0, slash));
      WholeFile.write(folder, name.substring(slash + 1), file.getValue());
    }
    return List.copyOf(files.keySet());
  }
}
