package io.cindertck.connect.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The standard streams of a process in a container, as the engine carries them. */
final class Attachment implements ResultCallback<Frame> {
  private final Pipe input = new Pipe();
  private final Pipe output = new Pipe();
  private final Pipe log = new Pipe();
  private final CompletableFuture<Closeable> started = new CompletableFuture<>();
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();

  /** What the engine is to read: that which {@link #toProcess} is given. */
  InputStream stdin() {
    return new FilterInputStream(input.source()) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        // A process that ends while it is written to is nothing to print a stack trace for, which
        // is what the thread would do that the engine's client reads this on.
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
        return super.read(bytes, offset, length);
      }
    };
  }

  OutputStream toProcess() {
    return input.sink();
  }

  InputStream fromProcess() {
    return output.source();
  }

  InputStream log() {
    return log.source();
  }

  /**
   * Waits until the engine carries the streams.
   *
   * @throws RuntimeException what the engine's client says when the engine does not
   */
  void awaitStart() {
    try {
      started.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the engine was asked", e);
    }
  }

  /** Comes when the process has ended, or nothing can be heard of it any more. */
  CompletableFuture<Boolean> over() {
    return over;
  }

  /** Waits for the end of the process; answers whether it came. */
  boolean awaitEnd(Duration patience) {
    try {
      return over.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end never fails", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void onStart(Closeable connection) {
    started.complete(connection);
  }

  @Override
  public void onNext(@Nullable Frame frame) {
    if (frame == null) {
      return;
    }
    byte[] bytes = frame.getPayload();
    try {
      (frame.getStreamType() == StreamType.STDERR ? log : output).write(bytes, 0, bytes.length);
    } catch (IOException e) {
      // Nobody listens any more.
    }
  }

  @Override
  public void onError(Throwable failure) {
    started.completeExceptionally(failure);
    onComplete();
  }

  @Override
  public void onComplete() {
    input.close();
    output.close();
    log.close();
    over.complete(true);
  }

  /** Lets go of the process, whose standard input ends. */
  @Override
  public void close() {
    onComplete();
    CompletableFuture<Void> unused = started.thenAccept(Attachment::letGo);
  }

  private static void letGo(Closeable connection) {
    try {
      connection.close();
    } catch (IOException e) {
      // It is closed.
    }
  }
}
