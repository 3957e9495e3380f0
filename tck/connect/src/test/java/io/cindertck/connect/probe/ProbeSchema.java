package io.cindertck.connect.probe;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The probe protocol's schema, to check messages by. */
final class ProbeSchema {
  private static final String ID = "https://cindertck.io/probe-protocol/1";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text())));

  private ProbeSchema() {}

  /** The schema's text. */
  static String text() {
    try (InputStream schema = ProbeSchema.class.getResourceAsStream("probe-protocol.schema.json")) {
      if (schema == null) {
        throw new IllegalStateException("no schema");
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a message; empty when nothing is. */
  static List<String> problems(String definition, String message) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of(ID + "#/$defs/" + definition));
    return schema.validate(message, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
