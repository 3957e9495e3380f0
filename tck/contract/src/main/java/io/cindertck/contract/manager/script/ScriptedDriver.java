package io.cindertck.contract.manager.script;

import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A driver that has the methods for single volumes and snapshots, and at most one group method.
 * Like Cinder's base class it raises NotImplementedError from all others, which is not noted as a
 * call.
 */
final class ScriptedDriver implements Driver {
  private static final Set<String> FOR_ONE =
      Set.of(
          "create_snapshot",
          "delete_snapshot",
          "delete_volume",
          "create_cloned_volume",
          "create_volume_from_snapshot",
          "extend_volume");

  private final String groupMethod;
  private final Optional<ScriptedAnswer> behaviour;
  private final Map<String, ScriptedAnswer> perItem;
  private final List<DriverCall> calls = new ArrayList<>();

  /**
   * A driver.
   *
   * @param groupMethod the group method that it answers, if {@code behaviour} is there
   * @param perItem what it does to single objects by their id; it returns None for the others
   */
  ScriptedDriver(
      String groupMethod, Optional<ScriptedAnswer> behaviour, Map<String, ScriptedAnswer> perItem) {
    this.groupMethod = groupMethod;
    this.behaviour = behaviour;
    this.perItem = Map.copyOf(perItem);
  }

  /** The calls of methods that it has. */
  List<DriverCall> calls() {
    return calls;
  }

  @Override
  public Reply call(DriverCall call) {
    if (FOR_ONE.contains(call.method())) {
      calls.add(call);
      String subject = call.rows(call.arguments().keySet().iterator().next()).get(0).id();
      ScriptedAnswer answer = perItem.get(subject);
      return answer == null ? Reply.returned(Value.none()) : answer.to(call);
    }
    if (behaviour.isPresent() && call.method().equals(groupMethod)) {
      calls.add(call);
      return behaviour.get().to(call);
    }
    return new Reply(KnownExceptions.raised("NotImplementedError", ""), List.of());
  }

  /** Whether a call is one for a single volume or snapshot. */
  static boolean isForOne(DriverCall call) {
    return FOR_ONE.contains(call.method());
  }
}
