package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps and commands in few words. */
final class Steps {
  private Steps() {}

  static Step call(Command command, Fault... faults) {
    return new Step.Call(command, List.of(faults), false);
  }

  static Command.CreateGroup group(String id) {
    return new Command.CreateGroup(id, "tck", List.of());
  }

  static Command.CreateVolume volume(String id, @Nullable String group) {
    return new Command.CreateVolume(id, group, 1, "tck");
  }

  static Command.CreateGroupSnapshot snapshot(String id, String group, String... pairs) {
    return new Command.CreateGroupSnapshot(id, group, "tck", map(pairs));
  }

  static Command.DeleteGroup delete(String group, String... volumes) {
    return new Command.DeleteGroup(group, List.of(volumes));
  }

  /** A map in order, of keys and values in turn. */
  static Map<String, String> map(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
