package io.cindertck.array.face.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The description, to check requests and answers by. */
final class OpenApi {

  private static final String ID = "https://cindertck.io/fake-array/1";
  private static final JsonNode DOCUMENT = Description.JSON;
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(ID, DOCUMENT.toString())));

  private OpenApi() {}

  /**
   * One operation of the description.
   *
   * @param place where it is in the document
   */
  record Operation(String method, String path, JsonPointer place) {

    private JsonNode node() {
      return DOCUMENT.at(place);
    }

    Set<String> statuses() {
      return names(node().get("responses"));
    }

    Set<String> queryParameters() {
      Set<String> names = new TreeSet<>();
      for (JsonNode parameter : node().path("parameters")) {
        if (parameter.path("in").asText().equals("query")) {
          names.add(parameter.path("name").asText());
        }
      }
      return names;
    }

    /** The schema of the body, wherever it is; missing when there is no body. */
    JsonNode body() {
      return DOCUMENT.at(bodyPlace());
    }

    private JsonPointer bodyPlace() {
      return resolve(place.appendProperty("requestBody").append(JSON_SCHEMA));
    }

    void checkBody(String body) {
      assertThat(problems(bodyPlace(), body)).as("body of %s: %s", this, body).isEmpty();
    }

    void checkAnswer(int status, String body) {
      String code = Integer.toString(status);
      assertThat(statuses()).as("answer of %s: %s", this, body).contains(code);
      JsonPointer response =
          resolve(place.appendProperty("responses").appendProperty(code)).append(JSON_SCHEMA);
      assertThat(problems(response, body)).as("%s of %s: %s", code, this, body).isEmpty();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final JsonPointer JSON_SCHEMA =
      JsonPointer.compile("/content/application~1json/schema");

  static List<Operation> operations() {
    return names(DOCUMENT.get("paths")).stream()
        .flatMap(
            path -> {
              JsonPointer place = JsonPointer.compile("/paths").appendProperty(path);
              return names(DOCUMENT.at(place)).stream()
                  .map(
                      method ->
                          new Operation(
                              method.toUpperCase(Locale.ROOT), path, place.appendProperty(method)));
            })
        .toList();
  }

  /** The kinds of fault. */
  static Set<String> faultKinds() {
    return texts(DOCUMENT.at("/components/schemas/FaultKind/enum"));
  }

  /** The codes of all errors. */
  static Set<String> errorCodes() {
    Set<String> codes = new TreeSet<>();
    for (JsonNode response : DOCUMENT.at("/components/responses")) {
      codes.addAll(texts(response.at(JSON_SCHEMA).at("/properties/code/enum")));
    }
    return codes;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** The operation with a path in which the variables are filled. */
  static Operation operation(String method, String path) {
    List<String> segments = List.of(path.substring(1).split("/"));
    return operations().stream()
        .filter(o -> o.method().equals(method))
        .filter(o -> Route.of(method, o.path(), call -> "").leadsTo(segments))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not described: " + method + " " + path));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      names.add(each.next());
    }
    return names;
  }

  private static JsonPointer resolve(JsonPointer place) {
    String reference = DOCUMENT.at(place).path("$ref").asText();
    return reference.isEmpty() ? place : JsonPointer.compile(reference.substring(1));
  }

  private static List<String> problems(JsonPointer schema, String text) {
    Schema found = REGISTRY.getSchema(SchemaLocation.of(ID + "#" + schema));
    return found.validate(text, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
