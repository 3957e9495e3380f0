package io.cindertck.contract.trace;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8, counted from 1; blank ones are passed over. */
final class Lines implements Closeable {
  private static final int NONE = -1;

  /** Far more than any observation has: a file that has no lines is not to fill the memory. */
  private static final int LONGEST = 64 << 20;

  private final InputStream in;
  private long number;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The number of the line that was read last; 0 before the first. */
  long number() {
    return number;
  }

  /** The next line; empty when there is none. */
  Optional<String> next() throws IOException {
    // Decoded line by line: a reader that decodes ahead could not say which line is wrong.
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = in.read(); read != NONE; read = in.read()) {
      if (read != '\n') {
        line.write(read);
        if (line.size() > LONGEST) {
          throw new UnreadableException("the line is longer than " + LONGEST + " bytes");
        }
        continue;
      }
      number++;
      String text = decoded(line);
      if (!text.isBlank()) {
        return Optional.of(text);
      }
      line.reset();
    }
    if (line.size() == 0) {
      return Optional.empty();
    }
    number++;
    return Optional.of(decoded(line)).filter(text -> !text.isBlank());
  }

  private static String decoded(ByteArrayOutputStream line) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableException("the line is not in UTF-8");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
