package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Trace;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes traces, each as soon as it is given: nothing is kept, and whatever ends the program leaves
 * whole scenarios behind it. Not for several threads at a time.
 */
public final class TraceWriter implements Closeable {
  private final OutputStream out;

  /**
   * Writes the header.
   *
   * @param out where to; closed with this writer
   */
  public TraceWriter(OutputStream out, TraceHeader header) throws IOException {
    this.out = out;
    emit(line(header.write()));
  }

  /** Writes a trace. */
  public void write(RecordedTrace recorded) throws IOException {
    Trace trace = recorded.trace();
    // All or nothing: a scenario that cannot be written is not to leave half of itself behind.
    StringBuilder lines = new StringBuilder(line(opening(recorded)));
    ObservationCodec codec = new ObservationCodec(trace.start());
    for (Observation observation : trace.observations()) {
      lines.append(line(TraceJson.object().set("observation", codec.write(observation))));
    }
    emit(lines.append(line(ending(trace, codec.held()))).toString());
  }

  private static ObjectNode opening(RecordedTrace recorded) {
    JsonNode scenario = recorded.scenario();
    ObjectNode node = TraceJson.object().put("name", recorded.name());
    node.set("scenario", scenario == null ? NullNode.getInstance() : scenario);
    if (!recorded.symbols().ids().isEmpty()) {
      ObjectNode symbols = node.putObject("symbols");
      recorded.symbols().ids().forEach(symbols::put);
    }
    node.put("concurrent", recorded.trace().concurrent());
    node.set("start", HeldCodec.write(Held.UNSEEN, recorded.trace().start()));
    return node;
  }

  private static ObjectNode ending(Trace trace, Held last) {
    ObjectNode node = TraceJson.object();
    node.set("end", HeldCodec.write(last, trace.end()));
    if (!trace.expected().isEmpty()) {
      ArrayNode expected = node.putArray("expected");
      trace.expected().forEach(held -> expected.add(HeldCodec.write(trace.end(), held)));
    }
    if (!trace.exhaustive()) {
      node.put("exhaustive", false);
    }
    return node;
  }

  private static String line(JsonNode json) {
    return TraceJson.line(json) + "\n";
  }

  private void emit(String lines) throws IOException {
    out.write(lines.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
