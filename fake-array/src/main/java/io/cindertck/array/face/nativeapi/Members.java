package io.cindertck.array.face.nativeapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.face.http.HttpCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object that somebody sent; each reading checks what it reads. */
record Members(ObjectNode object) {

  static Members of(HttpCall call) {
    try {
      return new Members(call.object());
    } catch (IllegalArgumentException e) {
      throw NativeError.malformed(String.valueOf(e.getMessage()));
    }
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** These members, when there are no others than the ones named. */
  Members only(String... known) {
    for (String name : names()) {
      if (!List.of(known).contains(name)) {
        throw NativeError.malformed(
            "'%s' is not known; there is: %s".formatted(name, String.join(", ", known)));
      }
    }
    return this;
  }

  String text(String name) {
    String text = textIfAny(name);
    if (text == null) {
      throw wrong(name, "a string");
    }
    return text;
  }

  @Nullable String textIfAny(String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrong(name, "a string");
    }
    return value.textValue();
  }

  int number(String name) {
    Integer number = numberIfAny(name);
    if (number == null) {
      throw wrong(name, "a whole number");
    }
    return number;
  }

  @Nullable Integer numberIfAny(String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(name, "a whole number");
    }
    return value.intValue();
  }

  long longNumber(String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, "a whole number");
    }
    return value.longValue();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array(name)) {
      if (!value.isTextual()) {
        throw wrong(name, "a list of strings");
      }
      texts.add(value.textValue());
    }
    return texts;
  }

  List<Members> objects(String name) {
    List<Members> objects = new ArrayList<>();
    for (JsonNode value : array(name)) {
      if (!(value instanceof ObjectNode each)) {
        throw wrong(name, "a list of objects");
      }
      objects.add(new Members(each));
    }
    return objects;
  }

  Members object(String name) {
    if (object.get(name) instanceof ObjectNode given) {
      return new Members(given);
    }
    throw wrong(name, "an object");
  }

  private JsonNode array(String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isArray()) {
      throw wrong(name, "a list");
    }
    return value;
  }

  /** Strings by name, in the order given. */
  Map<String, String> textByName(String name) {
    Members members = object(name);
    Map<String, String> texts = new LinkedHashMap<>();
    members.names().forEach(each -> texts.put(each, members.text(each)));
    return texts;
  }

  private static NativeError wrong(String name, String owed) {
    return NativeError.malformed("'" + name + "' must be given, as " + owed);
  }
}
