package io.cindertck.suite.reproduce;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.FoundCase;
import io.cindertck.suite.TraceFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases that a run has found, in files beside its report, to be played again. */
public final class WrittenCases {
  private static final String ENDING = ".json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private WrittenCases() {}

  /**
   * Writes the cases, and what happened in each.
   *
   * @return the files, from the report's folder
   * @throws IOException when one cannot be written
   */
  public static List<String> write(Path report, CheckRequest request, Map<String, FoundCase> cases)
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
   * @throws IOException when one cannot be written
   */
  public static List<String> write(Path report, Map<String, Reproducer> reproducers)
      throws IOException {
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

  /** Whatever is in a text: halves of characters, which drivers say, have no form in a file. */
  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
