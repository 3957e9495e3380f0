package io.cindertck.contract.manager.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws scenarios: drivers that answer well, nearly well, and not at all. */
final class DrawnScenario {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> STATUSES =
      List.of(
          "available",
          "available",
          "error",
          "error",
          "error_deleting",
          "deleted",
          "deleting",
          "creating",
          "in-use",
          "updating",
          "backing-up",
          "bogus",
          "");
  private static final List<String> EXCEPTIONS =
      List.of(
          "VolumeBackendAPIException",
          "VolumeDriverException",
          "VolumeIsBusy",
          "SnapshotIsBusy",
          "InvalidInput",
          "VolumeNotFound",
          "SnapshotNotFound",
          "NotImplementedError",
          "KeyError",
          "ValueError",
          "TypeError",
          "OSError",
          "TimeoutError",
          "RuntimeError",
          "KeyboardInterrupt",
          "SystemExit",
          "GeneratorExit",
          "CinderException",
          "NotFound",
          "Invalid",
          "ConnectionResetError",
          "VolumeGroupNotFound",
          "ManageExistingVolumeTypeMismatch",
          "StopIteration",
          "AssertionError");

  private final Random random;

  /** How many members the driver is handed in the scenario that is being drawn. */
  private int handed;

  DrawnScenario(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private JsonNode oneOf(List<Supplier<JsonNode>> of) {
    return one(of).get();
  }

  /** A scenario of its own. */
  String draw() {
    String dialect = one(List.of("cg", "cg", "group", "group", "none"));
    boolean legacy = dialect.equals("cg");
    int operation = random.nextInt(6);
    String op =
        (legacy
                ? List.of(
                    "create_consistencygroup",
                    "create_consistencygroup_from_src",
                    "delete_consistencygroup",
                    "update_consistencygroup",
                    "create_cgsnapshot",
                    "delete_cgsnapshot")
                : List.of(
                    "create_group",
                    "create_group_from_src",
                    "delete_group",
                    "update_group",
                    "create_group_snapshot",
                    "delete_group_snapshot"))
            .get(operation);
    ObjectNode scenario = NODES.objectNode().put("op", op).put("dialect", dialect);
    int volumes = random.nextInt(5);
    scenario.put("volumes", volumes);
    if (oneIn(12)) {
      scenario.put("group_type", one(List.of("default_cgsnapshot_type", "consistent", "plain")));
    }
    addNumbers(scenario, operation, volumes);
    handed =
        operation == 3
            ? scenario.get("remove").intValue()
            : scenario.path(operation >= 4 ? "snapshots" : "volumes").asInt(volumes);
    if (!dialect.equals("none")) {
      scenario.set("driver_behaviour", behaviour(operation, legacy));
    }
    if (!dialect.equals("cg") && oneIn(2)) {
      ObjectNode items = scenario.putObject("per_item");
      for (int i = 0; i < volumes; i++) {
        if (oneIn(2)) {
          String name = (operation >= 4 ? "$snap" : "$vol") + i;
          items.set(name, oneIn(2) ? raising() : NODES.objectNode().set("return", update()));
        }
      }
    }
    return scenario.toString();
  }

  /** A scenario about one volume, {@code $vol0}, for a driver without group methods. */
  String drawForOneVolume() {
    String op = one(ScriptedVolume.OPERATIONS);
    ObjectNode scenario = NODES.objectNode().put("op", op).put("dialect", "none");
    scenario.put("in_group", oneIn(3));
    if (oneIn(10)) {
      scenario.put("source_gone", true);
    }
    ObjectNode items = scenario.putObject("per_item");
    if (oneIn(3)) {
      items.set("$vol0", raisingWhatIsLoggedAsItIs());
    } else if (oneIn(10)) {
      items.putObject("$vol0").put("raise", "TargetUpdateFailed").put("message", "no");
    } else if (!oneIn(6)) {
      items.set("$vol0", NODES.objectNode().set("return", update()));
    }
    return scenario.toString();
  }

  /**
   * Not what the manager makes something else of on its way out: its handlers for a missing source
   * fail where the source is of the other kind, and generators do not let StopIteration through.
   */
  private JsonNode raisingWhatIsLoggedAsItIs() {
    JsonNode raising = raising();
    while (List.of("VolumeNotFound", "SnapshotNotFound", "StopIteration")
        .contains(raising.get("raise").textValue())) {
      raising = raising();
    }
    return raising;
  }

  private void addNumbers(ObjectNode scenario, int operation, int volumes) {
    if (operation == 1) {
      boolean ofGroup = oneIn(2);
      scenario.put("source", ofGroup ? "group" : "snapshot");
      if (oneIn(8)) {
        scenario.put(ofGroup ? "source_volumes" : "snapshots", random.nextInt(4));
      }
      if (oneIn(8)) {
        scenario.put(ofGroup ? "source_volume_status" : "snapshot_status", one(STATUSES));
      }
    } else if (operation == 3) {
      scenario.put("add", random.nextInt(3)).put("remove", random.nextInt(volumes + 1));
      if (oneIn(6)) {
        scenario.put("add_status", one(List.of("in-use", "error", "available")));
      }
    } else if (operation >= 4 && oneIn(8)) {
      scenario.put("snapshots", random.nextInt(volumes + 1));
    }
    if (oneIn(8)) {
      scenario.put("volume_status", one(List.of("in-use", "error", "available", "deleted")));
    }
  }

  private JsonNode behaviour(int operation, boolean legacy) {
    if (oneIn(6)) {
      return raising();
    }
    ObjectNode behaviour = NODES.objectNode();
    if (operation == 0) {
      return behaviour.set("return", oneIn(6) ? oddity() : model(legacy));
    }
    if (oneIn(8)) {
      return behaviour.set("return", oneIn(3) ? NODES.arrayNode().add(oddity()) : oddity());
    }
    ArrayNode answer = NODES.arrayNode().add(model(legacy)).add(entries(operation));
    if (operation == 3) {
      answer.add(entries(operation));
    }
    if (oneIn(25)) {
      answer.add(oddity());
    }
    JsonNode returned = oneIn(12) ? NODES.objectNode().set("$list", answer) : answer;
    return behaviour.set("return", returned);
  }

  private JsonNode raising() {
    ObjectNode raising = NODES.objectNode().put("raise", one(EXCEPTIONS));
    return oneIn(5) ? raising : raising.put("message", one(List.of("no", "it's $vol0", "", "50%")));
  }

  private JsonNode oddity() {
    return oneOf(
        List.of(
            NODES::nullNode,
            () -> NODES.textNode("ok"),
            () -> NODES.textNode("available"),
            () -> NODES.textNode(""),
            () -> NODES.booleanNode(true),
            () -> NODES.numberNode(0),
            () -> NODES.numberNode(7),
            () -> NODES.numberNode(1.5),
            NODES::objectNode,
            NODES::arrayNode,
            () -> NODES.objectNode().put("status", one(STATUSES)),
            () -> NODES.objectNode().set("$tuple", NODES.arrayNode().add("status").add(1)),
            () -> NODES.objectNode().set("$list", NODES.arrayNode().add("status"))));
  }

  private JsonNode model(boolean legacy) {
    if (oneIn(3)) {
      return NODES.nullNode();
    }
    if (oneIn(15)) {
      return oddity();
    }
    ObjectNode model = NODES.objectNode();
    if (!oneIn(12)) {
      model.set("status", status());
    }
    while (oneIn(4)) {
      addExtra(model, legacy);
    }
    if (oneIn(25)) {
      model.put("id", one(List.of("$group", "$gsnap", "$unknown")));
    }
    return model;
  }

  private JsonNode status() {
    return oneIn(20)
        ? oneOf(List.of(NODES::nullNode, () -> NODES.numberNode(5), () -> NODES.booleanNode(true)))
        : NODES.textNode(oneIn(2) ? one(List.of("available", "deleted")) : one(STATUSES));
  }

  private void addExtra(ObjectNode update, boolean legacy) {
    switch (random.nextInt(22)) {
      case 0 -> update.put("provider_id", "array-7");
      case 1 -> update.put("provider_location", 12);
      case 2 -> update.put("name", "renamed");
      case 3 -> update.put("no_such_field", 1);
      case 4 -> update.put("replication_status", one(List.of("enabled", "disabled", "off")));
      case 5 -> update.set("metadata", NODES.objectNode().put("pool", "gold"));
      case 6 -> update.set("metadata", NODES.objectNode());
      case 7 -> update.put("display_name", "renamed");
      case 8 -> update.put("updated_at", "$now");
      case 9 -> update.putNull("provider_auth");
      case 10 -> update.put("description", "made " + (legacy ? "of old" : "of late"));
      case 11 -> update.put("size", 3);
      case 12 -> update.put("host", "other@backend#pool");
      case 13 -> update.putNull("group_id");
      case 14 -> update.put("group_id", one(List.of("$group", "$srcgroup", "$unknown")));
      case 15 -> update.put("deleted", oneIn(3));
      case 16 -> update.put("attach_status", one(List.of("attached", "detached", "odd")));
      case 17 -> update.put("user_id", 7);
      case 18 -> update.putNull("project_id");
      case 19 -> update.put("volume_size", one(List.of("4", "four")));
      case 20 -> update.put("metadata", "gold");
      default -> update.put("progress", "50%");
    }
  }

  private JsonNode update() {
    if (oneIn(5)) {
      return oddity();
    }
    ObjectNode update = NODES.objectNode();
    while (oneIn(2)) {
      addExtra(update, false);
    }
    if (oneIn(4)) {
      update.set("status", status());
    }
    return update;
  }

  private JsonNode entries(int operation) {
    if (oneIn(4)) {
      return NODES.nullNode();
    }
    if (oneIn(15)) {
      return oddity();
    }
    if (oneIn(20)) {
      String argument = operation >= 4 ? "snapshots" : operation == 3 ? "add_volumes" : "volumes";
      return NODES.objectNode().put("$arg", argument);
    }
    ArrayNode entries = NODES.arrayNode();
    int count = random.nextInt(5);
    boolean wild = oneIn(4);
    for (int i = 0; i < count; i++) {
      entries.add(entry(operation, i, wild));
    }
    return oneIn(10) ? NODES.objectNode().set("$tuple", entries) : entries;
  }

  private JsonNode entry(int operation, int index, boolean wild) {
    if (wild && oneIn(12)) {
      return oddity();
    }
    if (wild && index < handed && oneIn(8)) {
      return NODES.objectNode().put("$obj", (operation >= 4 ? "$snap" : "$vol") + index);
    }
    ObjectNode entry = NODES.objectNode();
    if (!wild || !oneIn(10)) {
      entry.put("id", id(operation, index, wild));
    }
    if (!wild || !oneIn(10)) {
      entry.set("status", wild ? status() : NODES.textNode(tameStatus(operation)));
    }
    while (oneIn(wild ? 3 : 12)) {
      addExtra(entry, false);
    }
    return entry;
  }

  private String tameStatus(int operation) {
    boolean deletes = operation == 2 || operation == 5;
    return oneIn(4)
        ? one(List.of("error", "error_deleting", "available"))
        : deletes ? "deleted" : "available";
  }

  private String id(int operation, int index, boolean wild) {
    if (wild && oneIn(6)) {
      return one(List.of("$unknown", "$vol0", "$snap0", "$src0", "$add0", "$vol1", "$group", "x"));
    }
    String prefix =
        operation >= 4 ? "$snap" : operation == 3 ? one(List.of("$add", "$rem", "$vol")) : "$vol";
    return prefix + index;
  }
}
