package io.cindertck.connect.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.Redactor;
import io.cindertck.connect.array.Caller;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A driver in a process of its own. A process that hangs or dies is ended, and another one is set
 * up before the next call, with the same database. Calls that were made at that time are lost too:
 * the one that was late is {@link Reply.TimedOut}, all others are {@link Reply.Died}.
 *
 * <p>Many threads may use it. Calls that say which of several they are, see {@link Caller}, are
 * made at a time where the host can do that; all others are made alone.
 */
public final class ProcessConnection implements DriverConnection {
  private final Redactor redactor;
  private final Answers answers;
  private final KnownRows rows = new KnownRows();
  private final HostKeeper host;

  /** Shared by calls that are made at a time. */
  private final ReadWriteLock turn = new ReentrantReadWriteLock(true);

  private final DoubleAdder skippedSeconds = new DoubleAdder();

  private ProcessConnection(HostLauncher launcher, DriverRequest request, Deadlines deadlines) {
    this.redactor = new Redactor(request.options());
    this.answers = new Answers(redactor);
    this.host = new HostKeeper(launcher, request, deadlines, answers, redactor, rows);
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
    return host.description();
  }

  @Override
  public boolean concurrent() {
    return host.concurrent();
  }

  @Override
  public void know(Recorded recorded) {
    rows.know(recorded);
    host.ready();
  }

  @Override
  public Reply call(DriverCall call) {
    boolean shared = host.concurrent() && !Caller.current().isEmpty();
    Lock mine = shared ? turn.readLock() : turn.writeLock();
    mine.lock();
    try {
      return make(call);
    } finally {
      mine.unlock();
    }
  }

  private Reply make(DriverCall call) {
    rows.begin(call);
    try {
      return answered(host.ask(call));
    } catch (HostException.Lost e) {
      return new Reply(redacted(e.outcome()), List.of());
    } finally {
      rows.end(call);
    }
  }

  private Reply answered(HostKeeper.Asked asked) throws HostException.Lost {
    try {
      JsonNode result = asked.result();
      skippedSeconds.add(Math.max(0, result.path("skippedSleep").asDouble()));
      return Answers.understood(asked.dialogue(), result, answers::reply);
    } catch (HostException.Refused e) {
      throw asked.dialogue().lost("the host refused the call: " + e.said());
    }
  }

  private Reply.Outcome redacted(Reply.Outcome outcome) {
    if (outcome instanceof Reply.Died died) {
      return new Reply.Died(redactor.redact(died.how()));
    } else if (outcome instanceof Reply.TimedOut late) {
      return new Reply.TimedOut(late.deadline(), redactor.redact(late.doing()));
    }
    return outcome;
  }

  /** How much sleep was cut short by {@link DriverRequest#sleepCap()} so far. */
  public Duration skippedSleep() {
    return Duration.ofMillis((long) (skippedSeconds.sum() * 1000));
  }

  @Override
  public void close() {
    host.close();
  }
}
