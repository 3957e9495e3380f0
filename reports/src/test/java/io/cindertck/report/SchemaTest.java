package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path dir;

  SchemaTest(@TempDir Path dir) {
    this.dir = dir;
  }

  static Stream<Result> results() {
    return Stream.of(
        Samples.nonConformant(),
        Samples.conformant(),
        Samples.incomplete(),
        SampleTerms.broken(),
        Shards.all(),
        Shards.barest());
  }

  @ParameterizedTest
  @MethodSource("results")
  void acceptsWhatIsWritten(Result result) throws IOException {
    assertThat(errors(written(result))).isEmpty();
  }

  @Test
  void wantsEveryMember() throws IOException {
    ObjectNode tree = written(Samples.nonConformant());
    tree.remove("verdict");
    ((ObjectNode) tree.at("/clauses/0")).remove("owed");

    assertThat(errors(tree)).hasSize(2).anyMatch(e -> e.contains("verdict"));
  }

  @Test
  void wantsToKnowWhatWasSwept() throws IOException {
    ObjectNode tree = written(Samples.nonConformant());
    tree.remove("sweep");

    assertThat(errors(tree)).singleElement().asString().contains("sweep");
  }

  @ParameterizedTest
  @CsvSource({
    "/sweep, points, -1",
    "/sweep, struck, 'many'",
    "/sweep/calls/0, operation, 7",
    "/sweep/calls/0, variant, 7",
    "/sweep/calls/0, members, -1",
    "/sweep/calls/0, requests, 3",
    "/sweep/calls/0/points, refused, '+x'",
    "/sweep/calls/0/points, busy, 1",
  })
  void knowsWhatASweepIsMadeOf(String at, String member, String wrong) throws IOException {
    ObjectNode tree = written(Samples.nonConformant());
    ObjectNode part = (ObjectNode) tree.at(at);
    assertThat(part.has(member)).isTrue();
    if (wrong.matches("-?\\d+")) {
      part.put(member, Integer.parseInt(wrong));
    } else {
      part.put(member, wrong);
    }
    assertThat(errors(tree)).singleElement().asString().contains(member);
    part.remove(member);
    // A kind of fault need not be there; all else does.
    assertThat(errors(tree)).hasSize(at.endsWith("points") ? 0 : 1);
  }

  @Test
  void knowsEveryVerdict() throws IOException {
    ObjectNode tree = written(Samples.nonConformant());
    ((ObjectNode) tree.at("/clauses/0")).put("verdict", "green");

    assertThat(errors(tree)).singleElement().asString().contains("kit-error");
  }

  private ObjectNode written(Result result) throws IOException {
    return (ObjectNode) JSON.readTree(ResultFile.write(dir, result).toFile());
  }

  private static List<String> errors(JsonNode tree) throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(closed().toString());
    return schema.validate(tree).stream().map(Error::toString).toList();
  }

  /** The schema lets later members in; what we write ourselves shall all be described in it. */
  private static JsonNode closed() throws IOException {
    try (InputStream in = Reports.class.getResourceAsStream("conformance.schema.json")) {
      JsonNode schema = JSON.readTree(Objects.requireNonNull(in));
      schema
          .findParents("properties")
          .forEach(part -> ((ObjectNode) part).put("additionalProperties", false));
      return schema;
    }
  }
}
