package io.cindertck.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.FoundCase;
import io.cindertck.suite.TraceFile;
import io.cindertck.suite.reproduce.Reproducer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases in files, to be played again. */
final class CaseFiles {
  private static final String ENDING = ".json";

  /** Far more than any case has, in bytes. */
  private static final int LONGEST = 16 << 20;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CaseFiles() {}

  /**
   * Writes the cases of a run into a folder beside its report.
   *
   * @return the files, from the report's folder
   */
  static List<String> write(Path report, CheckRequest request, Map<String, FoundCase> cases)
      throws IOException {
    List<Path> written = new ArrayList<>();
    for (FoundCase found : cases.values()) {
      SavedCase saved = found.saved();
      if (saved != null) {
        Path file = report.resolve(found.file());
        Files.createDirectories(file.getParent());
        DefaultPrettyPrinter lines =
            new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        write(file, MAPPER.writer(lines).writeValueAsString(saved.json()) + "\n");
        written.add(file);
        trace(found.failed(), trace(file, ".trace.ndjson"), request).ifPresent(written::add);
        // Of a flaky case both are told: the run that failed, and the one that did not.
        trace(found.again(), trace(file, ".again.ndjson"), request).ifPresent(written::add);
      }
    }
    return written.stream().map(file -> names(report, file)).toList();
  }

  private static String names(Path report, Path file) {
    return report.relativize(file).toString().replace(File.separatorChar, '/');
  }

  /**
   * Writes programs that play the cases, beside these.
   *
   * @return the files, from the report's folder
   */
  static List<String> write(Path report, Map<String, Reproducer> reproducers) throws IOException {
    for (Reproducer reproducer : reproducers.values()) {
      write(report.resolve(reproducer.file()), reproducer.text());
    }
    return reproducers.values().stream().map(Reproducer::file).toList();
  }

  private static Path trace(Path file, String ending) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ending);
  }

  private static Optional<Path> trace(Optional<Run> run, Path file, CheckRequest request)
      throws IOException {
    if (run.isEmpty()) {
      return Optional.empty();
    }
    try (TraceFile trace = TraceFile.plain(file, request.target(), request.seed())) {
      trace.played(run.get());
    }
    return Optional.of(file);
  }

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
    try (InputStream in = Files.newInputStream(file)) {
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

  /** Whatever is in a text: halves of characters, which drivers say, have no form in a file. */
  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
