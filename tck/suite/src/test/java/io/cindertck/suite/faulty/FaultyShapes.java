package io.cindertck.suite.faulty;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drivers that do what they should and say it wrongly, as far as Java can say it. */
final class FaultyShapes {
  private FaultyShapes() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named("model-without-status", "returns a column of the group and no status")
            .is(BugClass.FIELD)
            .breaks("reply.model-update-status", "without a status")
            .andSo("create-group.no-residue")
            .typed(ModelWithoutStatus::new),
        FaultyDriver.named("status-of-its-own", "returns the array's own word for a state")
            .is(BugClass.FIELD)
            .breaks("reply.status-vocabulary", "'online', which Cinder does not know for a group")
            .typed(StatusOfItsOwn::new),
        FaultyDriver.named("entries-without-status", "returns entries with nothing but columns")
            .is(BugClass.FIELD)
            .breaks("reply.entry-status", "without a status")
            .typed(EntriesWithoutStatus::new),
        FaultyDriver.named("entries-of-others", "returns an entry for every volume on the array")
            .is(BugClass.WIRE)
            .breaks("reply.entry-membership", "which is none of the volumes of this call")
            .typed(EntriesOfOthers::new),
        FaultyDriver.named("entries-twice", "returns an entry for each step that it has taken")
            .is(BugClass.FIELD)
            .breaks("reply.entry-unique", "more than one entry for")
            .typed(EntriesTwice::new),
        FaultyDriver.named("keys-of-its-own", "returns what Cinder has no column for")
            .is(BugClass.FIELD)
            .breaks("reply.known-keys", "'wwn', which is no column of a snapshot")
            .typed(KeysOfItsOwn::new),
        FaultyDriver.named(
                "sdk-error-let-through", "raises what the array's library raises, as it comes")
            .is(BugClass.ERRPATH)
            .breaks("raise.backend-error", "raised ArrayException")
            .typed(SdkErrorLetThrough::new));
  }

  private static final class ModelWithoutStatus extends BentDriver {
    ModelWithoutStatus(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      super.createGroup(context, group);
      return new ModelUpdate(Map.of("replication_status", "disabled"));
    }
  }

  private static final class StatusOfItsOwn extends BentDriver {
    StatusOfItsOwn(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      super.updateGroup(context, group, addVolumes, removeVolumes);
      return new UpdateResult(ModelUpdate.status("online"), null, null);
    }
  }

  private static final class EntriesWithoutStatus extends BentDriver {
    EntriesWithoutStatus(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult copy(Copying asked) {
      super.copy(asked);
      return new MembersResult(
          null,
          asked.volumes().stream()
              .map(
                  volume ->
                      new MemberUpdate(
                          volume.id(), Map.of("provider_location", volume(volume.id()))))
              .toList());
    }
  }

  private static final class EntriesOfOthers extends BentDriver {
    EntriesOfOthers(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult copy(Copying asked) {
      List<MemberUpdate> entries = new ArrayList<>();
      attempt(
          () ->
              array
                  .listVolumes()
                  .forEach(
                      volume ->
                          entries.add(
                              MemberUpdate.status(
                                  volume.name().substring(volume("").length()), "available"))));
      super.copy(asked);
      return new MembersResult(null, entries);
    }
  }

  private static final class EntriesTwice extends BentDriver {
    EntriesTwice(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult copy(Copying asked) {
      super.copy(asked);
      List<MemberUpdate> steps = new ArrayList<>(allVolumes(asked.volumes(), "creating"));
      steps.addAll(allVolumes(asked.volumes(), "available"));
      return answer("available", steps);
    }
  }

  private static final class KeysOfItsOwn extends BentDriver {
    KeysOfItsOwn(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      super.createGroupSnapshot(context, groupSnapshot, snapshots);
      return answer(
          "available",
          allSnapshots(snapshots, "available").stream()
              .map(entry -> entry.with("wwn", "60:00"))
              .toList());
    }
  }

  private static final class SdkErrorLetThrough extends BentDriver {
    SdkErrorLetThrough(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      array.getGroup(group(groupSnapshot.groupId()));
      return super.deleteGroupSnapshot(context, groupSnapshot, snapshots);
    }
  }
}
