package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolSchemaTest {

  @Test
  void isASchema() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertThat(
            registry
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(ProtocolSchema.text(), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "request | {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"hello\",\"params\":{\"protocol\":2,\"kit\":\"k\"}}",
        "request | {\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"close\",\"params\":{}}",
        "request | {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\",\"params\":{}}",
        "answer | {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocol\":1}}",
        "answer | {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocol\":1,\"host\":\"h\",\"concurrent\":1}}",
        "answer | {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{\"code\":-32000,\"message\":\"m\"}}",
        "answer | {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1,\"message\":\"m\"}}",
        "answer | {\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32000,\"message\":\"two\\nlines\"}}",
        "value | {\"$nosuch\":1}",
        "value | {\"$tuple\":{}}",
        "value | {\"$opaque\":\"set\",\"text\":\"x\"}",
        "value | {\"a\":{\"$float\":\"1\"}}",
        "argument | {\"type\":\"Backup\",\"row\":{\"id\":\"1\",\"status\":\"x\",\"deleted\":false}}",
        "argument | {\"type\":\"Volume\",\"row\":{\"id\":\"1\"}}",
        "argument | {\"type\":\"Volume\",\"value\":1}",
        "argument | 1",
      })
  void refusesWhatIsWrong(String definition, String message) {
    assertThat(ProtocolSchema.problems(definition, message)).isNotEmpty();
  }
}
