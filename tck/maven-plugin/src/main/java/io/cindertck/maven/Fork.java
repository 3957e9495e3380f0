package io.cindertck.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The command in a process of its own. Whatever ends Maven ends it too, in order: it cleans up and
 * writes its report.
 */
final class Fork {
  /**
   * A command that is told to end does so by itself within ten minutes, whatever its driver does.
   */
  private static final long LONGEST_END_MINUTES = 11;

  /** Something that a driver has started may keep the streams open. */
  private static final long LAST_LINES_MILLIS = 5_000;

  private final Consumer<String> out;
  private final Consumer<String> err;
  private final Said said = new Said();
  private final Complaints complaints = new Complaints();

  /**
   * A process that is yet to be started.
   *
   * @param out is told each line of its standard output, on another thread
   * @param err is told each line of its standard error, on another thread
   */
  Fork(Consumer<String> out, Consumer<String> err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs it to its end.
   *
   * @throws IOException when it cannot be started
   * @throws InterruptedException when this thread is interrupted; it has ended by then
   */
  Ending run(List<String> command, Path folder) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    Thread end = new Thread(() -> end(process), "end of cinder-tck");
    boolean ended = onShutdown(end, process);
    try {
      process.getOutputStream().close();
      Thread told = follow(process.getInputStream(), this::tell);
      Thread complained = follow(process.getErrorStream(), this::complain);
      int code = process.waitFor();
      told.join(LAST_LINES_MILLIS);
      complained.join(LAST_LINES_MILLIS);
      return new Ending(code - KitCommand.EXIT_OFFSET, said, complaints);
    } catch (InterruptedException e) {
      end(process);
      throw e;
    } finally {
      if (ended) {
        forget(end);
      }
    }
  }

  private static boolean onShutdown(Thread end, Process process) {
    try {
      Runtime.getRuntime().addShutdownHook(end);
      return true;
    } catch (IllegalStateException e) {
      // Maven is ending already.
      process.destroy();
      return false;
    }
  }

  private static void forget(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // It is at work.
      return;
    }
  }

  private void tell(String line) {
    said.line(line);
    out.accept(line);
  }

  private void complain(String line) {
    complaints.line(line);
    err.accept(line);
  }

  /** Has it end, and waits for that, however often this thread is interrupted. */
  private static void end(Process process) {
    process.destroy();
    long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_END_MINUTES);
    boolean interrupted = false;
    while (process.isAlive() && System.nanoTime() < latest) {
      try {
        boolean unused = process.waitFor(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    process.destroyForcibly();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread follow(InputStream stream, Consumer<String> told) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                lines.lines().forEach(told);
              } catch (IOException | UncheckedIOException e) {
                // Closed under it: there is nothing more to read.
                return;
              }
            },
            "output of cinder-tck");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
