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
    make(volume, () -> makeVolume(volume));
    return null;
  }

  private void makeVolume(Volume volume) {
    String name = Names.volume(volume.id());
    Requests.must("create volume", () -> array.createVolume(name, Names.POOL, volume.sizeGiB()));
  }

  /** Makes a volume and puts it into its group, or leaves nothing of it. */
  private void make(Volume volume, Runnable making) {
    Steps.all(
        steps -> {
          steps.take(making, () -> deleteVolume(volume));
          String groupId = volume.groupId();
          if (groupId != null) {
            join(groupId, volume.id());
          }
        });
  }

  @Override
  public @Nullable ModelUpdate createClonedVolume(Volume volume, Volume source) {
    make(volume, () -> copyVolume(source.id(), volume));
    return null;
  }

  @Override
  public @Nullable ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
    make(volume, () -> copySnapshot(snapshot.id(), volume));
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
    String volume = Names.volume(snapshot.volumeId());
    String name = Names.snapshot(snapshot.id());
    Steps.all(
        steps ->
            steps.take(
                () -> Requests.must("create snapshot", () -> array.createSnapshot(volume, name)),
                () -> deleteSnapshot(snapshot)));
    return null;
  }

  @Override
  public void deleteSnapshot(Snapshot snapshot) {
    Requests.gone("delete snapshot", () -> array.deleteSnapshot(Names.snapshot(snapshot.id())));
  }

  @Override
  public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
    Steps.all(steps -> steps.take(() -> makeGroup(group), () -> deleteGroup(group)));
    return null;
  }

  private void makeGroup(Group group) {
    Requests.must("create group", () -> array.createGroup(Names.group(group.id())));
  }

  private void deleteGroup(Group group) {
    Requests.gone("delete group", () -> array.deleteGroup(Names.group(group.id())));
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
    Steps.all(
        steps -> {
          steps.take(() -> makeGroup(group), () -> deleteGroup(group));
          for (Volume volume : volumes) {
            steps.take(() -> copySource(volume), () -> deleteVolume(volume));
            join(group.id(), volume.id());
          }
        });
    return MembersResult.NONE;
  }

  /** Each volume names its own source: the order of the lists does not matter. */
  private void copySource(Volume volume) {
    String snapshotId = volume.snapshotId();
    String sourceVolumeId = volume.sourceVolumeId();
    if (snapshotId != null) {
      copySnapshot(snapshotId, volume);
    } else if (sourceVolumeId != null) {
      copyVolume(sourceVolumeId, volume);
    } else {
      throw new DriverException(
          DriverException.Kind.INVALID_INPUT, "volume " + volume.id() + " names no source");
    }
  }

  private void copySnapshot(String id, Volume volume) {
    String name = Names.volume(volume.id());
    Requests.must("copy snapshot", () -> array.cloneSnapshot(Names.snapshot(id), name));
  }

  private void copyVolume(String id, Volume volume) {
    String name = Names.volume(volume.id());
    Requests.must("copy volume", () -> array.cloneVolume(Names.volume(id), name));
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    Deletion deletion = new Deletion();
    volumes.forEach(volume -> deletion.member(volume.id(), () -> deleteVolume(volume)));
    return deletion.finish(() -> deleteGroup(group));
  }

  @Override
  public UpdateResult updateGroup(
      RequestContext context,
      Group group,
      @Nullable List<Volume> addVolumes,
      @Nullable List<Volume> removeVolumes) {
    String id = group.id();
    Steps.all(
        steps -> {
          for (Volume volume : addVolumes == null ? List.<Volume>of() : addVolumes) {
            steps.take(() -> join(id, volume.id()), () -> leave(id, volume.id()));
          }
          for (Volume volume : removeVolumes == null ? List.<Volume>of() : removeVolumes) {
            steps.take(() -> leave(id, volume.id()), () -> join(id, volume.id()));
          }
        });
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
    String group = Names.group(groupSnapshot.groupId());
    String name = Names.groupSnapshot(groupSnapshot.id());
    Steps.all(
        steps ->
            steps.take(
                () ->
                    Requests.must(
                        "create group snapshot",
                        () -> array.createGroupSnapshot(group, name, names)),
                () -> deleteGroupSnapshot(groupSnapshot)));
    return MembersResult.NONE;
  }

  @Override
  public MembersResult deleteGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    Deletion deletion = new Deletion();
    snapshots.forEach(snapshot -> deletion.member(snapshot.id(), () -> deleteSnapshot(snapshot)));
    return deletion.finish(() -> deleteGroupSnapshot(groupSnapshot));
  }

  private void deleteGroupSnapshot(GroupSnapshot groupSnapshot) {
    String name = Names.groupSnapshot(groupSnapshot.id());
    Requests.gone("delete group snapshot", () -> array.deleteGroupSnapshot(name));
  }
}
