package io.cindertck.contract.trace;

import io.cindertck.contract.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads commands, in the form that they have in scenarios. */
final class CommandReader {
  private final Cursor json;

  private CommandReader(Cursor json) {
    this.json = json;
  }

  static Command read(Cursor json) {
    return new CommandReader(json).command();
  }

  private Command command() {
    return switch (text("do")) {
      case "create-volume" ->
          new Command.CreateVolume(id(), groupOrNull(), json.at("size").integer(), text("name"));
      case "clone-volume" ->
          new Command.CloneVolume(id(), text("source"), groupOrNull(), text("name"));
      case "create-volume-from-snapshot" ->
          new Command.CreateVolumeFromSnapshot(id(), text("snapshot"), groupOrNull(), text("name"));
      case "extend-volume" -> new Command.ExtendVolume(id(), json.at("size").integer());
      case "delete-volume" -> new Command.DeleteVolume(id());
      case "create-snapshot" -> new Command.CreateSnapshot(id(), text("volume"), text("name"));
      case "delete-snapshot" -> new Command.DeleteSnapshot(id());
      case "create-group" -> new Command.CreateGroup(id(), text("name"), texts("volumeTypes"));
      case "create-group-from-source" ->
          new Command.CreateGroupFromSource(
              id(),
              text("name"),
              json.at("source").oneOf(Command.Source.values(), Command.Source::name),
              text("sourceId"),
              pairs("volumes"));
      case "delete-group" -> new Command.DeleteGroup(id(), texts("volumes"));
      case "update-group" ->
          new Command.UpdateGroup(id(), textsOrNull("add"), textsOrNull("remove"));
      case "create-group-snapshot" ->
          new Command.CreateGroupSnapshot(id(), text("group"), text("name"), pairs("snapshots"));
      case "delete-group-snapshot" -> new Command.DeleteGroupSnapshot(id(), texts("snapshots"));
      default -> throw json.at("do").expected("a command");
    };
  }

  private @Nullable String groupOrNull() {
    return json.at("group").textOrNull().orElse(null);
  }

  private String id() {
    return text("id");
  }

  private String text(String field) {
    return json.at(field).text();
  }

  private List<String> texts(String field) {
    return json.at(field).texts();
  }

  private @Nullable List<String> textsOrNull(String field) {
    return json.at(field).json().isNull() ? null : texts(field);
  }

  private Map<String, String> pairs(String field) {
    Map<String, String> pairs = new LinkedHashMap<>();
    json.at(field).fields().forEach((key, value) -> pairs.put(key, value.text()));
    return pairs;
  }
}
