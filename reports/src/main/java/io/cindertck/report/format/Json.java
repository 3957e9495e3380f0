package io.cindertck.report.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.report.Unseen;
import java.nio.charset.StandardCharsets;

/** Indented JSON without a character that a reader could not see: those are escapes. */
final class Json {
  private static final JsonMapper JSON = new JsonMapper();

  private Json() {}

  static byte[] bytes(JsonNode tree) throws JsonProcessingException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    String text = JSON.writer(printer).writeValueAsString(tree);
    return (Unseen.escaped(text) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
