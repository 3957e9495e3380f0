package io.cindertck.connect.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** A connection to a host that somebody else started. Its end is the end of the session. */
final class TcpChannel implements HostChannel {
  private final Socket socket;
  private final InputStream answers;
  private final OutputStream requests;

  TcpChannel(Socket socket) throws IOException {
    this.socket = socket;
    this.answers = socket.getInputStream();
    this.requests = socket.getOutputStream();
  }

  @Override
  public InputStream fromHost() {
    return answers;
  }

  @Override
  public OutputStream toHost() {
    return requests;
  }

  @Override
  public void end(Duration grace) {
    TcpLauncher.closeQuietly(socket);
  }

  /** Whether the host's process has ended cannot be seen: there is nothing to wait for. */
  @Override
  public boolean awaitEnd(Duration patience) {
    return true;
  }

  @Override
  public String ending() {
    return "it closed the connection";
  }

  /** What it logs is where it was started. */
  @Override
  public String lastWords() {
    return "";
  }
}
