package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import java.util.List;

/** Drivers that are wrong when a group's snapshot is deleted. */
final class FaultySnapshotDeletions {
  private FaultySnapshotDeletions() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named(
                "snapshot-deletion-not-done",
                "sends a verb that the array does not know, and is content")
            .is(BugClass.TRUTH)
            .breaks("delete-group-snapshot.none-none-means-deleted", "still holds snapshot")
            .andSo(
                "create-group-from-source.usable-from-record",
                "delete-group-snapshot.held",
                "delete-group-snapshot.retry-converges",
                "delete-group-snapshot.after-membership-change",
                "record.no-orphan",
                "history.matches-reference")
            .typed(NotDone::new),
        FaultyDriver.named(
                "snapshot-deletion-of-the-first", "looks at the first of the snapshots only")
            .is(BugClass.PARTIAL)
            .breaks("delete-group-snapshot.held", "still holds snapshot")
            .andSo(
                "create-group-from-source.usable-from-record",
                "delete-group.retry-converges",
                "delete-group-snapshot.retry-converges",
                "delete-group-snapshot.after-membership-change",
                "record.no-orphan",
                "history.matches-reference")
            .typed(FirstOnly::new),
        FaultyDriver.named(
                "snapshot-deletion-looks-for-the-group",
                "looks the group snapshot up by the group's id")
            .is(BugClass.NAME)
            .breaks("delete-group-snapshot.held", "still holds group snapshot")
            .andSo(
                "delete-group-snapshot.none-none-means-deleted",
                "delete-group-snapshot.retry-converges",
                "record.no-orphan",
                "history.matches-reference",
                "history.no-residue")
            .typed(LooksForGroup::new),
        FaultyDriver.named(
                "snapshot-half-deletion-swallowed", "logs what the array refuses and goes on")
            .is(BugClass.TRUTH)
            .breaks("delete-group-snapshot.partial-failure-told", "still holds snapshot")
            .andSo(
                "delete-group-snapshot.held",
                "delete-group-snapshot.lookup-failure-is-not-absence",
                "record.no-orphan",
                "history.no-residue")
            .typed(Swallowed::new),
        FaultyDriver.named(
                "snapshot-half-deletion-stops", "raises at the first snapshot that is refused")
            .is(BugClass.PARTIAL)
            .breaks("delete-group-snapshot.partial-success-told", "without telling that")
            .typed(Stops::new),
        FaultyDriver.named(
                "snapshot-deletion-fails-on-absence",
                "takes a group snapshot that is gone for a failure")
            .is(BugClass.IDEMP)
            .breaks("delete-group-snapshot.retry-converges", "was gone already")
            .typed(FailsOnAbsence::new),
        FaultyDriver.named(
                "snapshot-deletion-of-whom-nobody-could-ask", "takes a busy array for an empty one")
            .is(BugClass.ERRPATH)
            .breaks(
                "delete-group-snapshot.lookup-failure-is-not-absence",
                "although the array did not say what it holds")
            .andSo("delete-group-snapshot.partial-failure-told", "record.no-orphan")
            .typed(NobodyCouldAsk::new),
        FaultyDriver.named(
                "snapshot-deletion-walks-present-members",
                "deletes the snapshots of those volumes that are members now")
            .is(BugClass.MEMBER)
            .breaks(
                "delete-group-snapshot.after-membership-change",
                "after the group's membership had changed")
            .andSo(
                "delete-group-snapshot.none-none-means-deleted",
                "delete-group-snapshot.held",
                "delete-group-snapshot.partial-success-told",
                "delete-group-snapshot.retry-converges",
                "record.no-orphan",
                "history.matches-reference")
            .typed(WalksPresentMembers::new),
        FaultyDriver.named(
                "snapshot-deletion-ungroups",
                "takes the volumes out of the group with their snapshots")
            .is(BugClass.MEMBER)
            .breaks("delete-group-snapshot.volumes-unharmed", "harmed the group that it is about")
            .andSo("history.matches-reference")
            .typed(Ungroups::new));
  }

  private static final class NotDone extends BentDriver {
    NotDone(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return MembersResult.NONE;
    }
  }

  private static final class FirstOnly extends BentDriver {
    FirstOnly(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      snapshots.stream().limit(1).forEach(this::deleteSnapshot);
      if (snapshots.size() == 1) {
        gone(() -> array.deleteGroupSnapshot(groupSnapshot(groupSnapshot.id())));
      }
      return answer("deleted", allSnapshots(snapshots, "deleted"));
    }
  }

  private static final class LooksForGroup extends BentDriver {
    LooksForGroup(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      String name = groupSnapshot(groupSnapshot.groupId());
      return Outcomes.of(snapshots, Snapshot::id, this::deleteSnapshot)
          .finish(() -> gone(() -> array.deleteGroupSnapshot(name)));
    }
  }

  private static final class Swallowed extends BentDriver {
    Swallowed(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      snapshots.forEach(snapshot -> tryTo(() -> array.deleteSnapshot(snapshot(snapshot.id()))));
      tryTo(() -> array.deleteGroupSnapshot(groupSnapshot(groupSnapshot.id())));
      return MembersResult.NONE;
    }
  }

  private static final class Stops extends BentDriver {
    Stops(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      snapshots.forEach(this::deleteSnapshot);
      gone(() -> array.deleteGroupSnapshot(groupSnapshot(groupSnapshot.id())));
      return MembersResult.NONE;
    }
  }

  private static final class FailsOnAbsence extends BentDriver {
    FailsOnAbsence(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      must(() -> array.deleteGroupSnapshot(groupSnapshot(groupSnapshot.id())));
      return MembersResult.NONE;
    }
  }

  private static final class NobodyCouldAsk extends BentDriver {
    NobodyCouldAsk(ArrayClient array) {
      super(array);
    }

    @Override
    public void deleteSnapshot(Snapshot snapshot) {
      try {
        array.deleteSnapshot(snapshot(snapshot.id())).orThrow();
      } catch (ArrayException e) {
        if (e.code() != ArrayException.Code.BUSY && e.code() != ArrayException.Code.NOT_FOUND) {
          throw failure(e);
        }
      }
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return Outcomes.of(snapshots, Snapshot::id, this::deleteSnapshot)
          .finish(() -> gone(() -> array.deleteGroupSnapshot(groupSnapshot(groupSnapshot.id()))));
    }
  }

  private static final class WalksPresentMembers extends BentDriver {
    WalksPresentMembers(ArrayClient array) {
      super(array);
    }

    private List<String> members(GroupSnapshot groupSnapshot) {
      try {
        return array.getGroup(group(groupSnapshot.groupId())).members();
      } catch (ArrayException e) {
        throw failure(e);
      }
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      List<String> members = members(groupSnapshot);
      List<Snapshot> present =
          snapshots.stream()
              .filter(snapshot -> members.contains(volume(snapshot.volumeId())))
              .toList();
      if (present.size() == snapshots.size()) {
        return super.deleteGroupSnapshot(context, groupSnapshot, snapshots);
      }
      present.forEach(this::deleteSnapshot);
      return MembersResult.NONE;
    }
  }

  private static final class Ungroups extends BentDriver {
    Ungroups(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      MembersResult result = super.deleteGroupSnapshot(context, groupSnapshot, snapshots);
      String group = group(groupSnapshot.groupId());
      snapshots.forEach(
          snapshot -> tryTo(() -> array.removeMember(group, volume(snapshot.volumeId()))));
      return result;
    }
  }
}
