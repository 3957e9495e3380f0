package io.cindertck.contract;

import java.util.List;

/**
 * The six operations that are judged, under names that belong to no dialect.
 *
 * <p>Source: the interface's method definitions, in their order and with their defaults.
 */
public enum Operation {
  CREATE_GROUP(
      "create-group",
      new Names("create_consistencygroup", "create_group"),
      List.of(Parameter.of("group", "group")),
      List.of("model_update")),
  CREATE_GROUP_FROM_SOURCE(
      "create-group-from-source",
      new Names("create_consistencygroup_from_src", "create_group_from_src"),
      List.of(
          Parameter.of("group", "group"),
          Parameter.of("volumes", "volumes"),
          Parameter.optional("cgsnapshot", "group_snapshot"),
          Parameter.optional("snapshots", "snapshots"),
          Parameter.optional("source_cg", "source_group"),
          Parameter.optional("source_vols", "source_vols")),
      List.of("model_update", "volumes_model_update")),
  DELETE_GROUP(
      "delete-group",
      new Names("delete_consistencygroup", "delete_group"),
      List.of(Parameter.of("group", "group"), Parameter.of("volumes", "volumes")),
      List.of("model_update", "volumes_model_update")),
  UPDATE_GROUP(
      "update-group",
      new Names("update_consistencygroup", "update_group"),
      List.of(
          Parameter.of("group", "group"),
          Parameter.optional("add_volumes", "add_volumes"),
          Parameter.optional("remove_volumes", "remove_volumes")),
      List.of("model_update", "add_volumes_update", "remove_volumes_update")),
  CREATE_GROUP_SNAPSHOT(
      "create-group-snapshot",
      new Names("create_cgsnapshot", "create_group_snapshot"),
      List.of(Parameter.of("cgsnapshot", "group_snapshot"), Parameter.of("snapshots", "snapshots")),
      List.of("model_update", "snapshots_model_update")),
  DELETE_GROUP_SNAPSHOT(
      "delete-group-snapshot",
      new Names("delete_cgsnapshot", "delete_group_snapshot"),
      List.of(Parameter.of("cgsnapshot", "group_snapshot"), Parameter.of("snapshots", "snapshots")),
      List.of("model_update", "snapshots_model_update"));

  /**
   * A name in each dialect.
   *
   * @param consistencygroup as the consistency-group interface has it
   * @param group as the generic group interface has it
   */
  private record Names(String consistencygroup, String group) {
    String in(Dialect dialect) {
      return dialect == Dialect.CONSISTENCYGROUP ? consistencygroup : group;
    }
  }

  /** A parameter after {@code context}. */
  public static final class Parameter {
    private final Names names;
    private final boolean optional;

    private Parameter(Names names, boolean optional) {
      this.names = names;
      this.optional = optional;
    }

    private static Parameter of(String consistencygroup, String group) {
      return new Parameter(new Names(consistencygroup, group), false);
    }

    private static Parameter optional(String consistencygroup, String group) {
      return new Parameter(new Names(consistencygroup, group), true);
    }

    /** The name in {@code dialect}. */
    public String name(Dialect dialect) {
      return names.in(dialect);
    }

    /** Whether it has the default None. */
    public boolean isOptional() {
      return optional;
    }
  }

  private final String id;
  private final Names methods;
  private final List<Parameter> parameters;
  private final List<String> results;

  Operation(String id, Names methods, List<Parameter> parameters, List<String> results) {
    this.id = id;
    this.methods = methods;
    this.parameters = parameters;
    this.results = results;
  }

  /** The neutral name, such as {@code delete-group}. */
  public String id() {
    return id;
  }

  /** The driver's method in {@code dialect}, such as {@code delete_consistencygroup}. */
  public String method(Dialect dialect) {
    return methods.in(dialect);
  }

  /** The parameters after {@code context}, in order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The names of the values returned, {@code model_update} first. */
  public List<String> results() {
    return results;
  }

  /** Whether success means that the group or group snapshot, and its members, are gone. */
  public boolean deletes() {
    return this == DELETE_GROUP || this == DELETE_GROUP_SNAPSHOT;
  }

  @Override
  public String toString() {
    return id;
  }
}
