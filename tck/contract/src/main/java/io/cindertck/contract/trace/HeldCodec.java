package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an array has become: the objects that changed, and what is seen where that changed. */
final class HeldCodec {
  private HeldCodec() {}

  static ObjectNode write(Held before, Held after) {
    ObjectNode node = TraceJson.object();
    if (!before.sights().equals(after.sights())) {
      node.set(
          "sights", TraceJson.texts(after.sights().stream().sorted().map(Sight::name).toList()));
    }
    add(node, "volumes", before.volumes(), after.volumes(), HeldObject.VOLUMES);
    add(node, "snapshots", before.snapshots(), after.snapshots(), HeldObject.SNAPSHOTS);
    add(node, "groups", before.groups(), after.groups(), HeldObject.GROUPS);
    add(
        node,
        "groupSnapshots",
        before.groupSnapshots(),
        after.groupSnapshots(),
        HeldObject.GROUP_SNAPSHOTS);
    if (!before.strangers().equals(after.strangers())) {
      ArrayNode strangers = node.putArray("strangers");
      for (Held.Stranger stranger : after.strangers()) {
        strangers
            .addObject()
            .put("kind", stranger.kind().name())
            .put("arrayName", stranger.arrayName());
      }
    }
    return node;
  }

  private static <T> void add(
      ObjectNode node,
      String field,
      Map<String, T> before,
      Map<String, T> after,
      Difference<T> objects) {
    ObjectNode changed = MapDifference.write(before, after, objects, TraceJson.object());
    if (!changed.isEmpty()) {
      node.set(field, changed);
    }
  }

  static Held read(Held before, Cursor json) {
    return new Held(
        json.find("sights").map(HeldCodec::sights).orElse(before.sights()),
        read(before.volumes(), json, "volumes", HeldObject.VOLUMES),
        read(before.snapshots(), json, "snapshots", HeldObject.SNAPSHOTS),
        read(before.groups(), json, "groups", HeldObject.GROUPS),
        read(before.groupSnapshots(), json, "groupSnapshots", HeldObject.GROUP_SNAPSHOTS),
        json.find("strangers").map(HeldCodec::strangers).orElse(before.strangers()));
  }

  private static <T> Map<String, T> read(
      Map<String, T> before, Cursor json, String field, Difference<T> objects) {
    return json.find(field)
        .map(changed -> MapDifference.read(before, changed, objects))
        .orElse(before);
  }

  private static Set<Sight> sights(Cursor json) {
    return json.items().stream()
        .map(sight -> sight.oneOf(Sight.values(), Sight::name))
        .collect(Collectors.toSet());
  }

  private static List<Held.Stranger> strangers(Cursor json) {
    return json.items().stream()
        .map(
            stranger ->
                new Held.Stranger(
                    stranger.at("kind").oneOf(Kind.values(), Kind::name),
                    stranger.at("arrayName").text()))
        .toList();
  }
}
