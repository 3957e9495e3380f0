package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drivers that hear what the array raises and are deaf to what else it can say. */
final class FaultyAnswers {
  private FaultyAnswers() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named(
                "group-answer-unread", "takes a group for made unless the array raises something")
            .is(BugClass.TRUTH)
            .breaks("create-group.failure-told", "with the error inside of a good answer")
            .andSo("create-group.held", "record.no-phantom")
            .typed(GroupUnread::new),
        FaultyDriver.named(
                "copies-answer-unread",
                "puts copies into their group and does not read whether they are in it")
            .is(BugClass.MEMBER)
            .breaks("create-group-from-source.held", "did not become a member of group")
            .typed(CopiesUnread::new),
        FaultyDriver.named(
                "deletion-answer-unread",
                "takes a volume for deleted unless the array raises something")
            .is(BugClass.TRUTH)
            .breaks("delete-group.partial-failure-told", "with the error inside of a good answer")
            .andSo("delete-group.held", "record.no-orphan", "history.no-residue")
            .typed(DeletionUnread::new),
        FaultyDriver.named(
                "deletion-without-answer-taken-for-done",
                "takes a volume for deleted when no answer comes")
            .is(BugClass.ASYNC)
            .breaks("delete-group.held", "the array still holds volume")
            .andSo(
                "delete-group.partial-failure-told",
                "delete-group.lookup-failure-is-not-absence",
                "record.no-orphan",
                "history.no-residue")
            .typed(NoAnswerForDone::new),
        FaultyDriver.named(
                "snapshot-answer-unread",
                "takes a group's snapshot for taken unless the array raises something")
            .is(BugClass.TRUTH)
            .breaks(
                "create-group-snapshot.partial-failure-told",
                "with the error inside of a good answer")
            .andSo("create-group-snapshot.held", "record.no-phantom")
            .typed(SnapshotUnread::new),
        FaultyDriver.named(
                "snapshot-failure-with-model-available",
                "says that the group snapshot is available beside entries in error")
            .is(BugClass.FIELD)
            .breaks("reply.model-follows-entries", "and the model status available")
            .typed(ModelAvailable::new),
        FaultyDriver.named(
                "update-of-whom-nobody-could-ask",
                "takes a failed lookup for a volume that is in no group")
            .is(BugClass.ERRPATH)
            .breaks("update-group.failure-told", "(getVolume) was")
            .typed(NobodyCouldAsk::new));
  }

  private static final class GroupUnread extends BentDriver {
    GroupUnread(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      try {
        attempt(() -> array.createGroup(group(group.id())));
      } catch (DriverException e) {
        tryTo(() -> array.deleteGroup(group(group.id())));
        throw e;
      }
      return null;
    }
  }

  private static final class CopiesUnread extends CopyingDriver {
    CopiesUnread(ArrayClient array) {
      super(array);
    }

    @Override
    void join(Copying asked, Volume volume) {
      attempt(() -> array.addMember(group(asked.group().id()), volume(volume.id())));
    }
  }

  /** Deletes volumes one after the other, as it is to be; how, is another matter. */
  private abstract static class Deleting extends BentDriver {
    Deleting(ArrayClient array) {
      super(array);
    }

    abstract void delete(String name);

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      return Outcomes.of(volumes, Volume::id, volume -> delete(volume(volume.id())))
          .finish(() -> gone(() -> array.deleteGroup(group(group.id()))));
    }
  }

  private static final class DeletionUnread extends Deleting {
    DeletionUnread(ArrayClient array) {
      super(array);
    }

    @Override
    void delete(String name) {
      try {
        array.deleteVolume(name);
      } catch (ArrayException e) {
        if (e.code() != ArrayException.Code.NOT_FOUND) {
          throw failure(e);
        }
      }
    }
  }

  private static final class NoAnswerForDone extends Deleting {
    NoAnswerForDone(ArrayClient array) {
      super(array);
    }

    @Override
    void delete(String name) {
      try {
        array.deleteVolume(name).orThrow();
      } catch (ArrayException e) {
        if (e.code() != ArrayException.Code.NOT_FOUND
            && e.code() != ArrayException.Code.NO_ANSWER) {
          throw failure(e);
        }
      }
    }
  }

  private static final class SnapshotUnread extends BentDriver {
    SnapshotUnread(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      String name = groupSnapshot(groupSnapshot.id());
      Map<String, String> names = new LinkedHashMap<>();
      snapshots.forEach(
          snapshot -> names.put(volume(snapshot.volumeId()), snapshot(snapshot.id())));
      try {
        attempt(() -> array.createGroupSnapshot(group(groupSnapshot.groupId()), name, names));
      } catch (DriverException e) {
        tryTo(() -> array.deleteGroupSnapshot(name));
        throw e;
      }
      return MembersResult.NONE;
    }
  }

  private static final class ModelAvailable extends BentDriver {
    ModelAvailable(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult createGroupSnapshot(
        RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots) {
      try {
        return super.createGroupSnapshot(context, groupSnapshot, snapshots);
      } catch (DriverException e) {
        return answer("available", allSnapshots(snapshots, "error"));
      }
    }
  }

  private static final class NobodyCouldAsk extends BentDriver {
    NobodyCouldAsk(ArrayClient array) {
      super(array);
    }

    private boolean isMember(String group, String volume) {
      try {
        return group.equals(array.getVolume(volume).group());
      } catch (ArrayException e) {
        return false;
      }
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      List<Volume> leaving =
          removeVolumes == null
              ? List.of()
              : removeVolumes.stream()
                  .filter(volume -> isMember(group(group.id()), volume(volume.id())))
                  .toList();
      return super.updateGroup(context, group, addVolumes, leaving);
    }
  }
}
