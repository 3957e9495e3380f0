package io.cindertck.connect.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one host, and its answers in any order. Ends the host when it breaks the rules or an
 * answer does not come in time; everything that was asked has come to nothing then. Safe for use by
 * many threads.
 */
public final class Dialogue implements AutoCloseable, LineReader.Listener {
  private final HostChannel channel;
  private final LineReader reader;
  private final Duration grace;
  private final String protocol;

  /** Writes apart, because a host that does not read would hold the writer up. */
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "cinder-tck-requests");
            thread.setDaemon(true);
            return thread;
          });

  /** What waits for an answer, by id. Guards itself, {@link #lastId} and {@link #over}. */
  private final Map<Integer, Exchange> open = new LinkedHashMap<>();

  /** Begins anywhere: a driver that writes answers of its own does not know what was asked. */
  private int lastId = new SecureRandom().nextInt(1 << 30);

  private boolean over;

  /** Comes when the host has been ended and all that waited have been told. */
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  /** Why the host ended at a time when nobody waited for it; the next one who asks is told. */
  private final AtomicReference<Reply.@Nullable Outcome> untold = new AtomicReference<>();

  private Dialogue(HostChannel channel, Duration grace, String protocol) {
    this.channel = channel;
    this.grace = grace;
    this.protocol = protocol;
    this.reader = new LineReader(channel.fromHost(), this);
  }

  /** One with a host of a driver. */
  static Dialogue start(HostChannel channel, Duration grace) {
    return start(channel, grace, "driver protocol");
  }

  /**
   * Begins one.
   *
   * @param grace between asking the host to end and making it
   * @param protocol what is spoken, for messages to people
   */
  public static Dialogue start(HostChannel channel, Duration grace, String protocol) {
    Dialogue dialogue = new Dialogue(channel, grace, protocol);
    dialogue.reader.start();
    // Later: it may have answered before it ended.
    Executor later = CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS);
    channel.onEnd(() -> later.execute(() -> dialogue.end(LineReader.CLOSED)));
    return dialogue;
  }

  /**
   * Asks for something and waits for the result.
   *
   * @throws HostException.Lost when none came; the host has ended then
   * @throws HostException.Refused when the host answered with an error
   */
  public JsonNode ask(String method, ObjectNode params, Duration deadline)
      throws HostException.Lost, HostException.Refused {
    Exchange exchange = begin(method, params, deadline);
    if (exchange == null) {
      throw new HostException.Lost(new Reply.Died("the host has ended"));
    }
    return await(exchange);
  }

  /**
   * Asks for something. Null when the host has ended, and somebody was told why: it is time for
   * another one then.
   */
  @Nullable Exchange begin(String method, ObjectNode params, Duration deadline) {
    Exchange exchange = new Exchange(deadline);
    synchronized (open) {
      if (!over) {
        open.put(++lastId, exchange);
        send(Message.request(lastId, method, params));
        return exchange;
      }
    }
    ended.join();
    Reply.Outcome outcome = untold.getAndSet(null);
    if (outcome == null) {
      return null;
    }
    exchange.lose(outcome);
    return exchange;
  }

  /** Whether the host has ended, and somebody was told why. */
  boolean isTold() {
    synchronized (open) {
      if (!over) {
        return false;
      }
    }
    ended.join();
    return untold.get() == null;
  }

  private void send(byte[] line) {
    OutputStream stream = channel.toHost();
    writer.execute(
        () -> {
          try {
            stream.write(line);
            stream.flush();
          } catch (IOException e) {
            // A host that takes no message has ended or will not answer: reading tells which.
          }
        });
  }

  /**
   * Waits for the result of what was asked.
   *
   * @throws HostException.Lost when none came; the host has ended then
   */
  JsonNode await(Exchange exchange) throws HostException.Lost, HostException.Refused {
    try {
      if (!exchange.await()) {
        breakOff(exchange, this::late);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      breakOff(exchange, waiting -> interrupted(exchange, waiting));
    }
    return exchange.result();
  }

  @Override
  public void line(String text) {
    JsonNode answer;
    try {
      answer = Message.answer(text, protocol);
    } catch (Message.UnreadableException e) {
      breakOff(null, waiting -> broken(waiting, String.valueOf(e.getMessage())));
      return;
    }
    Exchange exchange;
    String wrong = null;
    synchronized (open) {
      exchange = answer.path("id").isInt() ? open.remove(answer.path("id").intValue()) : null;
      if (exchange == null) {
        wrong =
            open.isEmpty()
                ? "it sent a message that nobody asked for: " + Message.shown(text)
                : "it answered a request that it was not asked: " + Message.shown(text);
      }
    }
    if (exchange != null) {
      settle(exchange, answer, text);
    } else if (wrong != null) {
      String how = wrong;
      breakOff(null, waiting -> broken(waiting, how));
    }
  }

  private void settle(Exchange exchange, JsonNode answer, String text) {
    JsonNode error = answer.path("error");
    if (error.isObject()) {
      String message = Limits.cut(error.path("message").asText(), Limits.ERROR);
      exchange.refuse(error.path("code").asInt(), message);
    } else if (answer.path("result").isObject()) {
      exchange.answer(answer.path("result"));
    } else {
      String how = "its answer has neither result nor error: " + Message.shown(text);
      exchange.lose(lost(how).outcome());
    }
  }

  @Override
  public void end(String why) {
    breakOff(
        null,
        waiting -> {
          boolean byItself = channel.awaitEnd(grace);
          boolean closed = why.equals(LineReader.CLOSED);
          broken(waiting, byItself && closed ? channel.ending() : why);
        });
  }

  /** Ends the host for an answer that was not as it must be. */
  HostException.Lost lost(String how) {
    breakOff(
        null,
        waiting -> {
          endHost();
          tell(waiting, died("the host was ended because of its answer to another call"));
        });
    return new HostException.Lost(died(how + lastWords()));
  }

  private void late(List<Exchange> waiting) {
    String doing = channel.stacks(grace);
    endHost();
    String words = channel.lastWords();
    Exchange late = waiting.get(0);
    for (Exchange each : waiting) {
      // Which thread noticed is chance.
      late = each.isDueBefore(late) ? each : late;
    }
    String said = words.isEmpty() ? "" : "its last lines: " + words;
    late.lose(new Reply.TimedOut(late.deadline(), (doing + said).strip()));
    String deadline = Durations.text(late.deadline());
    tell(waiting, died("the host was ended: another call did not come back within " + deadline));
  }

  private void interrupted(Exchange exchange, List<Exchange> waiting) {
    endHost();
    exchange.lose(died("the kit was interrupted while it waited" + lastWords()));
    tell(waiting, died("the host was ended because the kit was interrupted"));
  }

  /** For what no single request is the reason for. */
  private void broken(List<Exchange> waiting, String how) {
    endHost();
    Reply.Outcome outcome = died(how + lastWords());
    if (waiting.isEmpty()) {
      untold.set(outcome);
    }
    tell(waiting, outcome);
  }

  /** Tells those that nobody told anything yet. */
  private static void tell(List<Exchange> waiting, Reply.Outcome outcome) {
    waiting.forEach(each -> each.lose(outcome));
  }

  /**
   * Has {@code ending} end the host and tell those that wait. Only the first one does, and only
   * while {@code reason} still waits, where there is one.
   */
  private void breakOff(@Nullable Exchange reason, Consumer<List<Exchange>> ending) {
    List<Exchange> waiting;
    synchronized (open) {
      if (over || (reason != null && !open.containsValue(reason))) {
        return;
      }
      over = true;
      waiting = List.copyOf(open.values());
      open.clear();
    }
    try {
      ending.accept(waiting);
    } finally {
      tell(waiting, died("the host was ended"));
      ended.complete(true);
    }
  }

  private static Reply.Outcome died(String how) {
    return new Reply.Died(how);
  }

  private String lastWords() {
    String words = channel.lastWords();
    return words.isEmpty() ? "" : "; its last lines: " + words;
  }

  /** Lets the host end by itself, and ends it when it does not. */
  public void farewell() {
    try {
      ask("close", JsonNodeFactory.instance.objectNode(), grace);
      channel.awaitEnd(grace);
    } catch (HostException.Lost | HostException.Refused e) {
      // It ends in any case.
    } finally {
      close();
    }
  }

  private void endHost() {
    reader.stop();
    channel.end(grace);
    writer.shutdownNow();
  }

  /** Ends the host. */
  @Override
  public void close() {
    breakOff(null, waiting -> tell(waiting, died("the connection was closed")));
    endHost();
  }
}
