package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Digest.ManagerError;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Recorded;
import java.util.List;

/** The observations of one scenario, each told by how it differs from the one before. */
final class ObservationCodec {
  private Recorded recorded = Recorded.EMPTY;
  private Held held;

  /** The codec of a scenario that starts from an array that holds this. */
  ObservationCodec(Held start) {
    this.held = start;
  }

  /** What the array held at last. */
  Held held() {
    return held;
  }

  ObjectNode write(Observation seen) {
    ObjectNode node = TraceJson.object();
    node.put("index", seen.index());
    node.put("dialect", seen.dialect().id());
    node.set("command", TraceJson.command(seen.command()));
    addChanged(node, "before", RecordedCodec.write(recorded, seen.before()));
    node.set("call", new CallCodec(seen.before()).write(seen.call()));
    node.set("said", ReplyCodec.write(seen.said()));
    addChanged(node, "recorded", RecordedCodec.write(seen.before(), seen.recorded()));
    seen.error()
        .ifPresent(
            error ->
                node.putObject("error")
                    .put("type", error.type())
                    .put("message", error.message())
                    .put("cinder", error.cinder()));
    addChanged(node, "heldBefore", HeldCodec.write(held, seen.heldBefore()));
    addChanged(node, "held", HeldCodec.write(seen.heldBefore(), seen.held()));
    addCircumstances(node, seen);
    recorded = seen.recorded();
    held = seen.held();
    return node;
  }

  private static void addChanged(ObjectNode node, String field, ObjectNode changed) {
    if (!changed.isEmpty()) {
      node.set(field, changed);
    }
  }

  private static void addCircumstances(ObjectNode node, Observation seen) {
    if (!seen.requests().isEmpty()) {
      ArrayNode requests = node.putArray("requests");
      seen.requests().forEach(request -> requests.add(request(request)));
    }
    if (seen.together()) {
      node.put("together", true);
    }
    if (seen.tampered()) {
      node.put("tampered", true);
    }
    if (!seen.acknowledged().isEmpty()) {
      ArrayNode acknowledged = node.putArray("acknowledged");
      for (Write write : seen.acknowledged()) {
        acknowledged
            .addObject()
            .put("volume", write.volume())
            .put("block", write.block())
            .put("sequence", write.sequence());
      }
    }
  }

  Observation read(Cursor json) {
    Recorded last = recorded;
    Recorded before =
        json.find("before").map(each -> RecordedCodec.read(last, each)).orElse(recorded);
    Held lastHeld = held;
    Held heldBefore =
        json.find("heldBefore").map(each -> HeldCodec.read(lastHeld, each)).orElse(held);
    recorded = json.find("recorded").map(each -> RecordedCodec.read(before, each)).orElse(before);
    held = json.find("held").map(each -> HeldCodec.read(heldBefore, each)).orElse(heldBefore);
    return new Observation(
        json.at("index").integer(),
        json.at("dialect").oneOf(Dialect.values(), Dialect::id),
        CommandReader.read(json.at("command")),
        new CallCodec(before).read(json.at("call")),
        ReplyCodec.read(json.at("said")),
        before,
        recorded,
        json.find("error").map(ObservationCodec::error),
        heldBefore,
        held,
        json.items("requests").stream().map(ObservationCodec::request).toList(),
        json.find("tampered").map(Cursor::bool).orElse(false),
        acknowledged(json),
        json.find("together").map(Cursor::bool).orElse(false));
  }

  private static ManagerError error(Cursor json) {
    return new ManagerError(
        json.at("type").text(), json.at("message").text(), json.at("cinder").bool());
  }

  private static ObjectNode request(ArrayRequest request) {
    ObjectNode node = TraceJson.object().put("verb", request.verb()).put("query", request.query());
    node.set("objects", TraceJson.texts(request.objects()));
    String error = request.error();
    if (error != null) {
      node.put("error", error);
    }
    Fault.Kind fault = request.fault();
    return fault == null ? node : node.put("fault", fault.id());
  }

  private static ArrayRequest request(Cursor json) {
    return new ArrayRequest(
        json.at("verb").text(),
        json.at("query").bool(),
        json.at("objects").texts(),
        json.find("error").map(Cursor::text).orElse(null),
        json.find("fault")
            .map(each -> each.oneOf(Fault.Kind.values(), Fault.Kind::id))
            .orElse(null));
  }

  private static List<Write> acknowledged(Cursor json) {
    return json.items("acknowledged").stream()
        .map(
            each ->
                new Write(
                    each.at("volume").text(),
                    each.at("block").integer(),
                    each.at("sequence").longInteger()))
        .toList();
  }
}
