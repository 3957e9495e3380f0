package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
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
import io.cindertck.reference.ReferenceDriver;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reference driver, to be bent in one place. */
class BentDriver implements ConsistencyGroupDriver {
  /** Where volumes are made. */
  static final String POOL = "pool";

  /** The array, past the reference driver. */
  protected final ArrayClient array;

  private final ConsistencyGroupDriver right;

  BentDriver(ArrayClient array) {
    this.array = array;
    this.right = new ReferenceDriver(array);
  }

  static String volume(String id) {
    return "vol-" + id;
  }

  static String snapshot(String id) {
    return "snap-" + id;
  }

  static String group(String id) {
    return "grp-" + id;
  }

  static String groupSnapshot(String id) {
    return "gsnap-" + id;
  }

  /** A change; whatever the array answers but yes is a failure. */
  static void must(Supplier<Receipt> change) {
    attempt(() -> change.get().orThrow());
  }

  /** Requests whose receipts are read; whatever the array raises is a failure. */
  static void attempt(Runnable request) {
    try {
      request.run();
    } catch (ArrayException e) {
      throw failure(e);
    }
  }

  /** A change whose aim is also reached when the object is gone. */
  static void gone(Supplier<Receipt> change) {
    try {
      change.get().orThrow();
    } catch (ArrayException e) {
      if (e.code() != ArrayException.Code.NOT_FOUND) {
        throw failure(e);
      }
    }
  }

  /** A change whose failure nobody hears of. */
  static void tryTo(Supplier<Receipt> change) {
    try {
      change.get().orThrow();
    } catch (ArrayException e) {
      return;
    }
  }

  static DriverException failure(ArrayException e) {
    return new DriverException(DriverException.Kind.BACKEND_API, e.getMessage() + "", e);
  }

  static DriverException failure(String message) {
    return new DriverException(DriverException.Kind.VOLUME_DRIVER, message);
  }

  static List<MemberUpdate> allVolumes(List<Volume> volumes, String status) {
    return volumes.stream().map(volume -> MemberUpdate.status(volume.id(), status)).toList();
  }

  static List<MemberUpdate> allSnapshots(List<Snapshot> snapshots, String status) {
    return snapshots.stream().map(snapshot -> MemberUpdate.status(snapshot.id(), status)).toList();
  }

  /** A model and entries. */
  static MembersResult answer(String status, List<MemberUpdate> members) {
    return new MembersResult(ModelUpdate.status(status), members);
  }

  @Override
  public @Nullable ModelUpdate createVolume(Volume volume) {
    return right.createVolume(volume);
  }

  @Override
  public @Nullable ModelUpdate createClonedVolume(Volume volume, Volume source) {
    return right.createClonedVolume(volume, source);
  }

  @Override
  public @Nullable ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
    return right.createVolumeFromSnapshot(volume, snapshot);
  }

  @Override
  public void extendVolume(Volume volume, int newSizeGiB) {
    right.extendVolume(volume, newSizeGiB);
  }

  @Override
  public void deleteVolume(Volume volume) {
    right.deleteVolume(volume);
  }

  @Override
  public @Nullable ModelUpdate createSnapshot(Snapshot snapshot) {
    return right.createSnapshot(snapshot);
  }

  @Override
  public void deleteSnapshot(Snapshot snapshot) {
    right.deleteSnapshot(snapshot);
  }

  @Override
  public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
    return right.createGroup(context, group);
  }

  @Override
  public final MembersResult createGroupFromSource(
      RequestContext context,
      Group group,
      List<Volume> volumes,
      @Nullable GroupSnapshot groupSnapshot,
      @Nullable List<Snapshot> snapshots,
      @Nullable Group sourceGroup,
      @Nullable List<Volume> sourceVolumes) {
    return copy(
        new Copying(context, group, volumes, groupSnapshot, snapshots, sourceGroup, sourceVolumes));
  }

  /** What a group is to be made of. */
  record Copying(
      RequestContext context,
      Group group,
      List<Volume> volumes,
      @Nullable GroupSnapshot groupSnapshot,
      @Nullable List<Snapshot> snapshots,
      @Nullable Group sourceGroup,
      @Nullable List<Volume> sourceVolumes) {}

  /** Makes a group from a source. */
  MembersResult copy(Copying asked) {
    return right.createGroupFromSource(
        asked.context(),
        asked.group(),
        asked.volumes(),
        asked.groupSnapshot(),
        asked.snapshots(),
        asked.sourceGroup(),
        asked.sourceVolumes());
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    return right.deleteGroup(context, group, volumes);
  }

  @Override
  public UpdateResult updateGroup(
      RequestContext context,
      Group group,
      @Nullable List<Volume> addVolumes,
      @Nullable List<Volume> removeVolumes) {
    return right.updateGroup(context, group, addVolumes, removeVolumes);
  }

  @Override
  public MembersResult createGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    return right.createGroupSnapshot(context, groupSnapshot, snapshots);
  }

  @Override
  public MembersResult deleteGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    return right.deleteGroupSnapshot(context, groupSnapshot, snapshots);
  }
}
