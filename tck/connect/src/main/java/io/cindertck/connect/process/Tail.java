package io.cindertck.connect.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads what a host logs, so that it is never held up, and keeps the last lines of it. */
public final class Tail {
  private static final int LINES = 12;
  private static final int LINE_LENGTH = 300;

  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread thread;

  private Tail(InputStream stream) {
    thread = new Thread(() -> drain(stream), "cinder-tck-log");
    thread.setDaemon(true);
  }

  /** Reads {@code stream} to its end, on a thread of its own. */
  public static Tail start(InputStream stream) {
    Tail tail = new Tail(stream);
    tail.thread.start();
    return tail;
  }

  /** Waits until all is read, where the host has ended. */
  public void awaitEnd(Duration patience) throws InterruptedException {
    thread.join(Math.max(1, patience.toMillis()));
  }

  /** The last lines in one, the oldest first. */
  public synchronized String lines() {
    return String.join(" | ", lines);
  }

  private void drain(InputStream stream) {
    try (Reader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int next = reader.read(); next >= 0; next = reader.read()) {
        if (next == '\n') {
          add(line.toString());
          line.setLength(0);
        } else if (line.length() < LINE_LENGTH) {
          line.append((char) next);
        }
      }
      add(line.toString());
    } catch (IOException e) {
      add("(its log cannot be read: " + e.getMessage() + ")");
    }
  }

  private synchronized void add(String line) {
    if (line.isBlank()) {
      return;
    }
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.add(line.strip());
  }
}
