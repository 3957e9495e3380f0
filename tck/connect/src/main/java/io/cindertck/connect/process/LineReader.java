package io.cindertck.connect.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a host's messages, one a line, on a thread of its own, and hands each over as it comes.
 * Holds none that is longer than allowed.
 */
final class LineReader {
  /** How the messages end when nothing is wrong. */
  static final String CLOSED = "it closed its output";

  /** Takes what was read, on the reader's thread. */
  interface Listener {
    /** A message. */
    void line(String text);

    /** There will be no more messages. */
    void end(String why);
  }

  private final InputStream stream;
  private final Listener listener;
  private volatile boolean stopped;

  /** Will read from {@code stream} once it is started. */
  LineReader(InputStream stream, Listener listener) {
    this.stream = stream;
    this.listener = listener;
  }

  void start() {
    Thread thread = new Thread(this::run, "cinder-tck-messages");
    thread.setDaemon(true);
    thread.start();
  }

  /** Hands nothing over any more; reading ends with the stream. */
  void stop() {
    stopped = true;
  }

  private void run() {
    String end = CLOSED;
    try {
      readLines();
    } catch (TooLongException e) {
      end = "it sent a message of more than " + Limits.MESSAGE + " bytes";
    } catch (CharacterCodingException e) {
      end = "it sent a message that is no UTF-8";
    } catch (IOException e) {
      end = "its output cannot be read: " + e.getMessage();
    }
    if (!stopped) {
      listener.end(end);
    }
  }

  private void readLines() throws IOException {
    byte[] chunk = new byte[8192];
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int count = stream.read(chunk); count >= 0 && !stopped; count = stream.read(chunk)) {
      int start = 0;
      for (int i = 0; i < count && !stopped; i++) {
        if (chunk[i] == '\n') {
          line.write(chunk, start, i - start);
          listener.line(text(line));
          line.reset();
          start = i + 1;
        }
      }
      line.write(chunk, start, count - start);
      if (line.size() > Limits.MESSAGE) {
        throw new TooLongException();
      }
    }
  }

  /** Not leniently: what is put in place of wrong bytes was never said. */
  private static String text(ByteArrayOutputStream line) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(line.toByteArray()))
        .toString();
  }

  private static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
