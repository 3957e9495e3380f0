package io.cindertck.report.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The official schema of SARIF 2.1.0, out of the jar of a library that carries it. */
final class SarifSchema {
  private static final JsonMapper JSON = new JsonMapper();

  private static final Schema SCHEMA = schema();

  private SarifSchema() {}

  static JsonNode tree(byte[] sarif) throws IOException {
    return JSON.readTree(sarif);
  }

  static List<String> errors(byte[] sarif) throws IOException {
    return SCHEMA
        .validate(
            tree(sarif),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static Schema schema() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    try (InputStream in =
        SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      return registry.getSchema(new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
