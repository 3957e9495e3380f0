package io.cindertck.scenario.cleanup;

import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A ledger on disk, a line for each row that was new or had changed, written before the driver is
 * called. It is locked while a run writes it. Closing it removes the file when nothing is left.
 *
 * <p>Memory grows with what is left on the array, and not with what was made and is gone.
 */
public final class LedgerFile implements Ledger, AutoCloseable {
  private static final String NAME = "ledger-%s.ndjson";

  private final Path file;
  private final LedgerHeader header;
  private final FileChannel channel;
  private final UnaryOperator<String> clean;
  private final boolean durable;
  private final Leftovers left;

  private LedgerFile(
      Path file,
      LedgerHeader header,
      FileChannel channel,
      UnaryOperator<String> clean,
      boolean durable,
      Leftovers left) {
    this.file = file;
    this.header = header;
    this.channel = channel;
    this.clean = clean;
    this.durable = durable;
    this.left = left;
  }

  /** A prefix that no run had before. */
  public static String newPrefix() {
    return "%08x".formatted(new SecureRandom().nextInt());
  }

  /** The ledgers that runs have left in a folder; empty where there is none. */
  public static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(folder, NAME.formatted("*"))) {
      List<Path> found = new ArrayList<>();
      files.forEach(found::add);
      return found.stream().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins a ledger, under a name of its own.
   *
   * @param clean takes secrets out of texts
   * @param durable whether what is made has to be known after a loss of power too, which takes some
   *     milliseconds for each
   * @throws IOException when it cannot be written
   */
  public static LedgerFile create(
      Path folder, LedgerHeader header, UnaryOperator<String> clean, boolean durable)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(NAME.formatted(header.prefix()));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    LedgerFile ledger = new LedgerFile(file, header, channel, clean, durable, new Leftovers());
    ledger.lock();
    ledger.append(LedgerJson.header(header), true);
    return ledger;
  }

  /**
   * Goes on with a ledger that a run has left.
   *
   * @throws IOException when it cannot be read or written, or a run is still writing it
   * @throws IllegalArgumentException when it is none, with one line that says where
   */
  public static LedgerFile reopen(Path file, UnaryOperator<String> clean) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // To read from a pipe waits for somebody to write to it.
      throw new IOException("it is no file");
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      LedgerContent content = LedgerContent.read(channel);
      LedgerFile ledger =
          new LedgerFile(file, content.header(), channel, clean, true, content.left());
      ledger.lock();
      // Half a line is all that a run leaves that was killed while it wrote.
      channel.truncate(content.length());
      channel.position(content.length());
      return ledger;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void lock() throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // By this process: the same.
    }
    if (lock == null) {
      throw new IOException("a run is still writing it");
    }
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** Whose it is. */
  public LedgerHeader header() {
    return header;
  }

  @Override
  public String prefix() {
    return header.prefix();
  }

  @Override
  public Recorded left() {
    return left.recorded();
  }

  @Override
  public void write(Recorded recorded) {
    StringBuilder lines = new StringBuilder();
    boolean made = false;
    for (Row row : recorded.rows().values()) {
      if (!left.has(row)) {
        made |= left.put(row);
        lines.append(LedgerJson.row(CleanRow.of(row, clean)));
      }
    }
    write(lines, made);
  }

  @Override
  public void gone(Collection<String> ids) {
    Set<String> known = left.gone(ids);
    if (!known.isEmpty()) {
      write(new StringBuilder(LedgerJson.gone(known)), false);
    }
  }

  private void write(StringBuilder lines, boolean forced) {
    if (lines.isEmpty()) {
      return;
    }
    try {
      append(lines.toString(), forced);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the ledger " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void append(String lines, boolean forced) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    if (durable && forced) {
      channel.force(false);
    }
  }

  @Override
  public void close() throws IOException {
    if (left.isEmpty()) {
      Files.deleteIfExists(file);
    }
    channel.close();
  }
}
