package io.cindertck.report;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that the user names to be read. */
public final class InputFile {
  private static final Path STDIN = Path.of("/dev/stdin");

  private InputFile() {}

  /**
   * Opens a file, or a descriptor of this process. To open any other pipe would wait for somebody
   * to write to it.
   *
   * @throws IOException as {@link Files#newInputStream}; when it is neither, with a message that
   *     says so without naming it
   */
  public static InputStream open(Path file) throws IOException {
    if (Files.exists(file)
        && !Files.isRegularFile(file)
        && !Files.isDirectory(file)
        && !isDescriptor(file)) {
      throw new IOException("it is no file; give one, or what the shell gives for <(COMMAND)");
    }
    // Both streams want to know how far in a pipe they are when many bytes are asked for, and fail.
    return isDescriptor(file)
        ? new BufferedInputStream(new FileInputStream(file.toFile()))
        : Files.newInputStream(file);
  }

  /** Whether a file is a descriptor of this process, as a shell gives for {@code <(...)}. */
  public static boolean isDescriptor(Path file) {
    return file.startsWith("/dev/fd") || file.startsWith("/proc") || file.equals(STDIN);
  }
}
