package io.cindertck.connect.jvm;

import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A driver that does nothing, says nothing, and keeps what it was handed. */
public class QuietDriver implements ConsistencyGroupDriver {
  /** What the last call was handed, without the context. */
  final List<@Nullable Object> handed = new ArrayList<>();

  private void keep(@Nullable Object... arguments) {
    handed.clear();
    handed.addAll(Arrays.asList(arguments));
  }

  @Override
  public @Nullable ModelUpdate createVolume(Volume volume) {
    keep(volume);
    return null;
  }

  @Override
  public void deleteVolume(Volume volume) {
    keep(volume);
  }

  @Override
  public @Nullable ModelUpdate createSnapshot(Snapshot snapshot) {
    keep(snapshot);
    return null;
  }

  @Override
  public void deleteSnapshot(Snapshot snapshot) {
    keep(snapshot);
  }

  @Override
  public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
    keep(group);
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
    keep(group, volumes, groupSnapshot, snapshots, sourceGroup, sourceVolumes);
    return MembersResult.NONE;
  }

  @Override
  public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
    keep(group, volumes);
    return MembersResult.NONE;
  }

  @Override
  public UpdateResult updateGroup(
      RequestContext context,
      Group group,
      @Nullable List<Volume> addVolumes,
      @Nullable List<Volume> removeVolumes) {
    keep(group, addVolumes, removeVolumes);
    return UpdateResult.NONE;
  }

  @Override
  public MembersResult createGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    keep(groupSnapshot, snapshots);
    return MembersResult.NONE;
  }

  @Override
  public MembersResult deleteGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
    keep(groupSnapshot, snapshots);
    return MembersResult.NONE;
  }
}
