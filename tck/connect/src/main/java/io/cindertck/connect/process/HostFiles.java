package io.cindertck.connect.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of the Python host. {@code python3 DIRECTORY} runs it. */
public final class HostFiles {
  /** Their names, relative to the host's directory. */
  static final List<String> NAMES =
      List.of(
          "__main__.py",
          "cinder_tck_host/__init__.py",
          "cinder_tck_host/calls.py",
          "cinder_tck_host/cinder_rows.py",
          "cinder_tck_host/cinder_world.py",
          "cinder_tck_host/classes.py",
          "cinder_tck_host/encoding.py",
          "cinder_tck_host/faults.py",
          "cinder_tck_host/inputs.py",
          "cinder_tck_host/limits.py",
          "cinder_tck_host/lookalikes.py",
          "cinder_tck_host/patching.py",
          "cinder_tck_host/probe.py",
          "cinder_tck_host/records.py",
          "cinder_tck_host/reproducer.py",
          "cinder_tck_host/server.py",
          "cinder_tck_host/sleeps.py",
          "cinder_tck_host/wire.py");

  private HostFiles() {}

  /** Writes them into {@code directory}. */
  public static void writeTo(Path directory) throws IOException {
    new PythonFiles(HostFiles.class, "host", NAMES).writeTo(directory);
  }

  /** Deletes {@code directory} with all that is in it; what cannot be deleted stays. */
  public static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // A leftover in the directory for temporary files harms nobody.
    }
  }
}
