package io.cindertck.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** The file {@code conformance.json}: a {@link Result} as JSON. */
public final class ResultFile {
  /** The name of the file in its folder. */
  public static final String NAME = "conformance.json";

  private ResultFile() {}

  /**
   * Writes a result, so that a reader sees the old file or the new one, never a part. The same
   * result gives the same bytes.
   *
   * @param dir the folder; made when it is not there
   * @return the file written
   * @throws IOException when the folder cannot be made or written; the message names it and says
   *     why
   */
  public static Path write(Path dir, Result result) throws IOException {
    return WholeFile.write(dir, NAME, ResultJson.write(result));
  }

  /**
   * What the file holds.
   *
   * @throws IOException when a text of the result cannot be written as JSON
   */
  public static byte[] bytes(Result result) throws IOException {
    return ResultJson.write(result);
  }

  /** The JSON Schema that every such file keeps to. */
  public static byte[] schema() {
    try (InputStream in = ResultFile.class.getResourceAsStream("conformance.schema.json")) {
      return Objects.requireNonNull(in, "the kit's own jar has no schema").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a result.
   *
   * @param file the file, or the folder that has it under {@link #NAME}
   * @throws MalformedResultException when it is there but is not a result
   * @throws IOException when it is not there or cannot be read; the message names it
   */
  public static Result read(Path file) throws IOException {
    Path actual = Files.isDirectory(file) ? file.resolve(NAME) : file;
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(actual);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no result at " + actual, e);
    } catch (IOException e) {
      throw new IOException("cannot read " + actual + ": " + WholeFile.cause(e), e);
    }
    return ResultJson.read(bytes, actual.toString());
  }
}
