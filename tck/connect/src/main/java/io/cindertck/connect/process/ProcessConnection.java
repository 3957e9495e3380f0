package io.cindertck.connect.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.Redactor;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A driver in a process of its own. A process that hangs or dies is ended, and another one is set
 * up before the next call, with the same database. One thread at a time may use it.
 */
public final class ProcessConnection implements DriverConnection {
  private final HostLauncher launcher;
  private final DriverRequest request;
  private final Deadlines deadlines;
  private final Redactor redactor;
  private final Answers answers;
  private final KnownRows rows = new KnownRows();
  private @Nullable Dialogue dialogue;
  private DriverDescription description;
  private double skippedSeconds;

  private ProcessConnection(HostLauncher launcher, DriverRequest request, Deadlines deadlines) {
    this.launcher = launcher;
    this.request = request;
    this.deadlines = deadlines;
    this.redactor = new Redactor(request.options());
    this.answers = new Answers(redactor);
    this.description = setUp();
  }

  /**
   * Starts a host and has it set up a driver. Closes {@code launcher} when that fails, and else
   * together with the connection.
   *
   * @throws DriverUnreachableException when that fails
   */
  public static ProcessConnection open(
      HostLauncher launcher, DriverRequest request, Deadlines deadlines) {
    try {
      return new ProcessConnection(launcher, request, deadlines);
    } catch (DriverUnreachableException e) {
      launcher.close();
      throw e;
    }
  }

  @Override
  public DriverDescription description() {
    return description;
  }

  @Override
  public void know(Recorded recorded) {
    rows.know(recorded);
  }

  @Override
  public Reply call(DriverCall call) {
    Dialogue current = dialogue;
    if (current == null) {
      description = setUp();
      current = dialogue;
    }
    if (current == null) {
      throw new IllegalStateException("set up, and yet not there");
    }
    try {
      JsonNode result =
          current.ask("call", Requests.call(call, rows.toSend(call)), deadlines.call());
      skippedSeconds += result.path("skippedSleep").asDouble();
      return understood(current, result, answers::reply);
    } catch (HostException.Lost e) {
      dialogue = null;
      return new Reply(redacted(e.outcome()), List.of());
    } catch (HostException.Refused e) {
      dialogue = null;
      current.close();
      String how = "the host refused the call: " + redactor.redact(e.said());
      return new Reply(new Reply.Died(how), List.of());
    }
  }

  private Reply.Outcome redacted(Reply.Outcome outcome) {
    return outcome instanceof Reply.Died died
        ? new Reply.Died(redactor.redact(died.how()))
        : outcome;
  }

  /** How much sleep was cut short by {@link DriverRequest#sleepCap()} so far. */
  public Duration skippedSleep() {
    return Duration.ofMillis((long) (skippedSeconds * 1000));
  }

  private DriverDescription setUp() {
    Dialogue starting = new Dialogue(start(), deadlines.grace());
    rows.forget();
    long end = System.nanoTime() + deadlines.start().toNanos();
    try {
      JsonNode hello = starting.ask("hello", Requests.hello(), deadlines.start());
      if (hello.path("protocol").asInt() != Requests.PROTOCOL) {
        throw new HostException.Refused(-32000, "it speaks protocol " + hello.path("protocol"));
      }
      Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      JsonNode opened = starting.ask("open", Requests.open(request), left);
      DriverDescription found = understood(starting, opened, answers::description);
      dialogue = starting;
      return found;
    } catch (HostException.Refused e) {
      starting.close();
      throw unreachable(HostError.reason(e.code()), e);
    } catch (HostException.Lost e) {
      throw unreachable(Reason.FAILURE, e);
    }
  }

  private HostChannel start() {
    try {
      return launcher.start();
    } catch (IOException e) {
      String message = "cannot run " + launcher.name() + ": " + e.getMessage();
      throw new DriverUnreachableException(Reason.CONFIGURATION, message, e);
    }
  }

  private static <T> T understood(Dialogue dialogue, JsonNode result, Function<JsonNode, T> reading)
      throws HostException.Lost {
    try {
      return reading.apply(result);
    } catch (IllegalArgumentException e) {
      throw dialogue.lost("its answer is not as the driver protocol has it: " + e.getMessage());
    }
  }

  private DriverUnreachableException unreachable(Reason reason, HostException cause) {
    String message = "cannot set up " + request.name() + ": " + cause.said();
    return new DriverUnreachableException(reason, redactor.redact(message));
  }

  @Override
  public void close() {
    Dialogue last = dialogue;
    dialogue = null;
    if (last != null) {
      last.farewell();
    }
    launcher.close();
  }
}
