package io.cindertck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON without a character that a reader could not see: those become escapes. Line by line,
 * as nothing that belongs together has a line end in it.
 */
final class SeenWriter extends Writer {
  private static final char FIRST = ' ';
  private static final char LAST = '~';

  private final OutputStream out;
  private final StringBuilder line = new StringBuilder();
  private boolean plain = true;

  SeenWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    int begun = from;
    for (int i = from; i < from + length; i++) {
      if (text[i] == '\n') {
        line.append(text, begun, i + 1 - begun);
        begun = i + 1;
        end();
      } else if (text[i] < FIRST || text[i] > LAST) {
        plain = false;
      }
    }
    line.append(text, begun, from + length - begun);
  }

  private void end() throws IOException {
    String text = line.toString();
    out.write((plain ? text : Unseen.escaped(text)).getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
    plain = true;
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
