package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.driver.Group;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Volume;
import java.time.Duration;
import java.util.List;

/** Drivers that are wrong when some of a group cannot be deleted. */
final class FaultyHalfDeletions {
  private static final Duration SHORT = Duration.ofMillis(400);

  private FaultyHalfDeletions() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named("half-deletion-swallowed", "logs what the array refuses and goes on")
            .is(BugClass.TRUTH)
            .breaks("delete-group.partial-failure-told", "was refused")
            .andSo(
                "delete-group.held",
                "delete-group.lookup-failure-is-not-absence",
                "record.no-orphan",
                "history.no-residue")
            .typed(Swallowed::new),
        FaultyDriver.named(
                "half-deletion-told-the-wrong-way-round",
                "tells of each volume what became of the next")
            .is(BugClass.PARTIAL)
            .breaks("record.no-orphan", "as gone and the array still holds it")
            .andSo(
                "delete-group.partial-failure-told",
                "delete-group.partial-success-told",
                "delete-group.lookup-failure-is-not-absence")
            .typed(WrongWayRound::new),
        FaultyDriver.named("half-deletion-stops", "raises at the first volume that is refused")
            .is(BugClass.PARTIAL)
            .breaks("delete-group.partial-success-told", "without telling that")
            .typed(Stops::new),
        FaultyDriver.named(
                "half-deletion-of-whom-nobody-could-ask",
                "takes a failed lookup for a volume that is gone")
            .is(BugClass.TRUTH)
            .breaks(
                "delete-group.lookup-failure-is-not-absence",
                "although the array did not say what it holds")
            .andSo(
                "delete-group.partial-failure-told",
                "delete-group.held",
                "record.no-orphan",
                "history.no-residue")
            .typed(NobodyCouldAsk::new),
        FaultyDriver.named("half-deletion-without-model", "returns None beside entries in error")
            .is(BugClass.FIELD)
            .breaks("reply.model-present-with-errors", "and None as model_update")
            .andSo("record.settled")
            .typed(WithoutModel::new),
        FaultyDriver.named(
                "half-deletion-names-the-failed", "names only those volumes that are still there")
            .is(BugClass.PARTIAL)
            .breaks("reply.failure-lists-all", "did not name volume")
            .andSo("delete-group.partial-success-told", "record.settled")
            .typed(NamesTheFailed::new),
        FaultyDriver.named(
                "half-deletion-with-model-deleted",
                "says that the group is deleted beside entries in error")
            .is(BugClass.FIELD)
            .breaks("reply.model-follows-entries", "and the model status deleted")
            .typed(ModelDeleted::new),
        FaultyDriver.named("half-deletion-waits-for-good", "asks a busy array again without an end")
            .is(BugClass.ASYNC)
            .breaks("call.returns", "did not come back within")
            .typed(WaitsForGood::new, SHORT));
  }

  private static final class Swallowed extends BentDriver {
    Swallowed(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      volumes.forEach(volume -> tryTo(() -> array.deleteVolume(volume(volume.id()))));
      tryTo(() -> array.deleteGroup(group(group.id())));
      return MembersResult.NONE;
    }
  }

  private static final class WrongWayRound extends BentDriver {
    WrongWayRound(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      MembersResult right = super.deleteGroup(context, group, volumes);
      List<MemberUpdate> members = right.members();
      if (members == null) {
        return right;
      }
      List<MemberUpdate> turned =
          java.util.stream.IntStream.range(0, members.size())
              .mapToObj(
                  i ->
                      new MemberUpdate(
                          members.get(i).id(), members.get((i + 1) % members.size()).columns()))
              .toList();
      return new MembersResult(right.model(), turned);
    }
  }

  private static final class Stops extends BentDriver {
    Stops(ArrayClient array) {
      super(array);
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      volumes.forEach(this::deleteVolume);
      gone(() -> array.deleteGroup(group(group.id())));
      return MembersResult.NONE;
    }
  }

  private static final class NobodyCouldAsk extends BentDriver {
    NobodyCouldAsk(ArrayClient array) {
      super(array);
    }

    @Override
    public void deleteVolume(Volume volume) {
      try {
        array.getVolume(volume(volume.id()));
      } catch (ArrayException e) {
        return;
      }
      gone(() -> array.deleteVolume(volume(volume.id())));
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      return Outcomes.of(volumes, Volume::id, this::deleteVolume)
          .finish(() -> gone(() -> array.deleteGroup(group(group.id()))));
    }
  }

  /** Answers otherwise than the reference driver where that tells of a failure. */
  private abstract static class Telling extends BentDriver {
    Telling(ArrayClient array) {
      super(array);
    }

    abstract MembersResult tell(List<MemberUpdate> members);

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      MembersResult right = super.deleteGroup(context, group, volumes);
      List<MemberUpdate> members = right.members();
      return members == null || members.stream().noneMatch(Outcomes::isFailure)
          ? right
          : tell(members);
    }
  }

  private static final class WithoutModel extends Telling {
    WithoutModel(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult tell(List<MemberUpdate> members) {
      return new MembersResult(null, members);
    }
  }

  private static final class NamesTheFailed extends Telling {
    NamesTheFailed(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult tell(List<MemberUpdate> members) {
      return answer("error_deleting", members.stream().filter(Outcomes::isFailure).toList());
    }
  }

  private static final class ModelDeleted extends Telling {
    ModelDeleted(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult tell(List<MemberUpdate> members) {
      return answer("deleted", members);
    }
  }

  private static final class WaitsForGood extends BentDriver {
    WaitsForGood(ArrayClient array) {
      super(array);
    }

    @Override
    public void deleteVolume(Volume volume) {
      while (true) {
        try {
          array.deleteVolume(volume(volume.id())).orThrow();
          return;
        } catch (ArrayException e) {
          if (e.code() == ArrayException.Code.NOT_FOUND) {
            return;
          } else if (e.code() != ArrayException.Code.BUSY) {
            throw failure(e);
          }
          Pause.briefly();
        }
      }
    }

    @Override
    public MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes) {
      return Outcomes.of(volumes, Volume::id, this::deleteVolume)
          .finish(() -> gone(() -> array.deleteGroup(group(group.id()))));
    }
  }
}
