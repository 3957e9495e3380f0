package io.cindertck.connect.isolated;

import io.cindertck.connect.process.Limits;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection that carries lines of text, one at a time in each direction. */
final class Line implements AutoCloseable {
  private final BufferedReader reader;
  private final BufferedWriter writer;

  Line(Socket socket) throws IOException {
    // Lines are short, and each is waited for.
    socket.setTcpNoDelay(true);
    reader =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    writer =
        new BufferedWriter(
            new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
  }

  void send(String text) throws IOException {
    writer.write(text);
    writer.write('\n');
    writer.flush();
  }

  /**
   * The next line; null when there will be no more.
   *
   * @throws IOException when it is longer than the longest message of the driver protocol: nobody
   *     makes such a request, and it would have to be held
   */
  @Nullable String receive() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = reader.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = reader.read()) {
      if (line.length() == Limits.MESSAGE) {
        throw new IOException("a line of more than " + Limits.MESSAGE + " characters");
      }
      line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    writer.close();
  }
}
