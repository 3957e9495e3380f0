package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Commands fitted to what Cinder has recorded by the time they are due: earlier steps may have
 * failed, or been taken out by shrinking. Cinder's API hands over what the database says, and
 * refuses what cannot be; so does this.
 */
final class Fitting {
  private static final Set<String> USABLE = Set.of("available", "in-use");
  private static final Set<String> READY = Set.of("available");
  private static final Set<String> REMOVABLE =
      Set.of("available", "in-use", "error", "error_deleting");
  private static final Set<String> DELETABLE = Set.of("available", "error", "error_deleting");

  private final Recorded recorded;

  Fitting(Recorded recorded) {
    this.recorded = recorded;
  }

  /** The command as cinder-api would let it through; empty where it would refuse it. */
  Optional<Command> fit(Command command) {
    if (command instanceof Command.CreateVolume c) {
      return only(command, isNew(c.id()) && takesVolumes(c.group()));
    } else if (command instanceof Command.CloneVolume c) {
      boolean source = is(Kind.VOLUME, c.source(), USABLE);
      return only(command, isNew(c.id()) && takesVolumes(c.group()) && source);
    } else if (command instanceof Command.CreateVolumeFromSnapshot c) {
      boolean source = is(Kind.SNAPSHOT, c.snapshot(), READY);
      return only(command, isNew(c.id()) && takesVolumes(c.group()) && source);
    } else if (command instanceof Command.ExtendVolume c) {
      boolean larger = has(c.id(), row -> c.size() > sizeOf(row));
      return only(command, is(Kind.VOLUME, c.id(), READY) && larger);
    } else if (command instanceof Command.DeleteVolume c) {
      boolean free = has(c.id(), row -> row.text("group_id").isEmpty() && isLoose(row));
      boolean settled =
          is(Kind.VOLUME, c.id(), DELETABLE) || is(Kind.VOLUME, c.id(), Set.of("error_extending"));
      return only(command, settled && free);
    } else if (command instanceof Command.CreateSnapshot c) {
      return only(command, isNew(c.id()) && is(Kind.VOLUME, c.volume(), USABLE));
    } else if (command instanceof Command.DeleteSnapshot c) {
      boolean single = has(c.id(), row -> row.text("group_snapshot_id").isEmpty());
      return only(command, is(Kind.SNAPSHOT, c.id(), DELETABLE) && single);
    } else if (command instanceof Command.CreateGroup c) {
      return only(command, isNew(c.id()));
    } else if (command instanceof Command.CreateGroupFromSource c) {
      return fromSource(c);
    } else if (command instanceof Command.DeleteGroup c) {
      return deleteGroup(c);
    } else if (command instanceof Command.UpdateGroup c) {
      return updateGroup(c);
    } else if (command instanceof Command.CreateGroupSnapshot c) {
      return createGroupSnapshot(c);
    } else if (command instanceof Command.DeleteGroupSnapshot c) {
      return only(
          new Command.DeleteGroupSnapshot(
              c.id(), inOrder(c.snapshots(), ids(recorded.snapshotsOf(c.id())))),
          is(Kind.GROUP_SNAPSHOT, c.id(), DELETABLE));
    }
    throw new IllegalArgumentException("unknown command " + command);
  }

  private Optional<Command> fromSource(Command.CreateGroupFromSource c) {
    boolean snapshot = c.source() == Command.Source.SNAPSHOT;
    Kind sourceKind = snapshot ? Kind.GROUP_SNAPSHOT : Kind.GROUP;
    Kind memberKind = snapshot ? Kind.SNAPSHOT : Kind.VOLUME;
    List<Row> sources =
        snapshot ? recorded.snapshotsOf(c.sourceId()) : recorded.members(c.sourceId());
    List<String> ids = ids(sources);
    Map<String, String> volumes = new LinkedHashMap<>();
    c.volumes()
        .forEach(
            (volume, source) -> {
              if (ids.contains(source) && isNew(volume)) {
                volumes.put(volume, source);
              }
            });
    boolean whole = isWhole(volumes, ids);
    boolean well =
        ids.stream().allMatch(id -> is(memberKind, id, READY))
            && is(sourceKind, c.sourceId(), USABLE);
    return only(
        new Command.CreateGroupFromSource(c.id(), c.name(), c.source(), c.sourceId(), volumes),
        isNew(c.id()) && whole && well);
  }

