package io.cindertck.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * That one check or merge at a time writes its report into a folder. It ends with the process,
 * however that ends: the file that then stays there keeps nobody off.
 */
public final class ReportLock implements AutoCloseable {
  /** The name of the file in the folder, while a run writes there. */
  public static final String NAME = ".cinder-tck.lock";

  private static final int LONGEST = 1 << 16;

  private final Path file;
  private final FileChannel channel;

  private ReportLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Keeps others off.
   *
   * @param dir the folder, which is there
   * @throws IOException when a run is writing there, in this process or another one, or when it
   *     cannot be found out; the message says which, without naming the folder
   */
  static ReportLock of(Path dir) throws IOException {
    Path file = dir.resolve(NAME);
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      ReportLock lock = new ReportLock(file, channel);
      try {
        if (lock.isThere()) {
          return lock;
        }
        channel.close();
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    }
  }

  /**
   * Whether a check or merge is writing into a folder, as far as can be told: locks on a folder
   * that machines share may not reach the others.
   *
   * @param dir the folder; it may not be there, or not be for others to write to
   */
  public static boolean isTaken(Path dir) {
    try (FileChannel channel = FileChannel.open(dir.resolve(NAME), StandardOpenOption.READ)) {
      FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
      return shared == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the file that is locked is still the one of that name: its last holder removed it. */
  private boolean isThere() throws IOException {
    if (!isHeld()) {
      throw new IOException("another check or merge is writing its report there");
    }
    // Its length tells it: to open and close it would let go of the lock.
    int length = 1 + ThreadLocalRandom.current().nextInt(LONGEST);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(length));
    try {
      return Files.size(file) == length;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private boolean isHeld() throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Lets others write. */
  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It stays, and keeps nobody off.
      return;
    }
  }
}
