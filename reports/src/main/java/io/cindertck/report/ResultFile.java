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

  private static final int MEGABYTE = 1 << 20;

  /** Far more than a result has, in bytes. */
  private static final int LARGEST = 256 * MEGABYTE;

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
    return WholeFile.write(dir, NAME, out -> ResultJson.write(result, out));
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
    Path actual = actual(file);
    return ResultJson.read(bytes(actual), actual.toString());
  }

  /**
   * Reads what can be read of a result: one of a newer kit, one that is cut short, one with words
   * that this kit does not know. What had to be left out is said; such a result is never
   * conformant.
   *
   * @param file the file, or the folder that has it under {@link #NAME}
   * @throws MalformedResultException when it is there and nothing shows that it was ever a result
   * @throws IOException when it is not there or cannot be read; the message names it
   */
  public static ReadResult readLeniently(Path file) throws IOException {
    Path actual = actual(file);
    return LenientReading.of(bytes(actual), actual.toString());
  }

  private static Path actual(Path file) {
    return Files.isDirectory(file) ? file.resolve(NAME) : file;
  }

  private static byte[] bytes(Path actual) throws IOException {
    try (InputStream in = InputFile.open(actual)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("it has more than " + LARGEST / MEGABYTE + " MB");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new IOException("there is no result at " + actual, e);
    } catch (IOException e) {
      throw new IOException("cannot read " + actual + ": " + WholeFile.cause(e), e);
    }
  }
}
