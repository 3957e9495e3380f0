package io.cindertck.suite.right;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Right drivers that differ in what they say. */
final class RightWords {
  private RightWords() {}

  private static List<MemberUpdate> entries(List<String> ids, String status) {
    return ids.stream().map(id -> MemberUpdate.status(id, status)).toList();
  }

  private static List<MemberUpdate> asTheyAre(@Nullable List<Volume> volumes) {
    return volumes == null
        ? List.of()
        : volumes.stream().map(one -> MemberUpdate.status(one.id(), one.status())).toList();
  }

  /** {@code {}} and {@code []}. */
  static final class EmptyHanded extends PlainDriver {
    private static final ModelUpdate EMPTY = new ModelUpdate(Map.of());

    EmptyHanded(ArrayClient array) {
      super(array);
    }

    @Override
    public ModelUpdate createGroup(RequestContext context, Group group) {
      super.createGroup(context, group);
      return EMPTY;
    }

    @Override
    MembersResult done(String status, List<String> members) {
      return new MembersResult(EMPTY, List.of());
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      super.updateGroup(context, group, addVolumes, removeVolumes);
      return new UpdateResult(EMPTY, List.of(), List.of());
    }
  }

  /** The status that the group or group snapshot has while the call runs. */
  static final class Momentary extends PlainDriver {
    Momentary(ArrayClient array) {
      super(array);
    }

    @Override
    public ModelUpdate createGroup(RequestContext context, Group group) {
      super.createGroup(context, group);
      return ModelUpdate.status(group.status());
    }

    private static MembersResult told(MembersResult result, String status) {
      ModelUpdate model = result.model();
      boolean failed = model != null && "error_deleting".equals(model.columns().get("status"));
      return failed ? result : new MembersResult(ModelUpdate.status(status), result.members());
    }

    @Override
    MembersResult done(String status, List<String> members) {
      return new MembersResult(ModelUpdate.status(status), entries(members, status));
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      return told(super.deleteGroup(context, group, volumes), group.status());
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return told(
          super.createGroupSnapshot(context, groupSnapshot, snapshots), groupSnapshot.status());
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return told(
          super.deleteGroupSnapshot(context, groupSnapshot, snapshots), groupSnapshot.status());
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      super.updateGroup(context, group, addVolumes, removeVolumes);
      return new UpdateResult(
          ModelUpdate.status(group.status()), asTheyAre(addVolumes), asTheyAre(removeVolumes));
    }
  }

  /** {@code available} and {@code deleted}. */
  static final class Definite extends PlainDriver {
    Definite(ArrayClient array) {
      super(array);
    }

    @Override
    public ModelUpdate createGroup(RequestContext context, Group group) {
      super.createGroup(context, group);
      return ModelUpdate.status("available");
    }

    @Override
    MembersResult done(String status, List<String> members) {
      return new MembersResult(ModelUpdate.status(status), entries(members, status));
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      super.updateGroup(context, group, addVolumes, removeVolumes);
      return new UpdateResult(
          ModelUpdate.status("available"), asTheyAre(addVolumes), asTheyAre(removeVolumes));
    }
  }

  /** {@code None} and entries; entries of an id and columns where no status is owed. */
  static final class EntriesOnly extends PlainDriver {
    EntriesOnly(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult done(String status, List<String> members) {
      return new MembersResult(null, entries(members, status));
    }

    private static List<MemberUpdate> named(@Nullable List<Volume> volumes) {
      return volumes == null
          ? List.of()
          : volumes.stream()
              .map(one -> new MemberUpdate(one.id(), Map.of("provider_location", "here")))
              .toList();
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      super.updateGroup(context, group, addVolumes, removeVolumes);
      List<MemberUpdate> removed =
          removeVolumes == null
              ? List.of()
              : removeVolumes.stream().map(one -> new MemberUpdate(one.id(), Map.of())).toList();
      return new UpdateResult(null, named(addVolumes), removed);
    }
  }

  /** {@code deleted} for the whole beside entries in error, which the manager puts right. */
  static final class RelyingOnManager extends PlainDriver {
    RelyingOnManager(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult failed(String status, List<MemberUpdate> members) {
      boolean told = members.stream().anyMatch(one -> status.equals(one.columns().get("status")));
      return super.failed(told ? "deleted" : status, members);
    }
  }
}
