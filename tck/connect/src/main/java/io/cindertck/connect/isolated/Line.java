package io.cindertck.connect.isolated;

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

  /** The next line; null when there will be no more. */
  @Nullable String receive() throws IOException {
    return reader.readLine();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    writer.close();
  }
}
