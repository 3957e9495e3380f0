package io.cindertck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What stands in a file. It is made while it is written, since it may be long. */
@FunctionalInterface
public interface Content {
  /**
   * Writes it, the same each time.
   *
   * @param out is left open
   */
  void writeTo(OutputStream out) throws IOException;

  /** All of it. */
  default byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeTo(out);
    return out.toByteArray();
  }

  /** Bytes that are there already. */
  static Content of(byte[] bytes) {
    return out -> out.write(bytes);
  }
}
