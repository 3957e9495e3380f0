package io.cindertck.connect.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A host that is a process of this machine, on its standard streams. */
final class ProcessChannel implements HostChannel {
  private static final Duration LOG_PATIENCE = Duration.ofMillis(200);

  private final Process process;
  private final Kin kin;
  private final boolean tellsStacks;
  private final Tail log;

  /**
   * One that runs.
   *
   * @param kin what it starts
   * @param tellsStacks whether it logs its stacks when it is sent {@code SIGQUIT}
   */
  ProcessChannel(Process process, Kin kin, boolean tellsStacks) {
    this.process = process;
    this.kin = kin;
    this.tellsStacks = tellsStacks;
    this.log = Tail.start(process.getErrorStream());
    AtExit.run(this, () -> end(Duration.ZERO));
  }

  @Override
  public InputStream fromHost() {
    return process.getInputStream();
  }

  @Override
  public OutputStream toHost() {
    return process.getOutputStream();
  }

  @Override
  public String stacks(Duration patience) {
    if (!tellsStacks || !process.isAlive()) {
      return "";
    }
    kin.find();
    CompletableFuture<Boolean> told = log.listen(Stacks::isLast);
    try {
      Process signal =
          new ProcessBuilder("sh", "-c", "kill -QUIT " + process.pid())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      signal.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
      CompletableFuture.anyOf(told, process.onExit())
          .completeOnTimeout(false, patience.toNanos(), TimeUnit.NANOSECONDS)
          .join();
      if (!process.isAlive()) {
        log.awaitEnd(LOG_PATIENCE);
      }
    } catch (IOException e) {
      // There is no shell here; it is ended without having been asked.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Stacks.of(log.heard());
  }

  @Override
  public void end(Duration grace) {
    kin.find();
    // By its handle: the process itself would close its log, with what it has said last.
    if (process.isAlive() && !grace.isZero()) {
      process.toHandle().destroy();
      awaitEnd(grace);
    }
    process.toHandle().destroyForcibly();
    kin.end();
    awaitEnd(LOG_PATIENCE);
    String unused = lastWords();
    process.destroyForcibly();
    AtExit.forget(this);
  }

  @Override
  public boolean awaitEnd(Duration patience) {
    try {
      return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void onEnd(Runnable told) {
    CompletableFuture<Void> unused = process.onExit().thenRun(told);
  }

  @Override
  public String ending() {
    return process.isAlive() ? "it still runs" : ExitCode.text(process.exitValue());
  }

  @Override
  public String lastWords() {
    try {
      if (!process.isAlive()) {
        log.awaitEnd(LOG_PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return log.lines();
  }
}
