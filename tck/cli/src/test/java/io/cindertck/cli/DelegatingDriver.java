package io.cindertck.cli;

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

/** A driver that does what another does; fixtures change a method of it. */
class DelegatingDriver implements ConsistencyGroupDriver {
  final ConsistencyGroupDriver right;

  DelegatingDriver(ConsistencyGroupDriver right) {
    this.right = right;
  }

  @Override
  public @Nullable ModelUpdate createVolume(Volume volume) {
    return right.createVolume(volume);
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
  public MembersResult createGroupFromSource(
      RequestContext context,
      Group group,
      List<Volume> volumes,
      @Nullable GroupSnapshot groupSnapshot,
      @Nullable List<Snapshot> snapshots,
      @Nullable Group sourceGroup,
      @Nullable List<Volume> sourceVolumes) {
    return right.createGroupFromSource(
        context, group, volumes, groupSnapshot, snapshots, sourceGroup, sourceVolumes);
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
