package io.cindertck.suite.right;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.array.ArrayException.Code;
import io.cindertck.array.Receipt;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A driver written on its own, not after the reference driver: it looks before it leaps, has names
 * of its own, and says what it did through methods that other manners override.
 */
class PlainDriver implements ConsistencyGroupDriver {
  protected final ArrayClient array;

  PlainDriver(ArrayClient array) {
    this.array = array;
  }

  /** What the array calls a volume. */
  String name(Volume volume) {
    return volumeName(volume.id());
  }

  /** What the array calls the volume with an id. */
  String volumeName(String id) {
    return "v." + id.replace("-", "");
  }

  static String snapshotName(String id) {
    return "s." + id;
  }

  static String groupName(String id) {
    return id;
  }

  static String groupSnapshotName(String id) {
    return id;
  }

  /** One change. */
  final void ask(Supplier<Receipt> change, Code... fine) {
    attempt(() -> change.get().orThrow(), fine);
  }

  /** Something that the array may not do; the receipts of changes in it are read. */
  void attempt(Runnable request, Code... fine) {
    try {
      request.run();
    } catch (ArrayException e) {
      if (!Set.of(fine).contains(e.code())) {
        throw new DriverException(DriverException.Kind.BACKEND_API, e.getMessage() + "", e);
      }
    }
  }

  /** A creation. One that got no answer may have been done, and is not to stay. */
  void make(Supplier<Receipt> creation, Supplier<Receipt> deletion) {
    try {
      ask(creation);
    } catch (DriverException e) {
      if (e.getCause() instanceof ArrayException cause && cause.code() == Code.NO_ANSWER) {
        undo(deletion, e);
      }
      throw e;
    }
  }

  private static void undo(Supplier<Receipt> change, DriverException cause) {
    try {
      change.get().orThrow();
    } catch (ArrayException e) {
      cause.addSuppressed(e);
    }
  }

  /** How a success with members is told. */
  MembersResult done(String status, List<String> members) {
    return MembersResult.NONE;
  }

  /** How a failure with members is told. */
  MembersResult failed(String status, List<MemberUpdate> members) {
    return new MembersResult(ModelUpdate.status(status), members);
  }

  @Override
  public @Nullable ModelUpdate createVolume(Volume volume) {
    make(volume, () -> array.createVolume(name(volume), "pool", volume.sizeGiB()));
    return null;
  }

  /** Makes a volume and puts it where it belongs, or leaves nothing of it. */
  private void make(Volume volume, Supplier<Receipt> creation) {
    make(creation, () -> array.deleteVolume(name(volume)));
    String group = volume.groupId();
    if (group != null) {
      try {
        ask(() -> array.addMember(groupName(group), name(volume)));
      } catch (DriverException e) {
        undo(() -> array.deleteVolume(name(volume)), e);
        throw e;
      }
    }
  }

  @Override
  public @Nullable ModelUpdate createClonedVolume(Volume volume, Volume source) {
    make(volume, () -> array.cloneVolume(name(source), name(volume)));
    return null;
  }

