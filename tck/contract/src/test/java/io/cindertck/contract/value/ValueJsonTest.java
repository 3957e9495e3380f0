package io.cindertck.contract.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueJsonTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value as text and reads that. */
  private static Value again(Value value) {
    return ValueJson.read(parsed(ValueJson.write(value).toString()));
  }

  static List<Value> values() {
    Map<Value, Value> oddKeys = new LinkedHashMap<>();
    oddKeys.put(new Value.Int(1), Value.text("number"));
    oddKeys.put(Value.none(), Value.text("none"));
    oddKeys.put(Value.tuple(Value.text("a"), new Value.Int(2)), Value.list(List.of()));
    oddKeys.put(Value.text("$tuple"), Value.text("looks like a tag"));
    return List.of(
        Value.none(),
        new Value.Bool(true),
        new Value.Int(0),
        new Value.Int(new BigInteger("-123456789012345678901234567890")),
        new Value.Real(1.0),
        new Value.Real(-0.0),
        new Value.Real(1e300),
        new Value.Real(Double.NaN),
        new Value.Real(Double.POSITIVE_INFINITY),
        new Value.Real(Double.NEGATIVE_INFINITY),
        Value.text(""),
        Value.text("\u4e2d \ud83d\udcbe \u0000 \" \\ \n"),
        Value.list(List.of()),
        Value.tuple(),
        Value.tuple(Value.none(), Value.list(List.of(Value.tuple(Value.text("x"))))),
        Value.Mapping.of(Map.of()),
        Value.Mapping.of(Map.of("", Value.none())),
        Value.Mapping.of(Map.of("$arg", Value.text("no argument"))),
        new Value.Mapping(oddKeys),
        new Value.Handed("volumes", Value.Handed.WHOLE),
        new Value.Handed("volumes", 1),
        new Value.DbObject("Volume", Map.of("id", Value.text("v"), "size", new Value.Int(1))),
        new Value.Opaque("generator", "<generator object>", true),
        new Value.Opaque("Foo", "", false));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueComesBackAsItWas(Value value) {
    assertThat(again(value)).isEqualTo(value);
    assertThat(again(Value.tuple(value, Value.text("after"))))
        .isEqualTo(Value.tuple(value, Value.text("after")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1, "a"]                            | [1,"a"]
          {"$tuple": [null]}                  | {"$tuple":[null]}
          {"$map": [[1, true]]}               | {"$map":[[1,true]]}
          {"$float": "nan"}                   | {"$float":"nan"}
          {"$arg": "volumes", "index": 1}     | {"$arg":"volumes","index":1}
          {"$db": "Volume", "columns": {}}    | {"$db":"Volume","columns":{}}
          {"$def": 1, "value": []}            | []
          """)
  void whatIsReadIsWrittenInTheSameForm(String read, String written) {
    assertThat(ValueJson.write(ValueJson.read(parsed(read)))).hasToString(written);
  }

  @Test
  void keysKeepTheirOrder() {
    Value read = ValueJson.read(parsed("{\"b\": 1, \"a\": 2}"));
    assertThat(((Value.Mapping) read).entries().keySet())
        .containsExactly(Value.text("b"), Value.text("a"));
  }

  @Test
  void aMappingThatOccursTwiceIsTheSameAfterwards() {
    Value.Mapping entry = Value.Mapping.of(Map.of("id", Value.text("a")));
    Value.Sequence list = (Value.Sequence) again(Value.list(List.of(entry, entry)));
    assertThat(list.items().get(0)).isSameAs(list.items().get(1)).isEqualTo(entry);
  }

  @Test
  void equalMappingsAreNotTheSameAfterwards() {
    Value.Mapping one = Value.Mapping.of(Map.of("id", Value.text("a")));
    Value.Mapping other = Value.Mapping.of(Map.of("id", Value.text("a")));
    Value.Sequence list = (Value.Sequence) again(Value.list(List.of(one, other)));
    assertThat(list.items().get(0)).isNotSameAs(list.items().get(1));
    assertThat(ValueJson.write(list).toString()).doesNotContain("$");
    Value.Sequence three = (Value.Sequence) again(Value.list(List.of(one, one, other)));
    assertThat(three.items().get(2)).isNotSameAs(three.items().get(0)).isEqualTo(one);
  }

  @Test
  void identityHoldsAcrossListsAndInsideDatabaseObjects() {
    Value.Sequence shared = Value.list(List.of(new Value.Int(1)));
    Value object = new Value.DbObject("Volume", Map.of("metadata", shared));
    Value.Sequence both = (Value.Sequence) again(Value.tuple(shared, object));
    Value inObject = ((Value.DbObject) both.items().get(1)).columns().get("metadata");
    assertThat(inObject).isSameAs(both.items().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"$set": []}                        | unknown tag $set
          {"$tuple": 1}                       | a list was expected, not 1
          {"$map": {"a": 1}}                  | a list of pairs was expected, not {"a":1}
          {"$map": [[1]]}                     | a pair was expected, not [1]
          {"$map": [{"a": 1, "b": 2}]}        | a pair was expected, not {"a":1,"b":2}
          {"$float": "1.5"}                   | no number: {"$float":"1.5"}
          {"$db": "Volume"}                   | no columns in {"$db":"Volume"}
          {"$db": "Volume", "columns": [1]}   | columns were expected, not [1]
          {"$def": 1}                         | no value in {"$def":1}
          [{"$ref": 3}]                       | refers to nothing: {"$ref":3}
          """)
  void whatIsNoValueIsRefusedInOneLine(String json, String message) {
    assertThatThrownBy(() -> ValueJson.read(parsed(json)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aMissingNodeIsNoValue() {
    assertThatThrownBy(() -> ValueJson.read(MAPPER.missingNode()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no value");
  }
}
