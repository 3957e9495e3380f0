package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.driver.Group;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Drivers that are wrong when a group's membership changes. */
final class FaultyUpdates {
  private FaultyUpdates() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named("update-that-only-adds", "does not look at the volumes to remove")
            .is(BugClass.MEMBER)
            .breaks("update-group.membership", "and on the array group")
            .andSo("update-group.none-lists", "history.matches-reference")
            .typed(OnlyAdds::new),
        FaultyDriver.named("update-that-walks-none", "walks a list also where None is handed over")
            .is(BugClass.INPUT)
            .breaks("update-group.none-lists", "handed None in place of a list")
            .andSo("raise.backend-error", "history.matches-reference")
            .typed(WalksNone::new),
        FaultyDriver.named("update-not-done", "answers three Nones and does nothing")
            .is(BugClass.TRUTH)
            .breaks("update-group.none-means-available", "answered that all went well and group")
            .andSo(
                "update-group.membership", "update-group.none-lists", "history.matches-reference")
            .typed(NotDone::new),
        FaultyDriver.named("update-that-deletes", "deletes the volumes that leave the group")
            .is(BugClass.MEMBER)
            .breaks("update-group.volumes-survive", "disappear from the array")
            .andSo("record.no-phantom", "history.matches-reference")
            .typed(Deletes::new),
        FaultyDriver.named("update-refusal-swallowed", "logs what the array refuses and goes on")
            .is(BugClass.TRUTH)
            .breaks("update-group.failure-told", "was refused")
            .typed(RefusalSwallowed::new),
        FaultyDriver.named(
                "update-that-fails-afterwards",
                "does all that was asked, and raises for a large list")
            .is(BugClass.ERRPATH)
            .breaks("history.matches-reference", "although the array was well")
            .typed(FailsAfterwards::new),
        FaultyDriver.named(
                "update-that-leaves-volumes-deleting",
                "tells a transitional status of what has left")
            .is(BugClass.FIELD)
            .breaks("record.settled", "stays deleting for good")
            .typed(LeavesDeleting::new),
        FaultyDriver.named(
                "update-unsupported-in-the-middle",
                "adds volumes and then finds that it cannot remove any")
            .is(BugClass.UNSUP)
            .breaks("driver.complete", "raised NotImplementedError and changed the array")
            .andSo("history.matches-reference")
            .typed(UnsupportedInTheMiddle::new));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static final class OnlyAdds extends BentDriver {
    OnlyAdds(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      super.updateGroup(context, group, addVolumes, List.of());
      return new UpdateResult(ModelUpdate.status("available"), null, null);
    }
  }

  private static final class WalksNone extends BentDriver {
    WalksNone(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      return super.updateGroup(
          context,
          group,
          Objects.requireNonNull(addVolumes),
          Objects.requireNonNull(removeVolumes));
    }
  }

  private static final class NotDone extends BentDriver {
    NotDone(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      return UpdateResult.NONE;
    }
  }

  private static final class Deletes extends BentDriver {
    Deletes(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      UpdateResult result = super.updateGroup(context, group, addVolumes, removeVolumes);
      orEmpty(removeVolumes).forEach(this::deleteVolume);
      return result;
    }
  }

  private static final class RefusalSwallowed extends BentDriver {
    RefusalSwallowed(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      String name = group(group.id());
      orEmpty(addVolumes)
          .forEach(volume -> tryTo(() -> array.addMember(name, volume(volume.id()))));
      orEmpty(removeVolumes)
          .forEach(volume -> tryTo(() -> array.removeMember(name, volume(volume.id()))));
      return UpdateResult.NONE;
    }
  }

  private static final class FailsAfterwards extends BentDriver {
    FailsAfterwards(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      UpdateResult result = super.updateGroup(context, group, addVolumes, removeVolumes);
      if (orEmpty(addVolumes).size() > 1) {
        throw failure("too many volumes");
      }
      return result;
    }
  }

  private static final class LeavesDeleting extends BentDriver {
    LeavesDeleting(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      super.updateGroup(context, group, addVolumes, removeVolumes);
      List<MemberUpdate> left = allVolumes(orEmpty(removeVolumes), "deleting");
      return new UpdateResult(null, null, left);
    }
  }

  private static final class UnsupportedInTheMiddle extends BentDriver {
    UnsupportedInTheMiddle(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      super.updateGroup(context, group, addVolumes, List.of());
      if (!orEmpty(removeVolumes).isEmpty()) {
        throw new UnsupportedOperationException("volumes cannot leave a group");
      }
      return UpdateResult.NONE;
    }
  }
}
