package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drivers that are wrong when a group is made from a source. */
final class FaultyCopies {
  private FaultyCopies() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named("copies-only-of-groups", "refuses a group snapshot as source")
            .is(BugClass.UNSUP)
            .breaks(
                "create-group-from-source.from-snapshot",
                "on a well array, with a group snapshot as source")
            .andSo("history.matches-reference")
            .typed(array -> new OneSource(array, false)),
        FaultyDriver.named(
                "copies-only-of-snapshots", "walks the snapshots also where None is handed over")
            .is(BugClass.WIRE)
            .breaks(
                "create-group-from-source.from-group", "on a well array, with a group as source")
            .andSo(
                "raise.backend-error",
                "create-group-from-source.no-residue",
                "history.matches-reference")
            .typed(WalksSnapshots::new),
        FaultyDriver.named(
                "copies-not-awaited", "answers when the copies are ordered, not when they are made")
            .is(BugClass.ASYNC)
            .breaks("create-group-from-source.none-none-means-available", "the array lacks volume")
            .andSo(
                "create-group-from-source.from-snapshot",
                "create-group-from-source.from-group",
                "create-group-from-source.held",
                "record.no-phantom",
                "history.matches-reference")
            .typed(NotAwaited::new),
        FaultyDriver.named("copies-not-grouped", "makes the copies and leaves them in no group")
            .is(BugClass.MEMBER)
            .breaks("create-group-from-source.held", "did not become a member of group copy")
            .andSo("create-group-from-source.usable-from-record", "history.matches-reference")
            .typed(NotGrouped::new),
        FaultyDriver.named(
                "copies-in-the-order-of-the-array",
                "pairs volumes with the array's own list of members")
            .is(BugClass.MAP)
            .breaks("create-group-from-source.content", "does not contain what its source")
            .andSo("history.matches-reference")
            .typed(OrderOfTheArray::new),
        FaultyDriver.named("copies-of-the-first-source", "makes every volume from the first source")
            .is(BugClass.MAP)
            .breaks("create-group-from-source.content", "does not contain what its source")
            .andSo("history.matches-reference")
            .typed(FirstSource::new),
        FaultyDriver.named(
                "copies-fail-by-status", "tells a failure by a status, which nobody reads here")
            .is(BugClass.TRUTH)
            .breaks("create-group-from-source.failure-raised", "told a failure by a status")
            .andSo("create-group-from-source.held", "record.no-phantom")
            .typed(FailByStatus::new),
        FaultyDriver.named(
                "copies-take-the-source-apart", "takes the source's members out of their group")
            .is(BugClass.MEMBER)
            .breaks("create-group-from-source.source-unharmed", "is in no group and was in group")
            .andSo("history.matches-reference")
            .typed(SourceTakenApart::new),
        FaultyDriver.named(
                "copies-without-provider-id",
                "finds volumes by provider_id and returns none for copies")
            .is(BugClass.FIELD)
            .breaks("create-group-from-source.usable-from-record", "which was made from a source")
            .andSo("history.matches-reference")
            .typed(ByProviderId::new),
        FaultyDriver.named("copies-left-behind", "raises in the middle and undoes nothing")
            .is(BugClass.PARTIAL)
            .breaks("create-group-from-source.no-residue", "left behind: volume")
            .typed(LeftBehind::new));
  }

  /** A copy of the right source, alone or as a member of the new group. */
  private static class Copying extends BentDriver {
    Copying(ArrayClient array) {
      super(array);
    }

    void copy(Volume volume, @Nullable String snapshotId, @Nullable String volumeId) {
      String name = volume(volume.id());
      must(
          () -> {
            if (snapshotId != null) {
              array.cloneSnapshot(snapshot(snapshotId), name);
            } else {
              array.cloneVolume(volume(volumeId + ""), name);
            }
          });
    }

    void join(Group group, Volume volume) {
      must(() -> array.addMember(group(group.id()), volume(volume.id())));
    }
  }

  private static final class OneSource extends BentDriver {
    private final boolean snapshots;

    OneSource(ArrayClient array, boolean snapshots) {
      super(array);
      this.snapshots = snapshots;
    }

    @Override
    public MembersResult createGroupFromSource(
        RequestContext context,
        Group group,
        List<Volume> volumes,
        @Nullable GroupSnapshot groupSnapshot,
        @Nullable List<Snapshot> handed,
        @Nullable Group sourceGroup,
        @Nullable List<Volume> sourceVolumes) {
      if ((groupSnapshot != null) != snapshots) {
        throw failure("no such source");
      }
      return super.createGroupFromSource(
          context, group, volumes, groupSnapshot, handed, sourceGroup, sourceVolumes);
    }
  }

  private static final class WalksSnapshots extends Copying {
    WalksSnapshots(ArrayClient array) {
      super(array);
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
      if (snapshots == null) {
        createGroup(context, group);
        throw new ClassCastException("'NoneType' object is not iterable");
      }
      return super.createGroupFromSource(
          context, group, volumes, groupSnapshot, snapshots, sourceGroup, sourceVolumes);
    }
  }

  private static final class NotAwaited extends BentDriver {
    NotAwaited(ArrayClient array) {
      super(array);
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
      createGroup(context, group);
      return MembersResult.NONE;
    }
  }

  private static final class NotGrouped extends Copying {
    NotGrouped(ArrayClient array) {
      super(array);
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
      super.createGroupFromSource(
          context, group, volumes, groupSnapshot, snapshots, sourceGroup, sourceVolumes);
      volumes.forEach(
          volume -> must(() -> array.removeMember(group(group.id()), volume(volume.id()))));
      return MembersResult.NONE;
    }
  }

  private static final class OrderOfTheArray extends Copying {
    OrderOfTheArray(ArrayClient array) {
      super(array);
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
      // TODO
      return MembersResult.NONE;
    }
  }
}
