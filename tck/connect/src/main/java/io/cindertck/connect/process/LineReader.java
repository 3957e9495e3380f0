package io.cindertck.connect.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a host's messages, one a line, so that waiting for one can end. Holds only so many that
 * nobody took, and none that is longer than allowed.
 */
final class LineReader {
  /** The longest message in bytes. */
  static final int MAX_MESSAGE = 16 * 1024 * 1024;

  /** How the messages end when nothing is wrong. */
  static final String CLOSED = "it closed its output";

  private static final int MAX_WAITING = 16;

  /** What was read. */
  sealed interface Read {}

  /** A message. */
  record Line(String text) implements Read {}

  /** There will be no more messages. */
  record End(String why) implements Read {}

  private final BlockingQueue<Read> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
  private final InputStream stream;
  private final Thread thread;

  private LineReader(InputStream stream) {
    this.stream = stream;
    thread = new Thread(this::run, "cinder-tck-messages");
    thread.setDaemon(true);
  }

  static LineReader start(InputStream stream) {
    LineReader reader = new LineReader(stream);
    reader.thread.start();
    return reader;
  }

  /** The next message; null when none came in time. */
  @Nullable Read next(Duration patience) throws InterruptedException {
    return waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Reads no further. */
  void stop() {
    thread.interrupt();
  }

  private void run() {
    try {
      String end = CLOSED;
      try {
        readLines();
      } catch (TooLongException e) {
        end = "it sent a message of more than " + MAX_MESSAGE + " bytes";
      } catch (IOException e) {
        end = "its output cannot be read: " + e.getMessage();
      }
      waiting.put(new End(end));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readLines() throws IOException, InterruptedException {
    byte[] chunk = new byte[8192];
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
      int start = 0;
      for (int i = 0; i < count; i++) {
        if (chunk[i] == '\n') {
          line.write(chunk, start, i - start);
          waiting.put(new Line(line.toString(StandardCharsets.UTF_8)));
          line.reset();
          start = i + 1;
        }
      }
      line.write(chunk, start, count - start);
      if (line.size() > MAX_MESSAGE) {
        throw new TooLongException();
      }
    }
  }

  private static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
