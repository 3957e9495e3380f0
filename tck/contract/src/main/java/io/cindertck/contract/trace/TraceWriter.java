package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Trace;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes traces, each as soon as it is given: nothing is kept, and whatever ends the program leaves
 * whole scenarios behind it. Not for several threads at a time.
 */
public final class TraceWriter implements Closeable {
  private final OutputStream out;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  /**
   * Writes the header.
   *
   * @param out where to; closed with this writer
   */
  public TraceWriter(OutputStream out, TraceHeader header) throws IOException {
    this.out = out;
    TraceJson.line(header.write(), lines);
    emit();
  }

  /** Writes a trace. */
  public void write(RecordedTrace recorded) throws IOException {
    Trace trace = recorded.trace();
    // All or nothing: a scenario that cannot be written is not to leave half of itself behind.
    lines.reset();
    TraceJson.line(opening(recorded), lines);
    ObservationCodec codec = new ObservationCodec(trace.start());
    for (Observation observation : trace.observations()) {
      TraceJson.line(TraceJson.object().set("observation", codec.write(observation)), lines);
    }
    TraceJson.line(ending(recorded, codec.held()), lines);
    emit();
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

  private static ObjectNode ending(RecordedTrace recorded, Held last) {
    Trace trace = recorded.trace();
    ObjectNode node = TraceJson.object();
    node.set("end", HeldCodec.write(last, trace.end()));
    if (!trace.expected().isEmpty()) {
      ArrayNode expected = node.putArray("expected");
      trace.expected().forEach(held -> expected.add(HeldCodec.write(trace.end(), held)));
    }
    if (!trace.exhaustive()) {
      node.put("exhaustive", false);
    }
    if (recorded.altered()) {
      node.put("altered", true);
    }
    return node;
  }

  private void emit() throws IOException {
    lines.writeTo(out);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
