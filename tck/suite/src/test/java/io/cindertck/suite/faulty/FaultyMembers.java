package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Drivers for whom other volumes are in a group than those that Cinder has there. */
final class FaultyMembers {
  private FaultyMembers() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named(
                "member-created-outside-its-group",
                "makes a volume and does not look in which group it is to be")
            .is(BugClass.MEMBER)
            .breaks("history.matches-reference", "has the members []")
            .typed(CreatedOutside::new),
        FaultyDriver.named(
                "deletion-of-remembered-volumes",
                "deletes the volumes that it remembers to have put into the group")
            .is(BugClass.MEMBER)
            .breaks("record.no-orphan", "as gone and the array still holds it")
            .andSo(
                "delete-group.none-none-means-deleted",
                "delete-group.held",
                "history.matches-reference",
                "history.no-residue")
            .typed(Remembered::new),
        FaultyDriver.named(
                "deletion-fails-on-strayed-members",
                "takes a volume out of the group before it deletes it, and fails when it is out")
            .is(BugClass.IDEMP)
            .breaks("delete-group.retry-converges", "was gone already and the array was well")
            .typed(FailsOnStrayed::new),
        FaultyDriver.named(
                "snapshot-of-listed-members",
                "takes snapshots of those volumes that the array has in the group")
            .is(BugClass.MEMBER)
            .breaks("create-group-snapshot.held", "does not hold snapshot")
            .andSo("create-group-snapshot.none-none-means-available", "record.no-phantom")
            .typed(ListedMembers::new),
        FaultyDriver.named(
                "copies-grouped-as-seen",
                "puts those copies into the group that the array shows at once")
            .is(BugClass.ASYNC)
            .breaks("create-group-from-source.held", "did not become a member of group")
            .typed(GroupedAsSeen::new),
        FaultyDriver.named(
                "snapshot-deletion-ends-as-seen",
                "leaves a group snapshot that seems to have snapshots in it still")
            .is(BugClass.ASYNC)
            .breaks("delete-group-snapshot.held", "still holds group snapshot")
            .andSo("record.no-orphan", "history.no-residue")
            .typed(EndsAsSeen::new));
  }

  private static final class CreatedOutside extends BentDriver {
    CreatedOutside(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createVolume(Volume volume) {
      must(() -> array.createVolume(volume(volume.id()), POOL, volume.sizeGiB()));
      return null;
    }
  }

  private static final class Remembered extends BentDriver {
    private final Map<String, Set<String>> members = new ConcurrentHashMap<>();

    Remembered(ArrayClient array) {
      super(array);
    }

    private Set<String> members(@Nullable String group) {
      return members.computeIfAbsent(group + "", unseen -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public @Nullable ModelUpdate createVolume(Volume volume) {
      ModelUpdate result = super.createVolume(volume);
      members(volume.groupId()).add(volume.id());
      return result;
    }

    @Override
    public @Nullable ModelUpdate createClonedVolume(Volume volume, Volume source) {
      ModelUpdate result = super.createClonedVolume(volume, source);
      members(volume.groupId()).add(volume.id());
      return result;
    }

    @Override
    public @Nullable ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
      ModelUpdate result = super.createVolumeFromSnapshot(volume, snapshot);
      members(volume.groupId()).add(volume.id());
      return result;
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      UpdateResult result = super.updateGroup(context, group, addVolumes, removeVolumes);
      if (addVolumes != null) {
        addVolumes.forEach(volume -> members(group.id()).add(volume.id()));
      }
      if (removeVolumes != null) {
        removeVolumes.forEach(volume -> members(group.id()).remove(volume.id()));
      }
      return result;
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      List<Volume> known =
          volumes.stream().filter(volume -> members(group.id()).contains(volume.id())).toList();
      return super.deleteGroup(context, group, known);
    }
  }

  private static final class FailsOnStrayed extends BentDriver {
    FailsOnStrayed(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      String name = group(group.id());
      return Outcomes.of(
              volumes,
              Volume::id,
              volume -> {
                gone(() -> array.removeMember(name, volume(volume.id())));
                deleteVolume(volume);
              })
          .finish(() -> gone(() -> array.deleteGroup(name)));
    }
  }

  private static final class ListedMembers extends BentDriver {
    ListedMembers(ArrayClient array) {
      super(array);
    }

    private boolean isMember(GroupSnapshot asked, Snapshot snapshot) {
      try {
        return group(asked.groupId()).equals(array.getVolume(volume(snapshot.volumeId())).group());
      } catch (ArrayException e) {
        throw failure(e);
      }
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      List<Snapshot> listed =
          snapshots.stream().filter(snapshot -> isMember(groupSnapshot, snapshot)).toList();
      return super.createGroupSnapshot(context, groupSnapshot, listed);
    }
  }

  private static final class GroupedAsSeen extends CopyingDriver {
    GroupedAsSeen(ArrayClient array) {
      super(array);
    }

    private boolean isSeen(Volume volume) {
      try {
        array.getVolume(volume(volume.id()));
        return true;
      } catch (ArrayException e) {
        if (e.code() != ArrayException.Code.NOT_FOUND) {
          throw failure(e);
        }
        return false;
      }
    }

    @Override
    void join(Copying asked, Volume volume) {
      if (isSeen(volume)) {
        super.join(asked, volume);
      }
    }
  }

  private static final class EndsAsSeen extends BentDriver {
    EndsAsSeen(ArrayClient array) {
      super(array);
    }

    private void end(String name) {
      try {
        if (array.getGroupSnapshot(name).snapshots().isEmpty()) {
          array.deleteGroupSnapshot(name).orThrow();
        }
      } catch (ArrayException e) {
        if (e.code() != ArrayException.Code.NOT_FOUND) {
          throw failure(e);
        }
      }
    }

    @Override
    public MembersResult deleteGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      return Outcomes.of(snapshots, Snapshot::id, this::deleteSnapshot)
          .finish(() -> end(groupSnapshot(groupSnapshot.id())));
    }
  }
}
