package io.cindertck.connect.container;

import io.cindertck.connect.process.ExitCode;
import io.cindertck.connect.process.HostChannel;
import io.cindertck.connect.process.Tail;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** A host that is a process in a container. The container stays when it ends. */
final class ExecChannel implements HostChannel {
  private static final int SIGTERM = 15;
  private static final int SIGKILL = 9;

  private static final Duration LOG_PATIENCE = Duration.ofMillis(200);

  /** For what a process that was killed had written to come through the engine. */
  private static final Duration STREAM_PATIENCE = Duration.ofSeconds(2);

  private final DriverContainer container;
  private final DriverContainer.Started process;
  private final Attachment streams;
  private final Tail log;
  private boolean ended;

  ExecChannel(DriverContainer container, DriverContainer.Started process) {
    this.container = container;
    this.process = process;
    this.streams = process.attachment();
    this.log = Tail.start(streams.log());
  }

  @Override
  public InputStream fromHost() {
    return streams.fromProcess();
  }

  @Override
  public OutputStream toHost() {
    return streams.toProcess();
  }

  @Override
  public synchronized void end(Duration grace) {
    if (ended) {
      // The next host may be in the same container: it is not this one's to end.
      return;
    }
    ended = true;
    boolean runs = !streams.over().isDone();
    if (runs && !grace.isZero() && container.signal(SIGTERM)) {
      streams.awaitEnd(grace);
    }
    if (container.signal(SIGKILL)) {
      streams.awaitEnd(STREAM_PATIENCE);
    }
    streams.close();
  }

  @Override
  public boolean awaitEnd(Duration patience) {
    return streams.awaitEnd(patience);
  }

  @Override
  public String ending() {
    if (!streams.over().isDone()) {
      return "it still runs";
    }
    if (!container.isAlive()) {
      return "its container was ended";
    }
    Long code = container.exitCode(process.exec());
    return code == null ? "it ended" : ExitCode.text(code.intValue());
  }

  @Override
  public String lastWords() {
    try {
      if (streams.over().isDone()) {
        log.awaitEnd(LOG_PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return log.lines();
  }
}
