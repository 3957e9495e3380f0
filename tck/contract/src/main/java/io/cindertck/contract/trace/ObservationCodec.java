package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Digest.ManagerError;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Struck;
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
    node.put("requests", seen.requests());
    if (!seen.struck().isEmpty()) {
      ArrayNode struck = node.putArray("struck");
      for (Struck each : seen.struck()) {
        struck
            .addObject()
            .put("kind", each.kind().id())
            .put("request", each.request())
            .put("verb", each.verb())
            .put("query", each.query())
            .set("objects", TraceJson.texts(each.objects()));
      }
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
        json.at("requests").integer(),
        struck(json),
        json.find("tampered").map(Cursor::bool).orElse(false),
        acknowledged(json));
  }

  private static ManagerError error(Cursor json) {
    return new ManagerError(
        json.at("type").text(), json.at("message").text(), json.at("cinder").bool());
  }

  private static List<Struck> struck(Cursor json) {
    return json.items("struck").stream()
        .map(
            each ->
                new Struck(
                    each.at("kind").oneOf(Fault.Kind.values(), Fault.Kind::id),
                    each.at("request").integer(),
                    each.at("verb").text(),
                    each.at("query").bool(),
                    each.at("objects").texts()))
        .toList();
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
