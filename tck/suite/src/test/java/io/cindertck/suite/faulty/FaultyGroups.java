package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drivers that are wrong when a group is created. */
final class FaultyGroups {
  private FaultyGroups() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named(
                "group-made-with-its-first-member",
                "answers None and makes the group on the array when a volume comes to it")
            .is(BugClass.TRUTH)
            .breaks("create-group.none-means-available", "the array does not hold it")
            .andSo("create-group.held", "record.no-phantom", "history.matches-reference")
            .typed(MadeWithFirstMember::new),
        FaultyDriver.named(
                "group-accepted-and-not-awaited",
                "says that the group is available while the array has not made it")
            .is(BugClass.ASYNC)
            .breaks("create-group.held", "does not hold group")
            .andSo("record.no-phantom", "history.matches-reference")
            .typed(NotAwaited::new),
        FaultyDriver.named("group-refusal-swallowed", "logs what the array refuses and goes on")
            .is(BugClass.TRUTH)
            .breaks("create-group.failure-told", "is not on the array")
            .andSo("create-group.held", "record.no-phantom")
            .typed(RefusalSwallowed::new),
        FaultyDriver.named(
                "group-left-when-checking-fails",
                "raises when it cannot look at the group that it has just made, and leaves it")
            .is(BugClass.PARTIAL)
            .breaks("create-group.no-residue", "left behind: group")
            .typed(LeftWhenCheckingFails::new),
        FaultyDriver.named(
                "group-error-path-crashes", "fails while it puts the array's answer into words")
            .is(BugClass.ERRPATH)
            .breaks("raise.backend-error", "raised IllegalStateException")
            .typed(ErrorPathCrashes::new),
        FaultyDriver.named(
                "group-of-several-types-refused",
                "takes the list of volume types for one type without its commas")
            .is(BugClass.INPUT)
            .breaks(
                "history.matches-reference",
                "raised VolumeDriverException although the array was well; the array is not")
            .typed(SeveralTypesRefused::new));
  }

  private static class MadeWithFirstMember extends BentDriver {
    MadeWithFirstMember(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      return null;
    }

    private void make(@Nullable String id) {
      if (id != null) {
        try {
          array.createGroup(group(id)).orThrow();
        } catch (ArrayException e) {
          if (e.code() != ArrayException.Code.EXISTS) {
            throw failure(e);
          }
        }
      }
    }

    @Override
    public @Nullable ModelUpdate createVolume(Volume volume) {
      make(volume.groupId());
      return super.createVolume(volume);
    }

    @Override
    public @Nullable ModelUpdate createClonedVolume(Volume volume, Volume source) {
      make(volume.groupId());
      return super.createClonedVolume(volume, source);
    }

    @Override
    public @Nullable ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
      make(volume.groupId());
      return super.createVolumeFromSnapshot(volume, snapshot);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      make(group.id());
      return super.updateGroup(context, group, addVolumes, removeVolumes);
    }
  }

  private static final class NotAwaited extends MadeWithFirstMember {
    NotAwaited(ArrayClient array) {
      super(array);
    }

    @Override
    public ModelUpdate createGroup(RequestContext context, Group group) {
      return ModelUpdate.status("available");
    }
  }

  private static final class RefusalSwallowed extends BentDriver {
    RefusalSwallowed(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      try {
        array.createGroup(group(group.id())).orThrow();
      } catch (ArrayException e) {
        return null;
      }
      return null;
    }
  }

  private static final class LeftWhenCheckingFails extends BentDriver {
    LeftWhenCheckingFails(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      super.createGroup(context, group);
      attempt(() -> array.getGroup(group(group.id())));
      return null;
    }
  }

  private static final class ErrorPathCrashes extends BentDriver {
    ErrorPathCrashes(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      try {
        return super.createGroup(context, group);
      } catch (DriverException e) {
        throw new IllegalStateException("not all arguments converted during string formatting", e);
      }
    }
  }

  private static final class SeveralTypesRefused extends BentDriver {
    SeveralTypesRefused(ArrayClient array) {
      super(array);
    }

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      String type = group.volumeTypeIds().replace(",", "");
      if (!group.volumeTypeIds().isEmpty() && !group.volumeTypeIds().equals(type + ",")) {
        throw failure("no volume type " + type);
      }
      return super.createGroup(context, group);
    }
  }
}
