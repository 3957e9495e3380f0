package io.cindertck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What happens, as JSON, an event a line. All but plain ASCII is escaped: no text breaks a line.
 */
final class EventLog {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final PrintWriter to;
  private final Clock clock;
  private final @Nullable String profile;
  private final UnaryOperator<String> redacted;

  /**
   * A log.
   *
   * @param to where it is written
   * @param profile whose run it is that is told of; null for that of none
   * @param redacted keeps secrets out of each line
   */
  EventLog(PrintWriter to, Clock clock, @Nullable String profile, UnaryOperator<String> redacted) {
    this.to = to;
    this.clock = clock;
    this.profile = profile;
    this.redacted = redacted;
  }

  /** The time that an event would have. */
  Instant now() {
    return clock.instant();
  }

  /** The text without secrets. */
  String redacted(String text) {
    return redacted.apply(text);
  }

  /**
   * Writes an event.
   *
   * @param name such as {@code phase}
   * @param fields sets what else there is to say of it; texts that others wrote have to be redacted
   */
  synchronized void event(String name, Consumer<ObjectNode> fields) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("time", now().truncatedTo(ChronoUnit.MILLIS).toString()).put("event", name);
    if (profile != null) {
      line.put("profile", profile);
    }
    fields.accept(line);
    try {
      to.println(MAPPER.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
    to.flush();
  }
}
