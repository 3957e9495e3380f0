package io.cindertck.connect.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what a host logs, so that it is never held up, and keeps the last lines of it. */
public final class Tail {
  /** In lines: far more than is told of them. */
  private static final int MOST_HEARD = 5_000;

  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread thread;

  /** What was read since somebody wants to hear it; null as long as nobody does. */
  private @Nullable List<String> heard;

  private Predicate<String> last = line -> false;
  private final CompletableFuture<Boolean> heardLast = new CompletableFuture<>();

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

  /**
   * Keeps what is logged from now on apart, until a line that is the last one.
   *
   * @return what comes with the last one, or with the end of the log
   */
  public synchronized CompletableFuture<Boolean> listen(Predicate<String> isLast) {
    heard = new ArrayList<>();
    last = isLast;
    return heardLast;
  }

  /** What was heard so far. */
  public synchronized List<String> heard() {
    return heard == null ? List.of() : List.copyOf(heard);
  }

  private void drain(InputStream stream) {
    try (Reader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int next = reader.read(); next >= 0; next = reader.read()) {
        if (next == '\n') {
          add(line.toString());
          line.setLength(0);
        } else if (line.length() < Limits.LOG_LINE) {
          line.append((char) next);
        } else {
          line.setCharAt(Limits.LOG_LINE - 1, '…');
        }
      }
      add(line.toString());
    } catch (IOException e) {
      add("(its log cannot be read: " + e.getMessage() + ")");
    } finally {
      heardLast.complete(false);
    }
  }

  private synchronized void add(String line) {
    if (heard != null) {
      if (heard.size() < MOST_HEARD) {
        heard.add(line);
      }
      if (last.test(line)) {
        heardLast.complete(true);
      }
      return;
    }
    if (line.isBlank()) {
      return;
    }
    if (lines.size() == Limits.LOG_LINES) {
      lines.removeFirst();
    }
    lines.add(line.strip());
  }
}
