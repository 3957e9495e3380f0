package io.cindertck.contract.manager.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Operation;
import io.cindertck.contract.manager.ManagerPath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario's fields, read and checked.
 *
 * @param path the way that the manager takes for its dialect and group type
 * @param method the group method, under its name in the dialect
 * @param behaviour empty where the driver has no group methods
 * @param perItem what the driver does to single objects
 * @param fields what is left to be read: how many there are of what, in which status
 */
record Script(
    Operation operation,
    ManagerPath path,
    String method,
    Optional<ScriptedAnswer> behaviour,
    Map<String, ScriptedAnswer> perItem,
    Fields fields) {
  private static final Set<String> EVERYWHERE =
      Set.of(
          "name",
          "op",
          "dialect",
          "group_type",
          "volumes",
          "volume_status",
          "driver_behaviour",
          "per_item");
  private static final String LEGACY_TYPE = "default_cgsnapshot_type";
  private static final List<String> GROUP_TYPES = List.of(LEGACY_TYPE, "consistent", "plain");

  static Script read(JsonNode scenario) {
    Fields fields = new Fields(scenario);
    String dialect = fields.text("dialect", List.of("cg", "group", "none"));
    Dialect methods = dialect.equals("cg") ? Dialect.CONSISTENCYGROUP : Dialect.GROUP;
    List<String> names = Arrays.stream(Operation.values()).map(op -> op.method(methods)).toList();
    String op = fields.text("op", names);
    Operation operation =
        Arrays.stream(Operation.values())
            .filter(known -> known.method(methods).equals(op))
            .findFirst()
            .orElseThrow();
    Set<String> allowed = new HashSet<>(EVERYWHERE);
    allowed.addAll(own(operation));
    fields.allow(allowed, op);
    boolean legacy =
        fields
            .text("group_type", GROUP_TYPES, dialect.equals("cg") ? LEGACY_TYPE : "plain")
            .equals(LEGACY_TYPE);
    return new Script(
        operation, path(dialect, legacy), op, behaviour(fields, dialect), perItem(fields), fields);
  }

  private static Set<String> own(Operation operation) {
    return switch (operation) {
      case CREATE_GROUP, DELETE_GROUP -> Set.of();
      case UPDATE_GROUP -> Set.of("add", "remove", "add_status");
      case CREATE_GROUP_SNAPSHOT, DELETE_GROUP_SNAPSHOT -> Set.of("snapshots", "snapshot_status");
      case CREATE_GROUP_FROM_SOURCE ->
          Set.of(
              "source", "source_volumes", "source_volume_status", "snapshots", "snapshot_status");
    };
  }

  private static ManagerPath path(String dialect, boolean legacyType) {
    if (dialect.equals("group")) {
      return legacyType ? ManagerPath.GROUP_THEN_CONSISTENCYGROUP : ManagerPath.GROUP;
    }
    return legacyType ? ManagerPath.CONSISTENCYGROUP : ManagerPath.NONE;
  }

  private static Optional<ScriptedAnswer> behaviour(Fields fields, String dialect) {
    boolean given = fields.has("driver_behaviour");
    if (dialect.equals("none")) {
      if (given) {
        throw Fields.wrong(
            "driver_behaviour", "a driver of dialect none has no group method; use per_item");
      }
      return Optional.empty();
    }
    if (!given) {
      throw Fields.wrong(
          "driver_behaviour",
          "missing; {\"return\": …} or {\"raise\": NAME, \"message\": …} is needed");
    }
    return Optional.of(ScriptedAnswer.read(fields.get("driver_behaviour"), "driver_behaviour"));
  }

  private static Map<String, ScriptedAnswer> perItem(Fields fields) {
    Map<String, ScriptedAnswer> perItem = new LinkedHashMap<>();
    JsonNode node = fields.get("per_item");
    if (!node.isMissingNode() && !node.isObject()) {
      throw Fields.wrong(
          "per_item",
          "%s does not fit; {\"$vol0\": BEHAVIOUR, …} does".formatted(Fields.shown(node)));
    }
    node.properties()
        .forEach(
            item ->
                perItem.put(
                    Placeholders.resolve(item.getKey()),
                    ScriptedAnswer.read(item.getValue(), "per_item." + item.getKey())));
    return perItem;
  }
}
