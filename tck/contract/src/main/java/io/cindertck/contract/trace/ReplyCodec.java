package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Reply.Died;
import io.cindertck.contract.Reply.InputChange;
import io.cindertck.contract.Reply.Outcome;
import io.cindertck.contract.Reply.Raised;
import io.cindertck.contract.Reply.Returned;
import io.cindertck.contract.Reply.TimedOut;
import io.cindertck.contract.value.ValueJson;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** What drivers say. */
final class ReplyCodec {
  private ReplyCodec() {}

  static ObjectNode write(Reply reply) {
    ObjectNode node = TraceJson.object();
    if (reply.outcome() instanceof Returned returned) {
      node.set("returned", ValueJson.write(returned.value()));
    } else if (reply.outcome() instanceof Raised raised) {
      node.putObject("raised")
          .put("type", raised.type())
          .put("message", raised.message())
          .put("traceback", raised.traceback())
          .set("ancestry", TraceJson.texts(raised.ancestry()));
    } else if (reply.outcome() instanceof TimedOut timedOut) {
      node.put("timedOut", timedOut.deadline().toString());
      if (!timedOut.doing().isEmpty()) {
        node.put("doing", timedOut.doing());
      }
    } else if (reply.outcome() instanceof Died died) {
      node.put("died", died.how());
    }
    if (!reply.inputChanges().isEmpty()) {
      ArrayNode changes = node.putArray("inputChanges");
      reply.inputChanges().forEach(change -> changes.add(write(change)));
    }
    return node;
  }

  private static ObjectNode write(InputChange change) {
    ObjectNode node = TraceJson.object();
    node.put("argument", change.argument());
    node.put("index", change.index());
    node.put("column", change.column());
    node.set("before", ValueJson.write(change.before()));
    node.set("after", ValueJson.write(change.after()));
    return node;
  }

  static Reply read(Cursor json) {
    return new Reply(
        outcome(json), json.items("inputChanges").stream().map(ReplyCodec::inputChange).toList());
  }

  private static Outcome outcome(Cursor json) {
    if (json.has("returned")) {
      return new Returned(json.at("returned").value());
    } else if (json.has("raised")) {
      Cursor raised = json.at("raised");
      return new Raised(
          raised.at("type").text(),
          raised.at("ancestry").texts(),
          raised.at("message").text(),
          raised.at("traceback").text());
    } else if (json.has("timedOut")) {
      String doing = json.find("doing").map(Cursor::text).orElse("");
      return new TimedOut(duration(json.at("timedOut")), doing);
    } else if (json.has("died")) {
      return new Died(json.at("died").text());
    }
    throw json.expected("one of returned, raised, timedOut, died");
  }

  private static Duration duration(Cursor json) {
    try {
      return Duration.parse(json.text());
    } catch (DateTimeParseException e) {
      throw json.expected("a duration such as \"PT30S\"");
    }
  }

  private static InputChange inputChange(Cursor json) {
    return new InputChange(
        json.at("argument").text(),
        json.at("index").integer(),
        json.at("column").text(),
        json.at("before").value(),
        json.at("after").value());
  }
}