  @Override
  public @Nullable ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
    make(volume, () -> array.cloneSnapshot(snapshotName(snapshot.id()), name(volume)));
    return null;
  }

  @Override
  public void extendVolume(Volume volume, int newSizeGiB) {
    ask(() -> array.resizeVolume(name(volume), newSizeGiB));
  }

  @Override
  public void deleteVolume(Volume volume) {
    ask(() -> array.deleteVolume(name(volume)), Code.NOT_FOUND);
  }

  @Override
  public @Nullable ModelUpdate createSnapshot(Snapshot snapshot) {
    make(
        () -> array.createSnapshot(volumeName(snapshot.volumeId()), snapshotName(snapshot.id())),
        () -> array.deleteSnapshot(snapshotName(snapshot.id())));
    return null;
  }

  @Override
  public void deleteSnapshot(Snapshot snapshot) {
    ask(() -> array.deleteSnapshot(snapshotName(snapshot.id())), Code.NOT_FOUND);
  }

  @Override
  public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
    make(
        () -> array.createGroup(groupName(group.id())),
        () -> array.deleteGroup(groupName(group.id())));
    return null;
  }

  @Override
  public MembersResult createGroupFromSource(
      RequestContext context,
      Group group,
      List<Volume> volumes,
      @Nullable GroupSnapshot groupSnapshot,
      @Nullable List<Snapshot> snapshots,
      @Nullable Group sourceGroup,
      @Nullable List<Volume> sourceVolumes) {
    List<String> made = new ArrayList<>();
    try {
      for (int i = 0; i < volumes.size(); i++) {
        String copy = name(volumes.get(i));
        String source =
            snapshots != null
                ? snapshotName(snapshots.get(i).id())
                : sourceVolumes == null ? "" : name(sourceVolumes.get(i));
        make(
            () ->
                snapshots != null
                    ? array.cloneSnapshot(source, copy)
                    : array.cloneVolume(source, copy),
            () -> array.deleteVolume(copy));
        made.add(copy);
      }
      createGroup(context, group);
      try {
        made.forEach(copy -> ask(() -> array.addMember(groupName(group.id()), copy)));
      } catch (DriverException e) {
        undo(() -> array.deleteGroup(groupName(group.id())), e);
        throw e;
      }
    } catch (DriverException e) {
      made.forEach(copy -> undo(() -> array.deleteVolume(copy), e));
      throw e;
    }
    return copied(volumes);
  }

  /** How the success of a copy is told. */
  MembersResult copied(List<Volume> volumes) {
    return done("available", volumes.stream().map(Volume::id).toList());
  }

  <T> List<MemberUpdate> deleteAll(List<T> members, Function<T, String> id, Consumer<T> deletion) {
    List<MemberUpdate> outcomes = new ArrayList<>();
    for (T member : members) {
      String status = "deleted";
      try {
        deletion.accept(member);
      } catch (DriverException e) {
        status = "error_deleting";
      }
      outcomes.add(MemberUpdate.status(id.apply(member), status));
    }
    return outcomes;
  }

  private MembersResult finish(List<MemberUpdate> outcomes, Supplier<Receipt> last) {
    boolean well = outcomes.stream().allMatch(one -> "deleted".equals(one.columns().get("status")));
    if (well) {
      try {
        ask(last, Code.NOT_FOUND);
        return done("deleted", outcomes.stream().map(MemberUpdate::id).toList());
      } catch (DriverException e) {
        if (outcomes.isEmpty()) {
          throw e;
        }
      }
    }
    return failed("error_deleting", outcomes);
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    return finish(
        deleteAll(volumes, Volume::id, this::deleteVolume),
        () -> array.deleteGroup(groupName(group.id())));
  }

  @Override
  public UpdateResult updateGroup(
      RequestContext context,
      Group group,
      @Nullable List<Volume> addVolumes,
      @Nullable List<Volume> removeVolumes) {
    String name = groupName(group.id());
    if (removeVolumes != null) {
      removeVolumes.forEach(
          volume ->
              ask(() -> array.removeMember(name, name(volume)), Code.NOT_MEMBER, Code.NOT_FOUND));
    }
    if (addVolumes != null) {
      addVolumes.forEach(volume -> ask(() -> array.addMember(name, name(volume))));
    }
    return UpdateResult.NONE;
  }

  @Override
  public MembersResult createGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    Map<String, String> names = new LinkedHashMap<>();
    snapshots.forEach(
        snapshot -> names.put(volumeName(snapshot.volumeId()), snapshotName(snapshot.id())));
    String group = groupName(groupSnapshot.groupId());
    String name = groupSnapshotName(groupSnapshot.id());
    attempt(() -> array.getGroup(group));
    make(
        () -> array.createGroupSnapshot(group, name, names), () -> array.deleteGroupSnapshot(name));
    return done("available", snapshots.stream().map(Snapshot::id).toList());
  }

  @Override
  public MembersResult deleteGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    return finish(
        deleteAll(snapshots, Snapshot::id, this::deleteSnapshot),
        () -> array.deleteGroupSnapshot(groupSnapshotName(groupSnapshot.id())));
  }
}
