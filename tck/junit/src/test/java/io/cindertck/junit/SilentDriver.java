package io.cindertck.junit;

import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says that all is done, and does nothing. */
class SilentDriver implements ConsistencyGroupDriver {
  @Override
  public @Nullable ModelUpdate createVolume(Volume volume) {
    return null;
  }

  @Override
  public void deleteVolume(Volume volume) {}

  @Override
  public @Nullable ModelUpdate createSnapshot(Snapshot snapshot) {
    return null;
  }

  @Override
  public void deleteSnapshot(Snapshot snapshot) {}

  @Override
  public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
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
    return MembersResult.NONE;
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    return MembersResult.NONE;
  }

  @Override
  public UpdateResult updateGroup(
      RequestContext context,
      Group group,
      @Nullable List<Volume> addVolumes,
      @Nullable List<Volume> removeVolumes) {
    return UpdateResult.NONE;
  }

  @Override
  public MembersResult createGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    return MembersResult.NONE;
  }

  @Override
  public MembersResult deleteGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    return MembersResult.NONE;
  }
}
