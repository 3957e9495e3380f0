package io.cindertck.suite;

import io.cindertck.contract.Operation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a driver may or may not be able to do, and still be right. */
public enum Capability {
  /** It makes groups. */
  CREATE_GROUP("create-group", Operation.CREATE_GROUP, null),
  /** It makes groups out of others, or out of group snapshots. */
  CREATE_GROUP_FROM_SOURCE("create-group-from-source", Operation.CREATE_GROUP_FROM_SOURCE, null),
  /** It makes groups out of others. */
  FROM_GROUP(
      "create-group-from-group",
      Operation.CREATE_GROUP_FROM_SOURCE,
      "create-group-from-source.from-group"),
  /** It makes groups out of group snapshots. */
  FROM_SNAPSHOT(
      "create-group-from-snapshot",
      Operation.CREATE_GROUP_FROM_SOURCE,
      "create-group-from-source.from-snapshot"),
  /** It deletes groups. */
  DELETE_GROUP("delete-group", Operation.DELETE_GROUP, null),
  /** It adds volumes to groups, and takes them out. */
  UPDATE_GROUP("update-group", Operation.UPDATE_GROUP, null),
  /** It makes group snapshots. */
  CREATE_GROUP_SNAPSHOT("create-group-snapshot", Operation.CREATE_GROUP_SNAPSHOT, null),
  /** Its group snapshots are of one point in time. */
  CONSISTENT_SNAPSHOTS(
      "consistent-snapshots",
      Operation.CREATE_GROUP_SNAPSHOT,
      "create-group-snapshot.consistent-cut"),
  /** It deletes group snapshots. */
  DELETE_GROUP_SNAPSHOT("delete-group-snapshot", Operation.DELETE_GROUP_SNAPSHOT, null),
  /** It can be called while another of its calls is under way. */
  CONCURRENT_CALLS("concurrent-calls", null, "history.linearizable");

  private final String id;
  private final @Nullable Operation operation;
  private final @Nullable String clause;

  Capability(String id, @Nullable Operation operation, @Nullable String clause) {
    this.id = id;
    this.operation = operation;
    this.clause = clause;
  }

  /** Its name, as it is claimed by. */
  public String id() {
    return id;
  }

  /** The operation that it takes; null where it is about no single one. */
  @Nullable Operation operation() {
    return operation;
  }

  /** The clause that it stands and falls with; null for all that are about the operation. */
  @Nullable String clause() {
    return clause;
  }

  /** The names of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Capability::id).toList();
  }

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException where there is none; says which is the nearest
   */
  public static Capability of(String id) {
    return Arrays.stream(values())
        .filter(capability -> capability.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no capability '%s'%s (there are: %s)"
                        .formatted(id, Nearest.suggestion(id, ids()), String.join(", ", ids()))));
  }
}
