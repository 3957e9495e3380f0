package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.util.List;
import java.util.Map;

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
            .typed(OneSource::new),
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
            .breaks("create-group-from-source.held", "did not become a member of group")
            .andSo("history.matches-reference")
            .typed(NotGrouped::new),
        FaultyDriver.named(
                "copies-in-the-order-of-the-array",
                "pairs volumes with the array's own list of members")
            .is(BugClass.MAP)
            .breaks("create-group-from-source.content", "does not contain what its source")
            // Where the array lists fewer members than Cinder has, it breaks off in the middle.
            .andSo(
                "history.matches-reference",
                "create-group-from-source.no-residue",
                "raise.backend-error")
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
            .breaks("create-group-from-source.source-unharmed", "changed its source")
            .andSo("history.matches-reference")
            .typed(SourceTakenApart::new),
        FaultyDriver.named(
                "copies-without-provider-id",
                "finds volumes by provider_id and returns none for copies")
            .is(BugClass.FIELD)
            .breaks("create-group-from-source.usable-from-record", "which was made from a source")
            .andSo("delete-group.retry-converges", "history.matches-reference")
            .typed(ByProviderId::new),
        FaultyDriver.named("copies-left-behind", "raises in the middle and undoes nothing")
            .is(BugClass.PARTIAL)
            .breaks("create-group-from-source.no-residue", "and left behind: ")
            .typed(LeftBehind::new));
  }

  private static final class OneSource extends BentDriver {
    OneSource(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult copy(Copying asked) {
      if (asked.groupSnapshot() != null) {
        throw failure("a group snapshot is no source");
      }
      return super.copy(asked);
    }
  }

  private static final class WalksSnapshots extends BentDriver {
    WalksSnapshots(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult copy(Copying asked) {
      if (asked.snapshots() == null) {
        createGroup(asked.context(), asked.group());
        throw new ClassCastException("'NoneType' object is not iterable");
      }
      return super.copy(asked);
    }
  }

  private static final class NotAwaited extends BentDriver {
    NotAwaited(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult copy(Copying asked) {
      createGroup(asked.context(), asked.group());
      return MembersResult.NONE;
    }
  }

  private static final class NotGrouped extends CopyingDriver {
    NotGrouped(ArrayClient array) {
      super(array);
    }

    @Override
    void join(Copying asked, Volume volume) {}
  }

  private static final class OrderOfTheArray extends CopyingDriver {
    OrderOfTheArray(ArrayClient array) {
      super(array);
    }

    @Override
    String source(Copying asked, int index) {
      GroupSnapshot snapshot = asked.groupSnapshot();
      Group group = asked.sourceGroup();
      List<String> listed =
          snapshot != null
              ? array.getGroupSnapshot(groupSnapshot(snapshot.id())).snapshots()
              : array.getGroup(group(group == null ? "" : group.id())).members();
      return listed.get(index);
    }
  }

  private static final class FirstSource extends CopyingDriver {
    FirstSource(ArrayClient array) {
      super(array);
    }

    @Override
    String source(Copying asked, int index) {
      return super.source(asked, 0);
    }
  }

  private static final class FailByStatus extends CopyingDriver {
    FailByStatus(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult failed(Copying asked, DriverException cause, List<Runnable> undoings) {
      try {
        return super.failed(asked, cause, undoings);
      } catch (DriverException e) {
        return answer("error", allVolumes(asked.volumes(), "error"));
      }
    }
  }

  private static final class SourceTakenApart extends CopyingDriver {
    SourceTakenApart(ArrayClient array) {
      super(array);
    }

    @Override
    void join(Copying asked, Volume volume) {
      super.join(asked, volume);
      Group group = asked.sourceGroup();
      if (group != null) {
        must(() -> array.removeMember(group(group.id()), volume(volume.sourceVolumeId() + "")));
      }
    }
  }

  private static final class LeftBehind extends CopyingDriver {
    LeftBehind(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult failed(Copying asked, DriverException cause, List<Runnable> undoings) {
      throw cause;
    }
  }

  private static final class ByProviderId extends BentDriver {
    ByProviderId(ArrayClient array) {
      super(array);
    }

    @Override
    public ModelUpdate createVolume(Volume volume) {
      super.createVolume(volume);
      return new ModelUpdate(Map.of("provider_id", volume(volume.id())));
    }

    @Override
    public ModelUpdate createClonedVolume(Volume volume, Volume source) {
      super.createClonedVolume(volume, source);
      return new ModelUpdate(Map.of("provider_id", volume(volume.id())));
    }

    @Override
    public ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
      super.createVolumeFromSnapshot(volume, snapshot);
      return new ModelUpdate(Map.of("provider_id", volume(volume.id())));
    }

    @Override
    public void deleteVolume(Volume volume) {
      require(volume);
      super.deleteVolume(volume);
    }

    private static void require(Volume volume) {
      if (volume.providerId() == null) {
        throw failure("volume " + volume.id() + " has no provider_id");
      }
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      volumes.forEach(ByProviderId::require);
      return super.deleteGroup(context, group, volumes);
    }
  }
}
