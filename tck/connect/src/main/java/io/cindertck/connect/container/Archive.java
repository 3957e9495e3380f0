package io.cindertck.connect.container;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive of files for a container. Every user of the container can read them. */
final class Archive implements Closeable {
  private final TarArchiveOutputStream tar;

  private Archive(TarArchiveOutputStream tar) {
    this.tar = tar;
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
  }

  /** One that is written to a file. */
  static Archive create(Path file) throws IOException {
    return new Archive(new TarArchiveOutputStream(Files.newOutputStream(file), "UTF-8"));
  }

  /** Adds a file of this content. */
  void add(String name, byte[] content) throws IOException {
    begin(name, content.length);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private void begin(String name, long size) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    tar.putArchiveEntry(entry);
  }

  /**
   * Adds a folder with all that is in it. A link is followed: what it leads to may not be in the
   * container. One that leads nowhere, or in a circle, is left out.
   */
  void addFolder(String name, Path folder) throws IOException {
    begin(name + "/", 0);
    tar.closeArchiveEntry();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            if (facts.isRegularFile()) {
              begin(name + "/" + folder.relativize(file), facts.size());
              Files.copy(file, tar);
              tar.closeArchiveEntry();
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (Files.isSymbolicLink(file)) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
