package io.cindertck.connect.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Requests to one host, and its answers. One at a time. Ends the host when it breaks the rules. */
final class Dialogue implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int SHOWN = 120;

  private final HostChannel channel;
  private final LineReader reader;
  private final Duration grace;

  /** Writes apart, because a host that does not read would hold the writer up. */
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "cinder-tck-requests");
            thread.setDaemon(true);
            return thread;
          });

  private int lastId;

  Dialogue(HostChannel channel, Duration grace) {
    this.channel = channel;
    this.reader = LineReader.start(channel.fromHost());
    this.grace = grace;
  }

  /**
   * Asks for something and waits for the result.
   *
   * @throws HostException.Lost when none came; the host has ended then
   */
  JsonNode ask(String method, ObjectNode params, Duration deadline)
      throws HostException.Lost, HostException.Refused {
    long latest = System.nanoTime() + deadline.toNanos();
    try {
      LineReader.Read unasked = reader.next(Duration.ZERO);
      if (unasked instanceof LineReader.Line line) {
        throw lost("it sent a message that nobody asked for: " + shown(line.text()));
      } else if (unasked instanceof LineReader.End end) {
        // It has ended since the last answer: nothing more will be read.
        throw ended(end.why());
      }
      send(method, params);
      LineReader.Read read = reader.next(Duration.ofNanos(latest - System.nanoTime()));
      if (read instanceof LineReader.Line line) {
        return result(line.text());
      }
      throw read instanceof LineReader.End ended ? ended(ended.why()) : late(deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost("the kit was interrupted while it waited");
    }
  }

  private void send(String method, ObjectNode params) {
    ObjectNode request = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", ++lastId);
    request.put("method", method).set("params", params);
    byte[] line = (request + "\n").getBytes(StandardCharsets.UTF_8);
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

  private JsonNode result(String line) throws HostException.Lost, HostException.Refused {
    JsonNode answer = parse(line);
    if (answer == null || !answer.isObject() || !"2.0".equals(answer.path("jsonrpc").asText())) {
      throw lost("it sent what is no message of the driver protocol: " + shown(line));
    }
    if (answer.path("id").asInt(-1) != lastId) {
      throw lost("it answered request " + answer.path("id") + " when asked request " + lastId);
    }
    JsonNode error = answer.path("error");
    if (error.isObject()) {
      throw new HostException.Refused(error.path("code").asInt(), error.path("message").asText());
    }
    if (!answer.path("result").isObject()) {
      throw lost("its answer has neither result nor error: " + shown(line));
    }
    return answer.path("result");
  }

  private static @Nullable JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private HostException.Lost late(Duration deadline) {
    close();
    return new HostException.Lost(new Reply.TimedOut(deadline));
  }

  /** The host said what it must not. */
  HostException.Lost lost(String how) {
    close();
    return new HostException.Lost(new Reply.Died(how + lastWords()));
  }

  private HostException.Lost ended(String why) {
    boolean byItself = channel.awaitEnd(grace);
    String how = byItself && why.equals(LineReader.CLOSED) ? channel.ending() : why;
    close();
    return new HostException.Lost(new Reply.Died(how + lastWords()));
  }

  private String lastWords() {
    String words = channel.lastWords();
    return words.isEmpty() ? "" : "; its last lines: " + words;
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Lets the host end by itself, and ends it when it does not. */
  void farewell() {
    try {
      ask("close", JSON.createObjectNode(), grace);
      channel.awaitEnd(grace);
    } catch (HostException.Lost | HostException.Refused e) {
      // It ends in any case.
    } finally {
      close();
    }
  }

  /** Ends the host. */
  @Override
  public void close() {
    reader.stop();
    channel.end(grace);
    writer.shutdownNow();
  }
}
