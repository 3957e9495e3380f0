package io.cindertck.scenario.cleanup;

import io.cindertck.contract.Row;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a ledger says by now.
 *
 * @param left what was made and is not gone, as it was known last, in the order of its making
 * @param length how many bytes are whole lines
 */
record LedgerContent(LedgerHeader header, Leftovers left, long length) {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /**
   * Reads a ledger. A last line without its end was being written when its run was killed: the
   * driver had not been called for it.
   *
   * @throws IllegalArgumentException when it is none
   */
  static LedgerContent read(FileChannel channel) throws IOException {
    // Not closed: that would close the channel.
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel));
    Leftovers left = new Leftovers();
    LedgerHeader header = null;
    long length = 0;
    int number = 0;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      if (octet != '\n') {
        line.write(octet);
        continue;
      }
      number++;
      length += line.size() + 1L;
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      try {
        if (header == null) {
          header = LedgerJson.header(text);
        } else {
          apply(LedgerJson.entry(text), header, left);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
      }
    }
    if (header == null) {
      throw new IllegalArgumentException("line 1: it is no ledger, or cut short");
    }
    return new LedgerContent(header, left, length);
  }

  private static void apply(LedgerJson.Entry entry, LedgerHeader header, Leftovers left) {
    for (Row row : entry.rows()) {
      require(row.kind().noun() + " ", row.id(), header);
      left.put(row);
    }
    entry.gone().forEach(id -> require("", id, header));
    left.gone(entry.gone());
  }

  /** Whatever bears an id is taken off the array, so one that many names have is none. */
  private static void require(String noun, String id, LedgerHeader header) {
    if (!id.startsWith(header.prefix()) || !UUID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          noun + id + " is no UUID that begins with the run's prefix " + header.prefix());
    }
  }
}
