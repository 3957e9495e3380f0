package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The UUIDs of a scenario's symbols. They hang on nothing but the salt and the symbol, so that a
 * run can be repeated; the salt differs between runs of scenarios, so that a driver that remembers
 * things is not misled.
 */
final class Ids {
  private final String salt;
  private final Map<String, String> bySymbol = new LinkedHashMap<>();
  private final Map<String, String> byId = new HashMap<>();

  Ids(String salt) {
    this.salt = salt;
  }

  /** The UUID of a symbol; None for an id that the driver made up stays as it is. */
  String id(String symbol) {
    return bySymbol.computeIfAbsent(
        symbol,
        fresh -> {
          String id =
              UUID.nameUUIDFromBytes((salt + "/" + fresh).getBytes(StandardCharsets.UTF_8))
                  .toString();
          byId.put(id, fresh);
          return id;
        });
  }

  /** The symbol of a UUID; the UUID itself where nothing has it. */
  String symbol(String id) {
    return byId.getOrDefault(id, id);
  }

  /** The symbols that have a UUID. */
  Set<String> symbols() {
    return bySymbol.keySet();
  }

  Command withIds(Command command) {
    return renamed(command, this::id);
  }

  Command withSymbols(Command command) {
    return renamed(command, this::symbol);
  }

  List<Fault> withIds(List<Fault> faults) {
    return faults.stream()
        .map(
            fault -> {
              String touching = fault.touching();
              return touching == null ? fault : Fault.touching(fault.kind(), id(touching));
            })
        .toList();
  }

  /** A text with every UUID replaced by its symbol, also where dashes are left out. */
  String readable(String text) {
    String readable = text;
    for (Map.Entry<String, String> entry : bySymbol.entrySet()) {
      readable =
          readable
              .replace(entry.getValue(), entry.getKey())
              .replace(entry.getValue().replace("-", ""), entry.getKey());
    }
    return readable;
  }

  private static Command renamed(Command command, UnaryOperator<String> name) {
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
