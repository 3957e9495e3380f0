package io.cindertck.connect.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A host that is a process of this machine, on its standard streams. */
final class ProcessChannel implements HostChannel {
  private static final Duration LOG_PATIENCE = Duration.ofMillis(200);

  private final Process process;
  private final Tail log;

  ProcessChannel(Process process) {
    this.process = process;
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
  public void end(Duration grace) {
    // Looked up first: once the process is gone its children are nobody's, and cannot be found.
    List<ProcessHandle> children = process.descendants().toList();
    if (process.isAlive() && !grace.isZero()) {
      process.destroy();
      awaitEnd(grace);
    }
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
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
