package io.cindertck.connect.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request to a host and what became of it. */
final class Exchange {
  /** What became of a request. */
  private sealed interface End {}

  private record Answered(JsonNode result) implements End {}

  private record Refused(int code, String message) implements End {}

  private record Lost(Reply.Outcome outcome) implements End {}

  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final Duration deadline;
  private final long latest;

  /** One that is asked now. */
  Exchange(Duration deadline) {
    this.deadline = deadline;
    this.latest = System.nanoTime() + deadline.toNanos();
  }

  Duration deadline() {
    return deadline;
  }

  /** Whether its deadline is before that of another one. */
  boolean isDueBefore(Exchange other) {
    return latest - other.latest < 0;
  }

  void answer(JsonNode result) {
    end.complete(new Answered(result));
  }

  void refuse(int code, String message) {
    end.complete(new Refused(code, message));
  }

  void lose(Reply.Outcome outcome) {
    end.complete(new Lost(outcome));
  }

  /**
   * Waits until it has come to an end, however long.
   *
   * @throws HostException.Lost when the host ended
   * @throws HostException.Refused when the host did not do it
   */
  JsonNode result() throws HostException.Lost, HostException.Refused {
    End how = end.join();
    if (how instanceof Answered answered) {
      return answered.result();
    } else if (how instanceof Refused refused) {
      throw new HostException.Refused(refused.code(), refused.message());
    }
    throw new HostException.Lost(((Lost) how).outcome());
  }

  /** Waits for its end until the deadline; answers whether it came. */
  boolean await() throws InterruptedException {
    try {
      End unused = end.get(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an exchange never fails", e);
    }
  }
}
