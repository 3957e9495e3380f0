package io.cindertck.reference;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException.Code;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
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
import org.jspecify.annotations.Nullable;

/**
 * A driver that keeps every clause of the contract, in the plainest way there is. It holds no state
 * of its own: what is there, the array knows.
 */
public final class ReferenceDriver implements ConsistencyGroupDriver {
  private final ArrayClient array;

  /** A driver of {@code array}. */
  public ReferenceDriver(ArrayClient array) {
    this.array = array;
  }

  @Override
  public @Nullable ModelUpdate createVolume(Volume volume) {
    String name = Names.volume(volume.id());
    Requests.must("create volume", () -> array.createVolume(name, Names.POOL, volume.sizeGiB()));
    joinItsGroup(volume);
    return null;
  }

  /** Makes a new volume a member of its group, or leaves nothing of it. */
  private void joinItsGroup(Volume volume) {
    String name = Names.volume(volume.id());
    String groupId = volume.groupId();
    if (groupId != null) {
      try {
        join(groupId, volume.id());
      } catch (DriverException e) {
        Requests.undo(List.of(() -> array.deleteVolume(name)), e);
        throw e;
      }
    }
  }

  @Override
  public @Nullable ModelUpdate createClonedVolume(Volume volume, Volume source) {
    String name = Names.volume(volume.id());
    Requests.must("copy volume", () -> array.cloneVolume(Names.volume(source.id()), name));
    joinItsGroup(volume);
    return null;
  }

  @Override
  public @Nullable ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
    String name = Names.volume(volume.id());
    Requests.must("copy snapshot", () -> array.cloneSnapshot(Names.snapshot(snapshot.id()), name));
    joinItsGroup(volume);
    return null;
  }

  @Override
  public void extendVolume(Volume volume, int newSizeGiB) {
    Requests.must("extend volume", () -> array.resizeVolume(Names.volume(volume.id()), newSizeGiB));
  }

  @Override
  public void deleteVolume(Volume volume) {
    Requests.gone("delete volume", () -> array.deleteVolume(Names.volume(volume.id())));
  }

  @Override
  public @Nullable ModelUpdate createSnapshot(Snapshot snapshot) {
    Requests.must(
        "create snapshot",
        () ->
            array.createSnapshot(Names.volume(snapshot.volumeId()), Names.snapshot(snapshot.id())));
    return null;
  }

  @Override
  public void deleteSnapshot(Snapshot snapshot) {
    Requests.gone("delete snapshot", () -> array.deleteSnapshot(Names.snapshot(snapshot.id())));
  }

  @Override
  public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
    Requests.must("create group", () -> array.createGroup(Names.group(group.id())));
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
    List<Runnable> undoings = new ArrayList<>();
    try {
      createGroup(context, group);
      undoings.add(() -> array.deleteGroup(Names.group(group.id())));
      for (Volume volume : volumes) {
        copySource(volume);
        undoings.add(() -> array.deleteVolume(Names.volume(volume.id())));
        join(group.id(), volume.id());
      }
    } catch (DriverException e) {
      Requests.undo(undoings, e);
      throw e;
    }
    return MembersResult.NONE;
  }

  /** Each volume names its own source: the order of the lists does not matter. */
  private void copySource(Volume volume) {
    String name = Names.volume(volume.id());
    String snapshotId = volume.snapshotId();
    String sourceVolumeId = volume.sourceVolumeId();
    if (snapshotId != null) {
      Requests.must("copy snapshot", () -> array.cloneSnapshot(Names.snapshot(snapshotId), name));
    } else if (sourceVolumeId != null) {
      Requests.must("copy volume", () -> array.cloneVolume(Names.volume(sourceVolumeId), name));
    } else {
      throw new DriverException(
          DriverException.Kind.INVALID_INPUT, "volume " + volume.id() + " names no source");
    }
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    Deletion deletion = new Deletion();
    volumes.forEach(volume -> deletion.member(volume.id(), () -> deleteVolume(volume)));
    return deletion.finish(
        () -> Requests.gone("delete group", () -> array.deleteGroup(Names.group(group.id()))));
  }

  @Override
  public UpdateResult updateGroup(
      RequestContext context,
      Group group,
      @Nullable List<Volume> addVolumes,
      @Nullable List<Volume> removeVolumes) {
    List<Runnable> undoings = new ArrayList<>();
    try {
      for (Volume volume : addVolumes == null ? List.<Volume>of() : addVolumes) {
        join(group.id(), volume.id());
        undoings.add(() -> leave(group.id(), volume.id()));
      }
      for (Volume volume : removeVolumes == null ? List.<Volume>of() : removeVolumes) {
        leave(group.id(), volume.id());
        undoings.add(() -> join(group.id(), volume.id()));
      }
    } catch (DriverException e) {
      Requests.undo(undoings, e);
      throw e;
    }
    return UpdateResult.NONE;
  }

  private void join(String groupId, String volumeId) {
    Requests.must(
        "add volume to group", () -> array.addMember(Names.group(groupId), Names.volume(volumeId)));
  }

  private void leave(String groupId, String volumeId) {
    Requests.mustUnless(
        Set.of(Code.NOT_MEMBER, Code.NOT_FOUND),
        "remove volume from group",
        () -> array.removeMember(Names.group(groupId), Names.volume(volumeId)));
  }

  @Override
  public MembersResult createGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    Map<String, String> names = new LinkedHashMap<>();
    snapshots.forEach(
        snapshot -> names.put(Names.volume(snapshot.volumeId()), Names.snapshot(snapshot.id())));
    Requests.must(
        "create group snapshot",
        () ->
            array.createGroupSnapshot(
                Names.group(groupSnapshot.groupId()),
                Names.groupSnapshot(groupSnapshot.id()),
                names));
    return MembersResult.NONE;
  }

  @Override
  public MembersResult deleteGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    Deletion deletion = new Deletion();
    snapshots.forEach(snapshot -> deletion.member(snapshot.id(), () -> deleteSnapshot(snapshot)));
    return deletion.finish(
        () ->
            Requests.gone(
                "delete group snapshot",
                () -> array.deleteGroupSnapshot(Names.groupSnapshot(groupSnapshot.id()))));
  }
}
