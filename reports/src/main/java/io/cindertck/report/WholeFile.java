package io.cindertck.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** Files that are either all there or not there. */
public final class WholeFile {
  private static final int BUFFER = 1 << 16;

  /** What a file is called while it is written. */
  private static final Pattern PART =
      Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");

  private WholeFile() {}

  /**
   * Writes a file, so that a reader sees the old one or the new one, never a part.
   *
   * @param dir the folder; made when it is not there
   * @param name the file's name in it
   * @throws IOException when it cannot be written; the message names it and says why
   */
  public static Path write(Path dir, String name, Content content) throws IOException {
    Path file = dir.resolve(name);
    // Not by Files.createTempFile: that would keep other users from reading the report.
    Path part = dir.resolve("." + name + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(dir);
      try {
        try (OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(
                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                BUFFER)) {
          content.writeTo(out);
        }
        move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + cause(e), e);
    }
    return file;
  }

  /**
   * Removes the parts that processes have left in a folder which were killed while they wrote.
   *
   * @param dir the folder; it may not be there
   * @throws IOException when one of them cannot be removed
   */
  static void removeParts(Path dir) throws IOException {
    if (!Files.isDirectory(dir, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(dir, ".*.part")) {
      for (Path part : parts) {
        if (PART.matcher(part.getFileName().toString()).matches()
            && Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
          Files.delete(part);
        }
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Why, in words: the JDK's exceptions often have nothing but the path as their message. */
  public static String cause(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return e.getMessage() + " is there and is not a folder";
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "there is no such file";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
