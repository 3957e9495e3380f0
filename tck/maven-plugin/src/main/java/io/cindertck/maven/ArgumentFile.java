package io.cindertck.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command's words in a file, one a line: some are secret, and every user of a machine sees its
 * command lines. Only the user may read it.
 */
final class ArgumentFile implements AutoCloseable {
  private final Path file;

  private ArgumentFile(Path file) {
    this.file = file;
  }

  /** Writes one among the system's temporary files, which makes it the user's own. */
  static ArgumentFile of(List<String> words) throws IOException {
    ArgumentFile made = new ArgumentFile(Files.createTempFile("cinder-tck", ".args"));
    // Maven may be ended before it is closed.
    made.file.toFile().deleteOnExit();
    try {
      Files.write(made.file, words, StandardCharsets.UTF_8);
      return made;
    } catch (IOException e) {
      made.close();
      throw e;
    }
  }

  /** How a command line names it. */
  String word() {
    return "@" + file;
  }

  @Override
  public void close() {
    delete();
  }

  /** Deletes it before its time; again is no error. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file + ", which may have secrets in it", e);
    }
  }
}
