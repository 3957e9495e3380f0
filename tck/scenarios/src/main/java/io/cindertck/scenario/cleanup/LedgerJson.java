package io.cindertck.scenario.cleanup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.ValueJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The lines of a ledger. */
final class LedgerJson {
  private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{8}");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private LedgerJson() {}

  static String header(LedgerHeader header) {
    ObjectNode node = MAPPER.createObjectNode().put("format", LedgerHeader.FORMAT);
    node.put("kit", header.kit()).put("prefix", header.prefix());
    node.put("driver", header.driver()).put("array", header.array());
    return line(node.put("dialect", header.dialect().id()));
  }

  static LedgerHeader header(String line) {
    JsonNode node = parse(line);
    String format = text(node, "format");
    if (!format.equals(LedgerHeader.FORMAT)) {
      throw new IllegalArgumentException(
          "format is \"" + format + "\"; this kit reads \"" + LedgerHeader.FORMAT + "\"");
    }
    String prefix = text(node, "prefix");
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("prefix is no eight hexadecimal digits");
    }
    Dialect dialect =
        Arrays.stream(Dialect.values())
            .filter(each -> each.id().equals(node.path("dialect").asText()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("dialect is none that is known"));
    return new LedgerHeader(
        text(node, "kit"), prefix, text(node, "driver"), text(node, "array"), dialect);
  }

  static String row(Row row) {
    ObjectNode node = MAPPER.createObjectNode().put("kind", row.kind().name());
    ObjectNode columns = node.putObject("row");
    row.columns().forEach((name, value) -> columns.set(name, ValueJson.write(value)));
    return line(node);
  }

  static String gone(Collection<String> ids) {
    ArrayNode array = MAPPER.createArrayNode();
    ids.forEach(array::add);
    return line(MAPPER.createObjectNode().set("gone", array));
  }

  /** What a line after the first one says. */
  record Entry(List<Row> rows, List<String> gone) {}

  static Entry entry(String line) {
    JsonNode node = parse(line);
    if (node.has("gone")) {
      return new Entry(List.of(), gone(node.get("gone")));
    }
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.name().equals(node.path("kind").asText()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("kind is none that is known"));
    if (!node.path("row").path("id").isTextual()) {
      throw new IllegalArgumentException("row has no id");
    }
    Map<String, Value> columns = new LinkedHashMap<>();
    node.path("row")
        .properties()
        .forEach(column -> columns.put(column.getKey(), ValueJson.read(column.getValue())));
    return new Entry(List.of(new Row(kind, columns)), List.of());
  }

  private static List<String> gone(JsonNode ids) {
    List<String> gone = new ArrayList<>();
    for (JsonNode id : ids) {
      if (id.isTextual()) {
        gone.add(id.textValue());
      }
    }
    if (!ids.isArray() || gone.size() != ids.size()) {
      throw new IllegalArgumentException("gone is no list of ids");
    }
    return gone;
  }

  private static JsonNode parse(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no JSON, or cut short", e);
    }
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException(
          node.has(field) ? field + " is no text" : "field " + field + " is missing");
    }
    return node.path(field).asText();
  }

  private static String line(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
