package io.cindertck.contract.manager.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Cinder's own volume manager, in a process of its own. */
final class RealManager {
  private static final String PYTHON = "/usr/bin/python3";
  private static final String REQUIRED = "CINDER_TCK_REQUIRE";

  private RealManager() {}

  /** Why it cannot be run here; empty when it can. */
  static Optional<String> missing() throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(PYTHON))) {
      return Optional.of("there is no " + PYTHON);
    }
    Process process =
        new ProcessBuilder(PYTHON, "-c", "import cinder.version, eventlet")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0
        ? Optional.empty()
        : Optional.of(PYTHON + " cannot import Cinder: " + said.strip().replaceAll("(?s).*\n", ""));
  }

  /** Whether the environment says that Cinder has to be there. */
  static boolean isRequired() {
    String required = System.getenv(REQUIRED);
    return required != null && Arrays.asList(required.split(",")).contains("cinder");
  }

  /** Lets it carry out scenarios; what it recorded, in their order. */
  static List<String> record(List<String> lines, Path directory)
      throws IOException, InterruptedException {
    Path script = directory.resolve("real_manager.py");
    try (InputStream source =
        Objects.requireNonNull(RealManager.class.getResourceAsStream("real_manager.py"))) {
      Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
    }
    Path complaints = directory.resolve("stderr.txt");
    Process process =
        new ProcessBuilder(PYTHON, script.toString()).redirectError(complaints.toFile()).start();
    Thread writer = new Thread(() -> write(process, lines), "scenarios");
    writer.start();
    List<String> recorded = new ArrayList<>();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(recorded::add);
    }
    if (!process.waitFor(30, TimeUnit.SECONDS) || recorded.size() != lines.size()) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "the real manager answered %d of %d scenarios and then said: %s"
              .formatted(recorded.size(), lines.size(), Files.readString(complaints)));
    }
    return recorded;
  }

  private static void write(Process process, List<String> lines) {
    try (Writer writer = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line : lines) {
        writer.write(line);
        writer.write('\n');
      }
    } catch (IOException gone) {
      // The reader finds too few answers, and reports why.
      process.destroy();
    }
  }
}
