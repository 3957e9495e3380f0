package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.face.http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a caller wants to see objects: which of them, which of their fields, which page.
 *
 * @param query the query parameters as they came
 * @param address where the list is, such as {@code /storage/snapshots}
 * @param offset how many objects to skip
 * @param limit how many to show on a page
 */
record Listing(Map<String, String> query, String address, int offset, int limit) {

  /** How many objects a page has when the caller does not say. */
  static final int PAGE = 100;

  private static final Set<String> FILTERS = Set.of("name", "guid", "path");

  static Listing of(NefCall call) {
    String address = "/" + String.join("/", call.segments());
    int limit = Math.max(1, call.number("limit", PAGE));
    return new Listing(call.query(), address, call.number("offset", 0), limit);
  }

  /** One object, with the fields that are asked for. */
  Answer one(ObjectNode item) {
    return Answer.of(trim(item));
  }

  /** One page of the objects that are asked for, with a link to the next page if there is one. */
  Answer page(List<ObjectNode> items) {
    List<ObjectNode> wanted = items.stream().filter(this::matches).toList();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode data = answer.putArray("data");
    wanted.stream().skip(offset).limit(limit).forEach(item -> data.add(trim(item)));
    ArrayNode links = answer.putArray("links");
    if (offset + limit < wanted.size()) {
      links.addObject().put("rel", "next").put("href", next());
    }
    return Answer.of(answer);
  }

  private boolean matches(ObjectNode item) {
    return FILTERS.stream()
        .filter(query::containsKey)
        .allMatch(name -> item.path(name).asText().equals(query.get(name)));
  }

  private ObjectNode trim(ObjectNode item) {
    String fields = query.get("fields");
    return fields == null ? item : item.retain(Arrays.asList(fields.split(",")));
  }

  private String next() {
    Map<String, String> parameters = new TreeMap<>(query);
    parameters.put("offset", Integer.toString(offset + limit));
    return parameters.entrySet().stream()
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", address + "?", ""));
  }
}
