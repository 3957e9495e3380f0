package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Volume;
import java.util.List;

/** Drivers that do not delete what they say, when a group is deleted on a well array. */
final class FaultyDeletions {
  private FaultyDeletions() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named("deletion-of-the-group-alone", "leaves the group's volumes, ungrouped")
            .is(BugClass.TRUTH)
            .breaks("delete-group.none-none-means-deleted", "still holds volume")
            .andSo(
                "delete-group.held",
                "delete-group.retry-converges",
                "record.no-orphan",
                "history.matches-reference",
                "history.no-residue")
            .typed(GroupAlone::new),
        FaultyDriver.named("deletion-of-the-first-volume", "deletes the first of the volumes only")
            .is(BugClass.PARTIAL)
            .breaks("delete-group.held", "still holds volume")
            .andSo(
                "delete-group.partial-success-told",
                "delete-group.retry-converges",
                "record.no-orphan",
                "history.matches-reference",
                "history.no-residue")
            .typed(FirstVolume::new),
        FaultyDriver.named(
                "deletion-of-an-empty-group-skipped", "takes an empty list for nothing to do")
            .is(BugClass.INPUT)
            .breaks("delete-group.empty-group", "which has no volumes")
            .andSo(
                "delete-group.held",
                "delete-group.none-none-means-deleted",
                "record.no-orphan",
                "history.matches-reference",
                "history.no-residue")
            .typed(EmptySkipped::new),
        FaultyDriver.named(
                "deletion-by-listing", "deletes every volume on the array that has no snapshots")
            .is(BugClass.MEMBER)
            .breaks("bystanders.untouched", "touched what is not part of the call")
            .andSo("history.linearizable", "history.matches-reference")
            .typed(ByListing::new),
        FaultyDriver.named(
                "deletion-taken-for-a-failure",
                "tests what a deletion returns, which is nothing, and tells an error")
            .is(BugClass.TRUTH)
            .breaks("history.matches-reference", "although the array was well")
            .andSo("create-group-from-source.usable-from-record", "delete-group.retry-converges")
            .typed(TakenForFailure::new),
        FaultyDriver.named("deletion-fails-on-absent-volumes", "takes 'not found' for a failure")
            .is(BugClass.IDEMP)
            .breaks("delete-group.retry-converges", "when a volume was gone already")
            .typed(AbsentVolumes::new),
        FaultyDriver.named(
                "deletion-of-the-group-first",
                "deletes the group before its volumes, and cannot begin again")
            .is(BugClass.IDEMP)
            .breaks("delete-group.retry-converges", "was gone already and the array was well")
            .andSo("delete-group.empty-group")
            .typed(GroupFirst::new));
  }

  private static final class GroupAlone extends BentDriver {
    GroupAlone(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      gone(() -> array.deleteGroup(group(group.id())));
      return MembersResult.NONE;
    }
  }

  private static final class FirstVolume extends BentDriver {
    FirstVolume(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      volumes.stream().limit(1).forEach(this::deleteVolume);
      gone(() -> array.deleteGroup(group(group.id())));
      return answer("deleted", allVolumes(volumes, "deleted"));
    }
  }

  private static final class EmptySkipped extends BentDriver {
    EmptySkipped(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      return volumes.isEmpty() ? MembersResult.NONE : super.deleteGroup(context, group, volumes);
    }
  }

  private static final class ByListing extends BentDriver {
    ByListing(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      MembersResult result = super.deleteGroup(context, group, volumes);
      if (result.equals(MembersResult.NONE)) {
        attempt(
            () ->
                array.listVolumes().stream()
                    .filter(volume -> volume.snapshots() == 0)
                    .forEach(volume -> array.deleteVolume(volume.name()).orThrow()));
      }
      return result;
    }
  }

  private static final class TakenForFailure extends BentDriver {
    TakenForFailure(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      MembersResult result = super.deleteGroup(context, group, volumes);
      return volumes.isEmpty() || !result.equals(MembersResult.NONE)
          ? result
          : answer("error_deleting", allVolumes(volumes, "error_deleting"));
    }
  }

  private static final class AbsentVolumes extends BentDriver {
    AbsentVolumes(ArrayClient array) {
      super(array);
    }

    @Override
    public void deleteVolume(Volume volume) {
      must(() -> array.deleteVolume(volume(volume.id())));
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      return Outcomes.of(volumes, Volume::id, this::deleteVolume)
          .finish(() -> gone(() -> array.deleteGroup(group(group.id()))));
    }
  }

  private static final class GroupFirst extends BentDriver {
    GroupFirst(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      must(() -> array.deleteGroup(group(group.id())));
      return Outcomes.of(volumes, Volume::id, this::deleteVolume).finish(() -> {});
    }
  }
}
