package io.cindertck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON without a character that a reader could not see: those become escapes. Nothing that
 * belongs together has a line end in it, or a plain character.
 */
final class SeenWriter extends Writer {
  private static final char FIRST = ' ';
  private static final char LAST = '~';

  private static final int BUFFER = 1 << 13;

  private final OutputStream out;
  private final byte[] plain = new byte[BUFFER];
  private int length;

  /** The rest of a line from the first character that is not plain. */
  private final StringBuilder rest = new StringBuilder();

  SeenWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      char each = text[i];
      if (!rest.isEmpty()) {
        rest.append(each);
        if (each == '\n') {
          end();
        }
      } else if ((each >= FIRST && each <= LAST) || each == '\n') {
        if (length == BUFFER) {
          end();
        }
        plain[length++] = (byte) each;
      } else {
        rest.append(each);
      }
    }
  }

  private void end() throws IOException {
    out.write(plain, 0, length);
    length = 0;
    if (!rest.isEmpty()) {
      out.write(Unseen.escaped(rest.toString()).getBytes(StandardCharsets.UTF_8));
      rest.setLength(0);
    }
  }

  /** What is no whole line yet stays. */
  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    end();
    flush();
  }
}
