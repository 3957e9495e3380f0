package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import java.util.List;

/** Drivers whose group snapshots are not of one point in time. */
final class FaultyCuts {
  private FaultyCuts() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named("snapshots-one-by-one", "takes one snapshot after the other")
            .is(BugClass.ATOMIC)
            .breaks("create-group-snapshot.consistent-cut", "did not snapshot at one point in time")
            .typed(AlwaysOneByOne::new),
        FaultyDriver.named(
                "snapshots-of-many-one-by-one",
                "takes one snapshot after the other where there are many")
            .is(BugClass.ATOMIC)
            .breaks("create-group-snapshot.consistent-cut", "did not snapshot at one point in time")
            .typed(ManyOneByOne::new),
        FaultyDriver.named(
                "snapshots-one-by-one-where-refused",
                "takes one snapshot after the other where the group's is refused")
            .is(BugClass.ATOMIC)
            .breaks("create-group-snapshot.consistent-cut", "did not snapshot at one point in time")
            .typed(OneByOneAfterwards::new),
        FaultyDriver.named(
                "snapshot-refreshed", "takes the last snapshot of a group once more, alone")
            .is(BugClass.ATOMIC)
            .breaks("create-group-snapshot.consistent-cut", "lacks write")
            .andSo("create-group-snapshot.no-residue", "history.matches-reference")
            .typed(Refreshed::new));
  }

  /** Takes some snapshots one after the other. */
  private abstract static class OneByOne extends BentDriver {
    OneByOne(ArrayClient array) {
      super(array);
    }

    MembersResult oneByOne(List<Snapshot> snapshots) {
      try {
        snapshots.forEach(this::createSnapshot);
      } catch (DriverException e) {
        snapshots.forEach(this::deleteSnapshot);
        throw e;
      }
      return MembersResult.NONE;
    }
  }

  private static final class AlwaysOneByOne extends OneByOne {
    AlwaysOneByOne(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return oneByOne(snapshots);
    }
  }

  private static final class ManyOneByOne extends OneByOne {
    private static final int AT_ONCE = 5;

    ManyOneByOne(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return snapshots.size() > AT_ONCE
          ? oneByOne(snapshots)
          : super.createGroupSnapshot(context, groupSnapshot, snapshots);
    }
  }

  private static final class OneByOneAfterwards extends OneByOne {
    OneByOneAfterwards(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      try {
        return super.createGroupSnapshot(context, groupSnapshot, snapshots);
      } catch (DriverException e) {
        return oneByOne(snapshots);
      }
    }
  }

  private static final class Refreshed extends BentDriver {
    Refreshed(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      super.createGroupSnapshot(context, groupSnapshot, snapshots);
      Snapshot last = snapshots.get(snapshots.size() - 1);
      try {
        deleteSnapshot(last);
        createSnapshot(last);
      } catch (DriverException e) {
        deleteGroupSnapshot(context, groupSnapshot, snapshots);
        throw e;
      }
      return MembersResult.NONE;
    }
  }
}
