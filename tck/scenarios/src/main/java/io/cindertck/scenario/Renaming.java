package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Steps and commands with other ids. */
final class Renaming {
  private Renaming() {}

  /** The step with every id replaced. */
  static Step of(Step step, UnaryOperator<String> name) {
    if (step instanceof Step.Call call) {
      return new Step.Call(of(call.command(), name), of(call.faults(), name), call.writes());
    } else if (step instanceof Step.Together together) {
      return new Step.Together(
          together.commands().stream().map(command -> of(command, name)).toList(),
          together.turns());
    } else if (step instanceof Step.Vanish vanish) {
      return new Step.Vanish(vanish.kind(), name.apply(vanish.id()));
    } else if (step instanceof Step.Leave leave) {
      return new Step.Leave(name.apply(leave.group()), name.apply(leave.volume()));
    }
    throw new IllegalArgumentException("unknown step " + step);
  }

  /** The faults with every id replaced. */
  static List<Fault> of(List<Fault> faults, UnaryOperator<String> name) {
    return faults.stream()
        .map(
            fault -> {
              String touching = fault.touching();
              return touching == null ? fault : Fault.touching(fault.kind(), name.apply(touching));
            })
        .toList();
  }

  /** The command with every id replaced. */
  static Command of(Command command, UnaryOperator<String> name) {
    if (command instanceof Command.CreateVolume c) {
      return new Command.CreateVolume(
          name.apply(c.id()), orNull(c.group(), name), c.size(), c.name());
    } else if (command instanceof Command.CloneVolume c) {
      return new Command.CloneVolume(
          name.apply(c.id()), name.apply(c.source()), orNull(c.group(), name), c.name());
    } else if (command instanceof Command.CreateVolumeFromSnapshot c) {
      return new Command.CreateVolumeFromSnapshot(
          name.apply(c.id()), name.apply(c.snapshot()), orNull(c.group(), name), c.name());
    } else if (command instanceof Command.ExtendVolume c) {
      return new Command.ExtendVolume(name.apply(c.id()), c.size());
    } else if (command instanceof Command.DeleteVolume c) {
      return new Command.DeleteVolume(name.apply(c.id()));
    } else if (command instanceof Command.CreateSnapshot c) {
      return new Command.CreateSnapshot(name.apply(c.id()), name.apply(c.volume()), c.name());
    } else if (command instanceof Command.DeleteSnapshot c) {
      return new Command.DeleteSnapshot(name.apply(c.id()));
    } else if (command instanceof Command.CreateGroup c) {
      return new Command.CreateGroup(name.apply(c.id()), c.name(), c.volumeTypes());
    } else if (command instanceof Command.CreateGroupFromSource c) {
      return new Command.CreateGroupFromSource(
          name.apply(c.id()),
          c.name(),
          c.source(),
          name.apply(c.sourceId()),
          renamed(c.volumes(), name));
    } else if (command instanceof Command.DeleteGroup c) {
      return new Command.DeleteGroup(name.apply(c.id()), renamedAll(c.volumes(), name));
    } else if (command instanceof Command.UpdateGroup c) {
      return new Command.UpdateGroup(
          name.apply(c.id()), renamed(c.add(), name), renamed(c.remove(), name));
    } else if (command instanceof Command.CreateGroupSnapshot c) {
      return new Command.CreateGroupSnapshot(
          name.apply(c.id()), name.apply(c.group()), c.name(), renamed(c.snapshots(), name));
    } else if (command instanceof Command.DeleteGroupSnapshot c) {
      return new Command.DeleteGroupSnapshot(name.apply(c.id()), renamedAll(c.snapshots(), name));
    }
    throw new IllegalArgumentException("unknown command " + command);
  }

  private static @Nullable String orNull(@Nullable String id, UnaryOperator<String> name) {
    return id == null ? null : name.apply(id);
  }

  private static @Nullable List<String> renamed(
      @Nullable List<String> list, UnaryOperator<String> name) {
    return list == null ? null : renamedAll(list, name);
  }

  private static List<String> renamedAll(List<String> list, UnaryOperator<String> name) {
    return list.stream().map(name).toList();
  }

  private static Map<String, String> renamed(Map<String, String> map, UnaryOperator<String> name) {
    Map<String, String> renamed = new LinkedHashMap<>();
    map.forEach((key, value) -> renamed.put(name.apply(key), name.apply(value)));
    return renamed;
  }
}
