package io.cindertck.connect.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.DriverUnreachableException.Step;
import io.cindertck.connect.Redactor;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that there is a host with the driver set up: starts another one when the last one has
 * ended, once, whoever asks. Safe for use by many threads.
 */
final class HostKeeper implements AutoCloseable {
  private final HostLauncher launcher;
  private final DriverRequest request;
  private final Deadlines deadlines;
  private final Answers answers;
  private final Redactor redactor;
  private final KnownRows rows;
  private @Nullable Dialogue dialogue;
  private volatile DriverDescription description;
  private volatile boolean concurrent;

  /**
   * Starts the first host.
   *
   * @throws DriverUnreachableException when that fails
   */
  HostKeeper(
      HostLauncher launcher,
      DriverRequest request,
      Deadlines deadlines,
      Answers answers,
      Redactor redactor,
      KnownRows rows) {
    this.launcher = launcher;
    this.request = request;
    this.deadlines = deadlines;
    this.answers = answers;
    this.redactor = redactor;
    this.rows = rows;
    Opened opened = setUp();
    this.dialogue = opened.dialogue();
    this.description = opened.description();
    this.concurrent = opened.concurrent();
  }

  private record Opened(Dialogue dialogue, DriverDescription description, boolean concurrent) {}

  /** A call that was asked for, and of which host. */
  record Asked(Dialogue dialogue, Exchange exchange) {
    JsonNode result() throws HostException.Lost, HostException.Refused {
      return dialogue.await(exchange);
    }
  }

  DriverDescription description() {
    return description;
  }

  /** Whether the host takes several calls at a time. */
  boolean concurrent() {
    return concurrent;
  }

  /**
   * Asks for a call.
   *
   * @throws DriverUnreachableException when there is no host and none can be had
   */
  synchronized Asked ask(DriverCall call) {
    while (true) {
      Dialogue current = current();
      // Rows reach the host in the order in which they were taken for sent: nobody comes between.
      Exchange exchange =
          current.begin("call", Requests.call(call, rows.toSend(call)), deadlines.call());
      if (exchange != null) {
        return new Asked(current, exchange);
      }
      dialogue = null;
    }
  }

  /**
   * Sees to it that there is a host. One that ended by itself since the last call stays: the next
   * call is told of it.
   *
   * @throws DriverUnreachableException when there is none and none can be had
   */
  synchronized void ready() {
    Dialogue last = dialogue;
    if (last != null && last.isTold()) {
      dialogue = null;
    }
    current();
  }

  private Dialogue current() {
    Dialogue current = dialogue;
    if (current == null) {
      Opened opened = setUp();
      description = opened.description();
      concurrent = opened.concurrent();
      current = opened.dialogue();
      dialogue = current;
    }
    return current;
  }

  private Opened setUp() {
    Dialogue starting = Dialogue.start(start(), deadlines.grace());
    rows.forget();
    long end = System.nanoTime() + deadlines.start().toNanos();
    Step step = Step.HANDSHAKE;
    try {
      JsonNode hello = starting.ask("hello", Requests.hello(), deadlines.start());
      if (hello.path("protocol").asInt() != Requests.PROTOCOL) {
        throw new HostException.Refused(
            HostError.WRONG_PROTOCOL.code(), "it speaks protocol " + hello.path("protocol"));
      }
      step = Step.SET_UP;
      Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      JsonNode opened = starting.ask("open", Requests.open(request), left);
      DriverDescription found = Answers.understood(starting, opened, answers::description);
      return new Opened(starting, found, hello.path("concurrent").asBoolean());
    } catch (HostException.Refused e) {
      starting.close();
      throw unreachable(HostError.reason(e.code()), e).at(step);
    } catch (HostException.Lost e) {
      throw unreachable(Reason.FAILURE, e.whileStarting(deadlines.start())).at(step);
    }
  }

  private HostChannel start() {
    try {
      return launcher.start();
    } catch (DriverUnreachableException e) {
      throw e.at(Step.START);
    } catch (IOException e) {
      String message = "cannot run " + launcher.name() + ": " + e.getMessage();
      throw new DriverUnreachableException(Reason.CONFIGURATION, message, e).at(Step.START);
    }
  }

  private DriverUnreachableException unreachable(Reason reason, HostException cause) {
    String driver = request.driver().isPresent() ? "" : " of " + launcher.name();
    String message = "cannot set up " + request.name() + driver + ": " + cause.said();
    return new DriverUnreachableException(reason, redactor.redact(message));
  }

  @Override
  public synchronized void close() {
    Dialogue last = dialogue;
    dialogue = null;
    if (last != null) {
      last.farewell();
    }
    launcher.close();
  }
}
