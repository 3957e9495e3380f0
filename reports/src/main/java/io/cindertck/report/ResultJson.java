package io.cindertck.report;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A {@link Result} as JSON, and back. */
final class ResultJson {
  /** Enums go by the names of the contract. */
  private interface ById {
    @JsonValue
    String id();
  }

  @JsonIgnoreProperties({"scenario", "reply"})
  private interface WithoutTrees {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Conformance.class, ById.class)
          .addMixIn(Dialect.class, ById.class)
          .addMixIn(Verdict.class, ById.class)
          .addMixIn(Evidence.Ending.class, ById.class)
          .addMixIn(CapabilityResult.Found.class, ById.class)
          .addMixIn(WaiverResult.State.class, ById.class)
          .addModule(new InstantModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /** Far more than any contract has; the page's script refuses more as well. */
  private static final int MOST = 10_000;

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter WRITER = writer(JSON);

  private static final ObjectWriter WORDS =
      writer(JSON.copy().addMixIn(Counterexample.class, WithoutTrees.class));

  private ResultJson() {}

  private static ObjectWriter writer(ObjectMapper mapper) {
    return mapper
        .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** As it stands in the file: what it is, then what it has. */
  private record Filed(String format, @JsonUnwrapped Result result) {}

  static void write(Result result, OutputStream out) throws IOException {
    pretty(new Filed(Result.FORMAT, result), out);
  }

  static byte[] write(Result result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(result, out);
    return out.toByteArray();
  }

  /** Writes a part of a result, or a tree, as {@link #pretty(JsonNode)} has it, with a line end. */
  static void pretty(Object part, OutputStream out) throws IOException {
    pretty(WRITER, part, out);
  }

  private static void pretty(ObjectWriter writer, Object part, OutputStream out)
      throws IOException {
    try (SeenWriter lines = new SeenWriter(out)) {
      writer.writeValue(lines, part);
      lines.write('\n');
    }
  }

  /** Writes a case as it stands in the file, but for its two trees. */
  static void words(Counterexample found, OutputStream out) throws IOException {
    pretty(WORDS, found, out);
  }

  /** A part of a result as it stands in the file. */
  static ObjectNode tree(Object part) {
    return JSON.valueToTree(part);
  }

  /**
   * Indented text without a character that a reader could not see: those are written as escapes.
   * Outside of strings JSON is ASCII, so it is enough to look at each character.
   */
  static String pretty(JsonNode tree) throws JsonProcessingException {
    String text = WRITER.writeValueAsString(tree);
    return Unseen.escaped(text);
  }

  static Result read(byte[] bytes, String file) {
    JsonNode tree;
    try {
      tree = JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      // Its own words speak of markers and of the reader's settings.
      String what =
          e instanceof JsonEOFException ? "the file ends in the midst" : e.getOriginalMessage();
      throw new MalformedResultException(file, line(e), what, e);
    } catch (IOException e) {
      throw new MalformedResultException(file, "", String.valueOf(e.getMessage()), e);
    }
    String format = tree.path("format").asText();
    if (!format.equals(Result.FORMAT)) {
      String found = format.isEmpty() ? "there is none" : "found '" + format + "'";
      throw new MalformedResultException(
          file, "format", "expected '" + Result.FORMAT + "', " + found, null);
    }
    refuseMany(tree, file);
    return convert(tree, Result.class, file);
  }

  /** A page, or a comparison, of very many clauses would be of use to nobody, and end the kit. */
  static void refuseMany(JsonNode result, String file) {
    for (String list : List.of("clauses", "operations")) {
      int size = result.path(list).size();
      if (size > MOST) {
        String what = "there are " + Words.count(size, "item") + "; no contract has more than ";
        throw new MalformedResultException(file, list, what + Words.number(MOST), null);
      }
    }
  }

  /** A part of a result. */
  static <T> T convert(JsonNode tree, Class<T> type, String file) {
    try {
      return Objects.requireNonNull(JSON.treeToValue(tree, type));
    } catch (JsonMappingException e) {
      throw new MalformedResultException(file, place(e), what(e), e);
    } catch (JsonProcessingException e) {
      throw new MalformedResultException(file, "", e.getOriginalMessage(), e);
    }
  }

  /** A parser with the limits that hold for every result. */
  static JsonParser parser(byte[] bytes) throws IOException {
    return JSON.createParser(bytes);
  }

  /** The value that a parser is at, with whatever may follow it. */
  static JsonNode value(JsonParser parser) throws IOException {
    return JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(parser);
  }

  static String line(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String place(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  /** The records' own words where they refused; else Jackson's, without its class names. */
  private static String what(JsonMappingException e) {
    if (e.getCause() instanceof NullPointerException missing) {
      return "'" + missing.getMessage() + "' is missing";
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "'" + wrong.getValue() + "' is not one of " + names(wrong.getTargetType());
    }
    if (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
      // A number that is not there is read as null, and Jackson then speaks of its own settings.
      if (wrong.getTargetType().isPrimitive() && e.getOriginalMessage().contains("`null`")) {
        return "expected " + wrong.getTargetType().getSimpleName() + ", and there is none";
      }
      return "expected " + wrong.getTargetType().getSimpleName() + ": " + e.getOriginalMessage();
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    // Jackson adds to other messages where it has read, without naming it.
    return String.valueOf(
        cause instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : cause.getMessage());
  }

  private static String names(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(Object::toString).collect(joining(", "));
  }
}
