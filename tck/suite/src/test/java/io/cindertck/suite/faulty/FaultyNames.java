package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.array.Receipt;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drivers that take one thing for another. */
final class FaultyNames {
  private FaultyNames() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named(
                "copies-of-the-volumes-of-now",
                "copies a volume as it is now where its snapshot is the source")
            .is(BugClass.MAP)
            .breaks("create-group-from-source.content", "does not contain what its source")
            .andSo("history.matches-reference")
            .typed(VolumesOfNow::new),
        FaultyDriver.named("copies-of-another-size", "makes every copy a whole number of 2 GiB")
            .is(BugClass.MAP)
            .breaks("history.matches-reference", "volume")
            .typed(AnotherSize::new),
        FaultyDriver.named(
                "copies-by-way-of-one-name",
                "copies by way of a volume of one name, and takes what has it for left over")
            .is(BugClass.NAME)
            .breaks("history.linearizable", "No order of the calls")
            .andSo("history.no-residue")
            .typed(ByWayOfOneName::new),
        FaultyDriver.named(
                "snapshots-told-apart-by-their-names",
                "calls snapshots what the user calls them, cut short")
            .is(BugClass.NAME)
            .breaks(
                "history.matches-reference",
                "create_cgsnapshot raised VolumeBackendAPIException although")
            // What could not be made has the name of what is there, and is deleted.
            .andSo("bystanders.untouched")
            .typed(ToldApartByNames::new),
        FaultyDriver.named(
                "snapshots-without-provider-id",
                "finds snapshots by provider_id and returns none for those of a group")
            .is(BugClass.FIELD)
            .breaks("delete-group-snapshot.held", "still holds snapshot")
            .andSo(
                "create-group-from-source.usable-from-record",
                "delete-group-snapshot.none-none-means-deleted",
                "delete-group-snapshot.retry-converges",
                "delete-group-snapshot.after-membership-change",
                "record.no-orphan",
                "history.matches-reference")
            .typed(WithoutProviderId::new));
  }

  private static final class VolumesOfNow extends CopyingDriver {
    VolumesOfNow(ArrayClient array) {
      super(array);
    }

    @Override
    Receipt clone(Copying asked, String source, String copy) {
      return asked.groupSnapshot() == null
          ? super.clone(asked, source, copy)
          : array.cloneVolume(array.getSnapshot(source).volume(), copy);
    }
  }

  private static final class AnotherSize extends CopyingDriver {
    AnotherSize(ArrayClient array) {
      super(array);
    }

    @Override
    void join(Copying asked, Volume volume) {
      int rounded = (volume.sizeGiB() + 1) / 2 * 2;
      must(() -> array.resizeVolume(volume(volume.id()), rounded));
      super.join(asked, volume);
    }
  }

  private static final class ByWayOfOneName extends CopyingDriver {
    private static final String HELPER = "tmp-copy";

    ByWayOfOneName(ArrayClient array) {
      super(array);
    }

    private void begin(Copying asked, String source) {
      try {
        super.clone(asked, source, HELPER).orThrow();
      } catch (ArrayException e) {
        if (e.code() != ArrayException.Code.EXISTS) {
          throw e;
        }
        array.deleteVolume(HELPER).orThrow();
        super.clone(asked, source, HELPER).orThrow();
      }
    }

    private void end() {
      try {
        gone(() -> array.deleteVolume(HELPER));
      } catch (DriverException e) {
        tryTo(() -> array.deleteVolume(HELPER));
      }
    }

    @Override
    Receipt clone(Copying asked, String source, String copy) {
      try {
        begin(asked, source);
        return array.cloneVolume(HELPER, copy);
      } finally {
        end();
      }
    }
  }

  private static final class ToldApartByNames extends CopyingDriver {
    private static final int LONGEST = 8;

    ToldApartByNames(ArrayClient array) {
      super(array);
    }

    private static String name(Snapshot snapshot) {
      String plain = snapshot.name().replaceAll("[^A-Za-z0-9]", "");
      String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
      return "s-" + cut + "-" + snapshot.volumeId();
    }

    private static String found(Snapshot snapshot) {
      return snapshot.groupSnapshotId() == null ? snapshot(snapshot.id()) : name(snapshot);
    }

    @Override
    public @Nullable ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
      String name = volume(volume.id());
      String group = volume.groupId();
      try {
        must(() -> array.cloneSnapshot(found(snapshot), name));
        if (group != null) {
          must(() -> array.addMember(group(group), name));
        }
      } catch (DriverException e) {
        tryTo(() -> array.deleteVolume(name));
        throw e;
      }
      return null;
    }

    @Override
    public void deleteSnapshot(Snapshot snapshot) {
      gone(() -> array.deleteSnapshot(found(snapshot)));
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      String made = groupSnapshot(groupSnapshot.id());
      Map<String, String> names = new LinkedHashMap<>();
      snapshots.forEach(snapshot -> names.put(volume(snapshot.volumeId()), name(snapshot)));
      try {
        must(() -> array.createGroupSnapshot(group(groupSnapshot.groupId()), made, names));
      } catch (DriverException e) {
        tryTo(() -> array.deleteGroupSnapshot(made));
        throw e;
      }
      return answer(
          "available",
          snapshots.stream()
              .map(one -> MemberUpdate.status(one.id(), "available").with("provider_id", name(one)))
              .toList());
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return Outcomes.of(snapshots, Snapshot::id, this::deleteSnapshot)
          .finish(() -> gone(() -> array.deleteGroupSnapshot(groupSnapshot(groupSnapshot.id()))));
    }

    @Override
    String source(Copying asked, int index) {
      List<Snapshot> snapshots = asked.snapshots();
      if (snapshots == null) {
        return super.source(asked, index);
      }
      String id = asked.volumes().get(index).snapshotId() + "";
      return snapshots.stream()
          .filter(snapshot -> snapshot.id().equals(id))
          .findFirst()
          .map(ToldApartByNames::found)
          .orElseThrow(() -> failure("no snapshot " + id));
    }
  }

  private static final class WithoutProviderId extends BentDriver {
    WithoutProviderId(ArrayClient array) {
      super(array);
    }

    @Override
    public ModelUpdate createSnapshot(Snapshot snapshot) {
      super.createSnapshot(snapshot);
      return new ModelUpdate(Map.of("provider_id", snapshot(snapshot.id())));
    }

    @Override
    public void deleteSnapshot(Snapshot snapshot) {
      String name = snapshot.providerId();
      if (name != null) {
        gone(() -> array.deleteSnapshot(name));
      }
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      boolean known = snapshots.stream().anyMatch(snapshot -> snapshot.providerId() != null);
      return known
          ? super.deleteGroupSnapshot(context, groupSnapshot, snapshots)
          : MembersResult.NONE;
    }
  }
}
