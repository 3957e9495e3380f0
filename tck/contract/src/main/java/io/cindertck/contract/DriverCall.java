package io.cindertck.contract;

import io.cindertck.contract.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call of a driver's method, after {@code context}.
 *
 * @param method such as {@code delete_consistencygroup} or {@code create_volume}
 * @param arguments by parameter name, in the interface's order
 */
public record DriverCall(String method, Map<String, Argument> arguments) {

  /** Copies {@code arguments}, keeping their order. */
  public DriverCall {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** What is passed for a parameter. */
  public sealed interface Argument {}

  /** None is passed. */
  public record Absent() implements Argument {}

  /**
   * One database object.
   *
   * @param type Cinder's class: Group, ConsistencyGroup, GroupSnapshot, CGSnapshot, Volume,
   *     Snapshot
   * @param row its columns
   */
  public record One(String type, Row row) implements Argument {}

  /**
   * A list of database objects of one class, maybe empty.
   *
   * @param type Cinder's class, as in {@link One}
   * @param rows their columns, in the order handed over
   */
  public record Many(String type, List<Row> rows) implements Argument {
    /** Copies {@code rows}. */
    public Many {
      rows = List.copyOf(rows);
    }
  }

  /** A value that is no database object, such as a size in GiB. */
  public record Plain(Value value) implements Argument {}

  /**
   * The rows passed under a parameter, whether as an object or as a list; empty for anything else.
   */
  public List<Row> rows(String parameter) {
    Argument argument = arguments.get(parameter);
    if (argument instanceof One one) {
      return List.of(one.row());
    }
    return argument instanceof Many many ? many.rows() : List.of();
  }
}
