package io.cindertck.suite;

import io.cindertck.contract.trace.RecordedTrace;
import io.cindertck.contract.trace.TraceFormatException;
import io.cindertck.contract.trace.TraceHeader;
import io.cindertck.contract.trace.TraceReader;
import io.cindertck.report.InputFile;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of traces that is read, packed by gzip or not: its first bytes say which. */
public final class TraceInput implements Closeable {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final int BUFFER = 1 << 16;

  private final TraceReader reader;
  private long scenarios;

  private TraceInput(TraceReader reader) {
    this.reader = reader;
  }

  /**
   * Reads the header.
   *
   * @throws TraceFormatException when it is none, or that of a newer version of the format
   * @throws IOException when the file cannot be read
   */
  public static TraceInput open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(InputFile.open(file));
    try {
      bytes.mark(GZIP.length);
      boolean packed = Arrays.equals(bytes.readNBytes(GZIP.length), GZIP);
      bytes.reset();
      return new TraceInput(new TraceReader(packed ? new GZIPInputStream(bytes, BUFFER) : bytes));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** What all traces of the file have in common. */
  public TraceHeader header() {
    return reader.header();
  }

  /**
   * Hands over every trace that can be read.
   *
   * @return why the rest cannot be; empty when nothing is left
   * @throws IOException when the file itself cannot be read
   */
  public Optional<String> forEach(Consumer<? super RecordedTrace> consumer) throws IOException {
    try {
      reader.forEach(
          trace -> {
            scenarios++;
            consumer.accept(trace);
          });
      return Optional.empty();
    } catch (TraceFormatException e) {
      return Optional.of(e.getMessage() + "");
    } catch (EOFException e) {
      return Optional.of("the file is cut short after scenario " + scenarios);
    } catch (ZipException e) {
      return Optional.of("what gzip has packed is damaged after scenario " + scenarios);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
