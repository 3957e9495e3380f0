package io.cindertck.connect.jvm;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.DriverDescription.Parameter;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The manager's calls, made of a Java driver. */
final class TypedCalls {
  private static final RequestContext CONTEXT =
      new RequestContext("req-cinder-tck", "tck-user", "tck-project", true);

  private final ConsistencyGroupDriver driver;

  TypedCalls(ConsistencyGroupDriver driver) {
    this.driver = driver;
  }

  /** A Java driver has all methods; one it does not support throws when it is called. */
  static DriverDescription describe(ConsistencyGroupDriver driver) {
    Map<String, Signature> methods = new LinkedHashMap<>();
    for (Dialect dialect : Dialect.values()) {
      for (Operation operation : Operation.values()) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("context", false, false, true, true));
        operation
            .parameters()
            .forEach(
                parameter ->
                    parameters.add(
                        new Parameter(
                            parameter.name(dialect),
                            parameter.isOptional(),
                            parameter.isOptional(),
                            true,
                            true)));
        methods.put(operation.method(dialect), new Signature(parameters, false, false));
      }
    }
    methods.put("create_volume", signature("volume"));
    methods.put("create_cloned_volume", signature("volume", "src_vref"));
    methods.put("create_volume_from_snapshot", signature("volume", "snapshot"));
    methods.put("extend_volume", signature("volume", "new_size"));
    methods.put("delete_volume", signature("volume"));
    methods.put("create_snapshot", signature("snapshot"));
    methods.put("delete_snapshot", signature("snapshot"));
    return new DriverDescription(driver.getClass().getName(), Optional.empty(), methods);
  }

  private static Signature signature(String... parameters) {
    return new Signature(
        Stream.of(parameters).map(name -> new Parameter(name, false, false, true, true)).toList(),
        false,
        false);
  }

  Value make(DriverCall call) {
    return switch (call.method()) {
      case "create_volume" ->
          DynamicReplies.model(driver.createVolume(TypedRows.volume(only(call, "volume"))));
      case "create_cloned_volume" ->
          DynamicReplies.model(
              driver.createClonedVolume(
                  TypedRows.volume(only(call, "volume")),
                  TypedRows.volume(only(call, "src_vref"))));
      case "create_volume_from_snapshot" ->
          DynamicReplies.model(
              driver.createVolumeFromSnapshot(
                  TypedRows.volume(only(call, "volume")),
                  TypedRows.snapshot(only(call, "snapshot"))));
      case "extend_volume" -> {
        driver.extendVolume(TypedRows.volume(only(call, "volume")), number(call, "new_size"));
        yield Value.none();
      }
      case "delete_volume" -> {
        driver.deleteVolume(TypedRows.volume(only(call, "volume")));
        yield Value.none();
      }
      case "create_snapshot" ->
          DynamicReplies.model(driver.createSnapshot(TypedRows.snapshot(only(call, "snapshot"))));
      case "delete_snapshot" -> {
        driver.deleteSnapshot(TypedRows.snapshot(only(call, "snapshot")));
        yield Value.none();
      }
      default -> group(call);
    };
  }

  private Value group(DriverCall call) {
    Dialect dialect =
        call.method().contains("consistencygroup") || call.method().contains("cgsnapshot")
            ? Dialect.CONSISTENCYGROUP
            : Dialect.GROUP;
    Operation operation =
        List.of(Operation.values()).stream()
            .filter(candidate -> candidate.method(dialect).equals(call.method()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such method: " + call.method()));
    String subject = operation.parameters().get(0).name(dialect);
    Row row = only(call, subject);
    return switch (operation) {
      case CREATE_GROUP -> DynamicReplies.model(driver.createGroup(CONTEXT, TypedRows.group(row)));
      case CREATE_GROUP_FROM_SOURCE -> {
        List<Operation.Parameter> parameters = operation.parameters();
        yield DynamicReplies.members(
            driver.createGroupFromSource(
                CONTEXT,
                TypedRows.group(row),
                volumes(call, "volumes"),
                one(call, parameters.get(2).name(dialect), TypedRows::groupSnapshot),
                list(call, "snapshots", TypedRows::snapshot),
                one(call, parameters.get(4).name(dialect), TypedRows::group),
                list(call, "source_vols", TypedRows::volume)));
      }
      case DELETE_GROUP ->
          DynamicReplies.members(
              driver.deleteGroup(CONTEXT, TypedRows.group(row), volumes(call, "volumes")));
      case UPDATE_GROUP ->
          DynamicReplies.update(
              driver.updateGroup(
                  CONTEXT,
                  TypedRows.group(row),
                  list(call, "add_volumes", TypedRows::volume),
                  list(call, "remove_volumes", TypedRows::volume)));
      case CREATE_GROUP_SNAPSHOT ->
          DynamicReplies.members(
              driver.createGroupSnapshot(CONTEXT, TypedRows.groupSnapshot(row), snapshots(call)));
      case DELETE_GROUP_SNAPSHOT ->
          DynamicReplies.members(
              driver.deleteGroupSnapshot(CONTEXT, TypedRows.groupSnapshot(row), snapshots(call)));
    };
  }

  private static List<Volume> volumes(DriverCall call, String parameter) {
    return call.rows(parameter).stream().map(TypedRows::volume).toList();
  }

  private static List<Snapshot> snapshots(DriverCall call) {
    return call.rows("snapshots").stream().map(TypedRows::snapshot).toList();
  }

  private static Row only(DriverCall call, String parameter) {
    List<Row> rows = call.rows(parameter);
    if (rows.size() != 1) {
      throw new IllegalArgumentException(call.method() + " needs a " + parameter);
    }
    return rows.get(0);
  }

  private static int number(DriverCall call, String parameter) {
    if (call.arguments().get(parameter) instanceof DriverCall.Plain plain
        && plain.value() instanceof Value.Int number) {
      return number.value().intValueExact();
    }
    throw new IllegalArgumentException(call.method() + " needs a number as " + parameter);
  }

  private static <T> @Nullable T one(
      DriverCall call, String parameter, Function<Row, T> conversion) {
    List<Row> rows = call.rows(parameter);
    return rows.isEmpty() ? null : conversion.apply(rows.get(0));
  }

  /** A list argument; null where None is passed, which is not the same as an empty list. */
  private static <T> @Nullable List<T> list(
      DriverCall call, String parameter, Function<Row, T> conversion) {
    if (!(call.arguments().get(parameter) instanceof DriverCall.Many many)) {
      return null;
    }
    return many.rows().stream().map(conversion).toList();
  }
}
