package io.cindertck.contract.manager.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Command;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.manager.CinderApi;
import io.cindertck.contract.manager.ManagerModel;
import io.cindertck.contract.manager.ManagerPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scenario about one volume: {@code $vol0} is made of {@code $src0} or of {@code $snap0}, or it
 * is extended. {@code in_group} has it in {@code $group}; {@code source_gone} has its source
 * destroyed before the manager comes to it.
 *
 * @param before the database, as cinder-api leaves it
 */
record ScriptedVolume(Recorded before, Command command, ScriptedDriver driver) {
  static final List<String> OPERATIONS =
      List.of("create_cloned_volume", "create_volume_from_snapshot", "extend_volume");

  static ScriptedVolume read(JsonNode scenario) {
    Recorded recorded = Recorded.EMPTY;
    String group = scenario.path("in_group").asBoolean() ? "$group" : null;
    if (group != null) {
      recorded = available(new Command.CreateGroup(group, "", List.of()), recorded, Kind.GROUP);
    }
    String op = scenario.get("op").asText();
    if (op.equals("extend_volume")) {
      recorded = volume("$vol0", group, recorded);
      return of(new Command.ExtendVolume("$vol0", 3), recorded, scenario);
    }
    recorded = volume("$src0", null, recorded);
    Command command = new Command.CloneVolume("$vol0", "$src0", group, "");
    if (op.equals("create_volume_from_snapshot")) {
      Command snapshot = new Command.CreateSnapshot("$snap0", "$src0", "");
      recorded = available(snapshot, recorded, Kind.SNAPSHOT);
      command = new Command.CreateVolumeFromSnapshot("$vol0", "$snap0", group, "");
    }
    ScriptedVolume made = of(command, recorded, scenario);
    if (!scenario.path("source_gone").asBoolean()) {
      return made;
    }
    boolean clone = command instanceof Command.CloneVolume;
    Recorded without =
        made.before.destroying(clone ? Kind.VOLUME : Kind.SNAPSHOT, clone ? "$src0" : "$snap0");
    return new ScriptedVolume(without, command, made.driver);
  }

  private static ScriptedVolume of(Command command, Recorded recorded, JsonNode scenario) {
    Map<String, ScriptedAnswer> perItem = new LinkedHashMap<>();
    scenario
        .path("per_item")
        .properties()
        .forEach(item -> perItem.put(item.getKey(), ScriptedAnswer.read(item.getValue(), "item")));
    return new ScriptedVolume(
        CinderApi.accept(command, recorded),
        command,
        new ScriptedDriver("none", Optional.empty(), perItem));
  }

  private static Recorded volume(String id, @Nullable String group, Recorded recorded) {
    return available(new Command.CreateVolume(id, group, 1, ""), recorded, Kind.VOLUME);
  }

  private static Recorded available(Command command, Recorded recorded, Kind kind) {
    return CinderApi.accept(command, recorded).withStatus(kind, command.id(), "available");
  }

  /** Lets the model carry it out. */
  Digest run() {
    return new ManagerModel(ManagerPath.NONE).handle(command, before, driver);
  }
}
