package io.cindertck.connect.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpTester;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a driver's, for one request after the other. Unlike the JDK's clients it sends
 * nothing twice.
 */
final class Wire implements AutoCloseable {
  private static final int PATIENCE = 30_000;

  private final Socket socket;
  private final HttpTester.Input answers;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE);
    this.answers = HttpTester.from(socket.getInputStream());
  }

  static Wire to(FaultProxy proxy) {
    try {
      return new Wire(new Socket(proxy.address().host(), proxy.address().port()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was answered; null when the connection ended without an answer. */
  HttpTester.@Nullable Response ask(String method, String path, String body) {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    send(method + " " + path + " HTTP/1.1\r\nHost: proxy.example\r\n" + length + "\r\n" + body);
    return answer(method.equals("HEAD"));
  }

  void send(String text) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpTester.@Nullable Response answer(boolean head) {
    try {
      return HttpTester.parseResponse(answers, head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
