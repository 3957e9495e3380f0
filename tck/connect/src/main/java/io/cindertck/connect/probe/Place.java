package io.cindertck.connect.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A place in an answer. Whatever is not as expected there is told with the way to it, by an {@link
 * IllegalArgumentException}.
 *
 * @param path the members that lead to it, such as {@code volumes[2].sizeGiB}
 */
record Place(String path, JsonNode json) {
  private static final int LONGEST_SHOWN = 60;

  /** The whole of an answer. */
  static Place whole(JsonNode json) {
    return new Place("", json);
  }

  /** This object, when it has no other members than these. */
  Place only(String... known) {
    if (!json.isObject()) {
      throw expected("an object");
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!List.of(known).contains(name)) {
                String there = known.length == 0 ? "nothing" : String.join(", ", known);
                throw new IllegalArgumentException(
                    below(shortened(name)) + " is not known; there is " + there);
              }
            });
    return this;
  }

  /** A member that has to be there. */
  Place at(String member) {
    return find(member)
        .orElseThrow(() -> new IllegalArgumentException(below(member) + " is missing"));
  }

  /** A member, if it is there and not null. */
  Optional<Place> find(String member) {
    return Optional.ofNullable(json.get(member))
        .filter(found -> !found.isNull())
        .map(found -> new Place(below(member), found));
  }

  private String below(String member) {
    return path.isEmpty() ? member : path + "." + member;
  }

  /** The elements of a list. */
  List<Place> items() {
    if (!json.isArray()) {
      throw expected("a list");
    }
    List<Place> items = new ArrayList<>(json.size());
    json.forEach(item -> items.add(new Place(path + "[" + items.size() + "]", item)));
    return items;
  }

  /** The elements of a list of objects, when no two of them have the same name. */
  List<Place> named() {
    Map<String, Place> byName = new HashMap<>();
    List<Place> items = items();
    for (Place item : items) {
      if (!item.json.isObject()) {
        throw item.expected("an object");
      }
      Place other = byName.put(item.name("name"), item);
      if (other != null) {
        throw item.at("name")
            .wrong("'" + item.name("name") + "' is that of " + other.path + " too");
      }
    }
    return items;
  }

  /** A member that is the name of something. */
  String name(String member) {
    Place name = at(member);
    if (name.text().isBlank()) {
      throw name.expected("a name");
    }
    return name.text();
  }

  String text() {
    if (!json.isTextual()) {
      throw expected("a text");
    }
    return json.textValue();
  }

  List<String> texts() {
    return items().stream().map(Place::text).toList();
  }

  boolean bool() {
    if (!json.isBoolean()) {
      throw expected("true or false");
    }
    return json.booleanValue();
  }

  /** A whole number that is no less than that. */
  long number(long least, long most) {
    if (!json.isIntegralNumber()
        || !json.canConvertToLong()
        || json.longValue() < least
        || json.longValue() > most) {
      throw expected(
          "a whole number from " + least + (most == Long.MAX_VALUE ? "" : " to " + most));
    }
    return json.longValue();
  }

  int integer(int least) {
    return (int) number(least, Integer.MAX_VALUE);
  }

  /** The one of {@code all} that goes by the name that is given here. */
  <T> T oneOf(T[] all, Function<T, String> name) {
    return Arrays.stream(all)
        .filter(each -> json.isTextual() && name.apply(each).equals(json.textValue()))
        .findFirst()
        .orElseThrow(
            () ->
                expected(
                    Arrays.stream(all).map(name).collect(Collectors.joining(", ", "one of ", ""))));
  }

  IllegalArgumentException expected(String what) {
    return wrong(what + " was expected, not " + shortened(json.toString()));
  }

  IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException(path.isEmpty() ? problem : path + ": " + problem);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
