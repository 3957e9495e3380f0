package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drivers that are wrong when a group's snapshot is taken. */
final class FaultySnapshots {
  private FaultySnapshots() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named("snapshot-not-taken", "answers (None, None) and takes no snapshot")
            .is(BugClass.TRUTH)
            .breaks("create-group-snapshot.none-none-means-available", "does not hold snapshot")
            .andSo("create-group-snapshot.held", "record.no-phantom", "history.matches-reference")
            .typed(NotTaken::new),
        FaultyDriver.named(
                "snapshots-of-the-wrong-volumes", "mixes up which snapshot is of which volume")
            .is(BugClass.MAP)
            .breaks("create-group-snapshot.held", "it is to be of volume")
            .andSo("history.matches-reference")
            .typed(WrongVolumes::new),
        FaultyDriver.named(
                "snapshot-refusal-swallowed",
                "takes single snapshots where the group's is refused, as far as they succeed")
            .is(BugClass.TRUTH)
            .breaks("create-group-snapshot.partial-failure-told", "was refused")
            .andSo(
                "create-group-snapshot.held",
                "create-group-snapshot.consistent-cut",
                "record.no-phantom")
            .typed(RefusalSwallowed::new),
        FaultyDriver.named(
                "snapshot-failure-told-as-error-deleting",
                "tells a failure by a status that is a success here")
            .is(BugClass.FIELD)
            .breaks("record.no-phantom", "as available and the array does not hold it")
            .andSo(
                "history.linearizable",
                "create-group-snapshot.held",
                "create-group-snapshot.partial-failure-told")
            .typed(ToldAsErrorDeleting::new),
        FaultyDriver.named(
                "snapshot-takes-the-group-apart", "takes a volume out of the group to snapshot it")
            .is(BugClass.MEMBER)
            .breaks("create-group-snapshot.source-unharmed", "harmed the group that it is about")
            .andSo("history.matches-reference")
            .typed(TakesApart::new),
        FaultyDriver.named(
                "snapshot-left-when-checking-fails",
                "raises when it cannot look at what it has taken, and leaves it")
            .is(BugClass.PARTIAL)
            .breaks("create-group-snapshot.no-residue", "left behind: snapshot")
            .typed(LeftWhenCheckingFails::new),
        FaultyDriver.named(
                "snapshot-named-by-its-user", "calls the group snapshot what its user calls it")
            .is(BugClass.NAME)
            .breaks(
                "history.matches-reference",
                "create_cgsnapshot raised VolumeBackendAPIException although")
            .typed(NamedByUser::new));
  }

  private static final class NotTaken extends BentDriver {
    NotTaken(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return MembersResult.NONE;
    }
  }

  /** Takes snapshots under names of its own; one that got no answer is not to stay. */
  private abstract static class NamingDriver extends BentDriver {
    NamingDriver(ArrayClient array) {
      super(array);
    }

    void take(GroupSnapshot asked, String name, Map<String, String> names) {
      try {
        must(() -> array.createGroupSnapshot(group(asked.groupId()), name, names));
      } catch (DriverException e) {
        tryTo(() -> array.deleteGroupSnapshot(name));
        throw e;
      }
    }
  }

  private static final class WrongVolumes extends NamingDriver {
    WrongVolumes(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      Map<String, String> names = new LinkedHashMap<>();
      for (int i = 0; i < snapshots.size(); i++) {
        Snapshot next = snapshots.get((i + 1) % snapshots.size());
        names.put(volume(next.volumeId()), snapshot(snapshots.get(i).id()));
      }
      take(groupSnapshot, groupSnapshot(groupSnapshot.id()), names);
      return MembersResult.NONE;
    }
  }

  private static final class RefusalSwallowed extends BentDriver {
    RefusalSwallowed(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      try {
        return super.createGroupSnapshot(context, groupSnapshot, snapshots);
      } catch (DriverException e) {
        snapshots.forEach(this::tryTo);
        return MembersResult.NONE;
      }
    }

    private void tryTo(Snapshot snapshot) {
      try {
        array.createSnapshot(volume(snapshot.volumeId()), snapshot(snapshot.id())).orThrow();
      } catch (ArrayException e) {
        return;
      }
    }
  }

  private static final class ToldAsErrorDeleting extends BentDriver {
    ToldAsErrorDeleting(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      try {
        return super.createGroupSnapshot(context, groupSnapshot, snapshots);
      } catch (DriverException e) {
        return answer("error_deleting", allSnapshots(snapshots, "error_deleting"));
      }
    }
  }

  private static final class TakesApart extends BentDriver {
    TakesApart(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      super.createGroupSnapshot(context, groupSnapshot, snapshots);
      String group = group(groupSnapshot.groupId());
      String first = volume(snapshots.get(0).volumeId());
      try {
        array.removeMember(group, first).orThrow();
      } catch (ArrayException e) {
        deleteGroupSnapshot(context, groupSnapshot, snapshots);
        throw failure(e);
      }
      return MembersResult.NONE;
    }
  }

  private static final class LeftWhenCheckingFails extends BentDriver {
    LeftWhenCheckingFails(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      MembersResult result = super.createGroupSnapshot(context, groupSnapshot, snapshots);
      attempt(() -> array.getGroupSnapshot(groupSnapshot(groupSnapshot.id())));
      return result;
    }
  }

  private static final class NamedByUser extends NamingDriver {
    NamedByUser(ArrayClient array) {
      super(array);
    }

    private static String name(GroupSnapshot groupSnapshot) {
      return groupSnapshot(groupSnapshot.id()) + "-" + groupSnapshot.name();
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      Map<String, String> names = new LinkedHashMap<>();
      snapshots.forEach(
          snapshot -> names.put(volume(snapshot.volumeId()), snapshot(snapshot.id())));
      take(groupSnapshot, name(groupSnapshot), names);
      return MembersResult.NONE;
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return Outcomes.of(snapshots, Snapshot::id, this::deleteSnapshot)
          .finish(() -> gone(() -> array.deleteGroupSnapshot(name(groupSnapshot))));
    }
  }
}