  private Optional<Command> deleteGroup(Command.DeleteGroup c) {
    List<Row> members = recorded.members(c.id());
    // Cinder does not look whether a member is still being created; then no driver can be right.
    boolean settled = members.stream().noneMatch(row -> row.status().equals("creating"));
    boolean loose =
        members.stream().allMatch(this::isLoose)
            && recorded.all(Kind.GROUP_SNAPSHOT).stream()
                .noneMatch(row -> !row.isDeleted() && row.text("group_id").equals(c.id()));
    return only(
        new Command.DeleteGroup(c.id(), inOrder(c.volumes(), ids(members))),
        is(Kind.GROUP, c.id(), DELETABLE) && settled && loose);
  }

  private Optional<Command> updateGroup(Command.UpdateGroup c) {
    List<String> add =
        kept(
            c.add(),
            id -> is(Kind.VOLUME, id, USABLE) && has(id, row -> row.text("group_id").isEmpty()));
    List<String> remove =
        kept(
            c.remove(),
            id ->
                is(Kind.VOLUME, id, REMOVABLE)
                    && has(id, row -> row.text("group_id").equals(c.id())));
    // Nothing is sent to a driver where there is nothing to add and nothing to remove.
    boolean changes = isAny(add) || isAny(remove);
    return only(
        new Command.UpdateGroup(c.id(), add, remove), changes && is(Kind.GROUP, c.id(), USABLE));
  }

  private Optional<Command> createGroupSnapshot(Command.CreateGroupSnapshot c) {
    List<String> members = ids(recorded.members(c.group()));
    Map<String, String> snapshots = new LinkedHashMap<>();
    c.snapshots()
        .forEach(
            (snapshot, volume) -> {
              if (members.contains(volume) && isNew(snapshot)) {
                snapshots.put(snapshot, volume);
              }
            });
    boolean whole = isWhole(snapshots, members);
    boolean well = members.stream().allMatch(id -> is(Kind.VOLUME, id, USABLE));
    return only(
        new Command.CreateGroupSnapshot(c.id(), c.group(), c.name(), snapshots),
        isNew(c.id()) && is(Kind.GROUP, c.group(), USABLE) && whole && well);
  }

  /** Whether something is made of each source, once; of nothing there is nothing to make. */
  private static boolean isWhole(Map<String, String> made, List<String> sources) {
    return !sources.isEmpty()
        && made.size() == sources.size()
        && made.values().containsAll(sources);
  }

  private static Optional<Command> only(Command command, boolean allowed) {
    return allowed ? Optional.of(command) : Optional.empty();
  }

  /** Whether a new volume may be put there: into no group, or into one that is usable. */
  private boolean takesVolumes(@Nullable String group) {
    return group == null || is(Kind.GROUP, group, USABLE);
  }

  private static long sizeOf(Row volume) {
    return volume.get("size") instanceof Value.Int size ? size.value().longValue() : 0;
  }

  private boolean isNew(String id) {
    return !recorded.rows().containsKey(id);
  }

  private boolean is(Kind kind, String id, Set<String> statuses) {
    return recorded
        .find(kind, id)
        .filter(row -> !row.isDeleted() && statuses.contains(row.status()))
        .isPresent();
  }

  private boolean has(String id, Predicate<Row> property) {
    Row row = recorded.rows().get(id);
    return row != null && !row.isDeleted() && property.test(row);
  }

  /** Whether no snapshot of the volume is recorded. */
  private boolean isLoose(Row volume) {
    return recorded.all(Kind.SNAPSHOT).stream()
        .noneMatch(row -> !row.isDeleted() && row.text("volume_id").equals(volume.id()));
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  private static boolean isAny(@Nullable List<String> ids) {
    return ids != null && !ids.isEmpty();
  }

  private static @Nullable List<String> kept(
      @Nullable List<String> ids, Predicate<String> condition) {
    return ids == null ? null : ids.stream().filter(condition).toList();
  }

  /** What is recorded, those first that the scenario gives an order for. */
  private static List<String> inOrder(List<String> wanted, List<String> recorded) {
    List<String> ordered = new ArrayList<>(wanted);
    ordered.retainAll(recorded);
    recorded.stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
    return ordered;
  }
}
