package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.cindertck.contract.Held;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects on an array: one that changed is written with all it has. */
final class HeldObject<T> implements Difference<T> {
  static final HeldObject<Held.Volume> VOLUMES =
      new HeldObject<>(
          volume ->
              TraceJson.object()
                  .put("arrayName", volume.arrayName())
                  .put("sizeGiB", volume.sizeGiB())
                  .put("group", volume.group())
                  .set("content", content(volume.content())),
          json ->
              new Held.Volume(
                  json.at("arrayName").text(),
                  json.at("sizeGiB").integer(),
                  json.at("group").textOrNull().orElse(null),
                  content(json.at("content"))));

  static final HeldObject<Held.Snapshot> SNAPSHOTS =
      new HeldObject<>(
          snapshot ->
              TraceJson.object()
                  .put("arrayName", snapshot.arrayName())
                  .put("volume", snapshot.volume())
                  .put("groupSnapshot", snapshot.groupSnapshot())
                  .set("content", content(snapshot.content())),
          json ->
              new Held.Snapshot(
                  json.at("arrayName").text(),
                  json.at("volume").text(),
                  json.at("groupSnapshot").textOrNull().orElse(null),
                  content(json.at("content"))));

  static final HeldObject<Held.Group> GROUPS =
      new HeldObject<>(
          group ->
              TraceJson.object()
                  .put("arrayName", group.arrayName())
                  .set("members", TraceJson.texts(group.members())),
          json ->
              new Held.Group(
                  json.at("arrayName").text(), new TreeSet<>(json.at("members").texts())));

  static final HeldObject<Held.GroupSnapshot> GROUP_SNAPSHOTS =
      new HeldObject<>(
          group ->
              TraceJson.object()
                  .put("arrayName", group.arrayName())
                  .set("snapshots", TraceJson.texts(group.snapshots())),
          json ->
              new Held.GroupSnapshot(
                  json.at("arrayName").text(), new TreeSet<>(json.at("snapshots").texts())));

  private final Function<T, JsonNode> writer;
  private final Function<Cursor, T> reader;

  private HeldObject(Function<T, JsonNode> writer, Function<Cursor, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public @Nullable JsonNode write(@Nullable T before, T after) {
    return after.equals(before) ? null : writer.apply(after);
  }

  @Override
  public T read(@Nullable T before, Cursor changed) {
    return reader.apply(changed);
  }

  private static ArrayNode content(Held.Content content) {
    ArrayNode stamps = TraceJson.array();
    for (Held.Stamp stamp : content.stamps()) {
      stamps
          .addObject()
          .put("block", stamp.block())
          .put("owner", stamp.owner())
          .put("sequence", stamp.sequence());
    }
    return stamps;
  }

  private static Held.Content content(Cursor json) {
    return new Held.Content(
        json.items().stream()
            .map(
                stamp ->
                    new Held.Stamp(
                        stamp.at("block").integer(),
                        stamp.at("owner").text(),
                        stamp.at("sequence").longInteger()))
            .toList());
  }
}
