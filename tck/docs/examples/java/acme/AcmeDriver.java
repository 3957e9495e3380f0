package acme;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A small driver of the simulated array. It looks right, and is not. */
public final class AcmeDriver implements ConsistencyGroupDriver {
  private final ArrayClient array;

  public AcmeDriver(ArrayClient array) {
    this.array = array;
  }

  @Override
  public ModelUpdate createVolume(Volume volume) {
    request(() -> array.createVolume(volume.id(), "pool", volume.sizeGiB()));
    if (volume.groupId() != null) {
      request(() -> array.addMember(volume.groupId(), volume.id()));
    }
    return null;
  }

  @Override
  public ModelUpdate createClonedVolume(Volume volume, Volume source) {
    request(() -> array.cloneVolume(source.id(), volume.id()));
    if (volume.groupId() != null) {
      request(() -> array.addMember(volume.groupId(), volume.id()));
    }
    return null;
  }

  @Override
  public ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
    request(() -> array.cloneSnapshot(snapshot.id(), volume.id()));
    if (volume.groupId() != null) {
      request(() -> array.addMember(volume.groupId(), volume.id()));
    }
    return null;
  }

  @Override
  public void extendVolume(Volume volume, int newSizeGiB) {
    request(() -> array.resizeVolume(volume.id(), newSizeGiB));
  }

  @Override
  public void deleteVolume(Volume volume) {
    delete(() -> array.deleteVolume(volume.id()));
  }

  @Override
  public ModelUpdate createSnapshot(Snapshot snapshot) {
    request(() -> array.createSnapshot(snapshot.volumeId(), snapshot.id()));
    return null;
  }

  @Override
  public void deleteSnapshot(Snapshot snapshot) {
    delete(() -> array.deleteSnapshot(snapshot.id()));
  }

  @Override
  public ModelUpdate createGroup(RequestContext context, Group group) {
    request(() -> array.createGroup(group.id()));
    return null;
  }

  @Override
  public MembersResult createGroupFromSource(
      RequestContext context,
      Group group,
      List<Volume> volumes,
      GroupSnapshot groupSnapshot,
      List<Snapshot> snapshots,
      Group sourceGroup,
      List<Volume> sourceVolumes) {
    createGroup(context, group);
    for (Volume volume : volumes) {
      if (volume.snapshotId() != null) {
        request(() -> array.cloneSnapshot(volume.snapshotId(), volume.id()));
      } else {
        request(() -> array.cloneVolume(volume.sourceVolumeId(), volume.id()));
      }
      request(() -> array.addMember(group.id(), volume.id()));
    }
    return MembersResult.NONE;
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    List<MemberUpdate> members = new ArrayList<>();
    String worst = "deleted";
    for (Volume volume : volumes) {
      try {
        deleteVolume(volume);
        members.add(MemberUpdate.status(volume.id(), "deleted"));
      } catch (DriverException e) {
        members.add(MemberUpdate.status(volume.id(), "error_deleting"));
        worst = "error_deleting";
      }
    }
    if (worst.equals("deleted")) {
      delete(() -> array.deleteGroup(group.id()));
    }
    return new MembersResult(ModelUpdate.status(worst), members);
  }

  @Override
  public UpdateResult updateGroup(
      RequestContext context, Group group, List<Volume> addVolumes, List<Volume> removeVolumes) {
    for (Volume volume : addVolumes) {
      request(() -> array.addMember(group.id(), volume.id()));
    }
    for (Volume volume : removeVolumes) {
      request(() -> array.removeMember(group.id(), volume.id()));
    }
    return UpdateResult.NONE;
  }

  @Override
  public MembersResult createGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    snapshots.forEach(this::createSnapshot);
    return MembersResult.NONE;
  }

  @Override
  public MembersResult deleteGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    snapshots.forEach(this::deleteSnapshot);
    return MembersResult.NONE;
  }

  private static void request(Supplier<Receipt> request) {
    try {
      request.get().orThrow();
    } catch (ArrayException e) {
      throw new DriverException(DriverException.Kind.BACKEND_API, e.getMessage(), e);
    }
  }

  private static void delete(Supplier<Receipt> request) {
    try {
      request.get().orThrow();
    } catch (ArrayException e) {
      if (e.code() != ArrayException.Code.NOT_FOUND) {
        throw new DriverException(DriverException.Kind.BACKEND_API, e.getMessage(), e);
      }
    }
  }
}
