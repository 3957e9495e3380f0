package io.cindertck.cli;

import io.cindertck.report.InputFile;
import io.cindertck.scenario.SavedCase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Cases in files, that are to be played again. */
final class CaseFiles {
  private static final String ENDING = ".json";

  /** Far more than any case has, in bytes. */
  private static final int LONGEST = 16 << 20;

  private CaseFiles() {}

  /**
   * Reads a case.
   *
   * @throws UsageException when there is none, with one line that names file and field
   */
  static SavedCase read(Path file) {
    try {
      return SavedCase.read(text(file));
    } catch (CharacterCodingException e) {
      throw new UsageException(file + " is no case: it is no text; is it compressed?", e);
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no case " + file, e);
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new UsageException(file + " is no case: " + e.getMessage(), e);
    }
  }

  /** The text of a file; one that is far too long is not read. */
  private static String text(Path file) throws IOException {
    try (InputStream in = InputFile.open(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new IllegalArgumentException("it is longer than " + LONGEST + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  /** The files that are named, and those with cases in the folders that are, by their names. */
  static List<Path> files(List<Path> paths) {
    return paths.stream()
        .flatMap(path -> Files.isDirectory(path) ? in(path).stream() : Stream.of(path))
        .toList();
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UsageException("cannot read folder " + folder + ": " + e.getMessage(), e);
    }
  }
}
