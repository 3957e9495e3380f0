package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.array.Receipt;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.RequestContext;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drivers that clean up after a failure, and do too little or too much of it. */
final class FaultyUndoings {
  private static final Duration SHORT = Duration.ofMillis(400);

  private FaultyUndoings() {}

  static List<FaultyDriver> all() {
    return List.of(
        FaultyDriver.named(
                "copies-undone-with-their-source",
                "takes the snapshot that it copied from for one of its own, and deletes it too")
            .is(BugClass.PARTIAL)
            .breaks("create-group-from-source.source-unharmed", "changed its source")
            .typed(WithTheirSource::new),
        FaultyDriver.named(
                "copies-helper-snapshot-left",
                "copies by way of a snapshot, which it deletes when all went well")
            .is(BugClass.ASYNC)
            .breaks("create-group-from-source.no-residue", "left behind: snapshot tmp-")
            .andSo("history.no-residue")
            .typed(HelperSnapshotLeft::new),
        FaultyDriver.named(
                "copies-helper-snapshot-left-where-refused",
                "copies by way of a snapshot, and asks only once to have it deleted")
            .is(BugClass.ASYNC)
            .breaks("history.no-residue", "snapshot tmp-")
            .typed(HelperSnapshotForgotten::new),
        FaultyDriver.named(
                "copies-wait-for-space", "asks a full array for room again without an end")
            .is(BugClass.ERRPATH)
            .breaks("call.returns", "did not come back within")
            .typed(WaitForSpace::new, SHORT),
        FaultyDriver.named(
                "update-undone-too-far", "empties the group when it cannot be changed as asked for")
            .is(BugClass.MEMBER)
            .breaks("bystanders.untouched", "touched what is not part of the call")
            .typed(UndoneTooFar::new),
        FaultyDriver.named(
                "update-undone-and-told-as-done",
                "undoes what it got no answer for, and tells a success")
            .is(BugClass.TRUTH)
            .breaks("update-group.none-means-available", "answered that all went well and group")
            .andSo("update-group.membership")
            .typed(ToldAsDone::new));
  }

  private static final class WithTheirSource extends CopyingDriver {
    WithTheirSource(ArrayClient array) {
      super(array);
    }

    @Override
    MembersResult failed(Copying asked, DriverException cause, List<Runnable> undoings) {
      List<Runnable> all = new ArrayList<>(undoings);
      GroupSnapshot source = asked.groupSnapshot();
      if (source != null) {
        all.add(() -> array.deleteGroupSnapshot(groupSnapshot(source.id())).orThrow());
      }
      return super.failed(asked, cause, all);
    }
  }

  /** Copies by way of a snapshot of its own. */
  private abstract static class HelpedCopies extends CopyingDriver {
    HelpedCopies(ArrayClient array) {
      super(array);
    }

    static String helper(Copying asked) {
      return "tmp-" + asked.group().id().substring(0, 8);
    }

    @Override
    String source(Copying asked, int index) {
      return asked.sourceGroup() == null ? super.source(asked, index) : helper(asked) + "-" + index;
    }

    @Override
    Receipt clone(Copying asked, String source, String copy) {
      return array.cloneSnapshot(source, copy);
    }

    @Override
    MembersResult copy(Copying asked) {
      Group from = asked.sourceGroup();
      if (from == null) {
        return super.copy(asked);
      }
      Map<String, String> names = new LinkedHashMap<>();
      for (int i = 0; i < asked.volumes().size(); i++) {
        names.put(super.source(asked, i), source(asked, i));
      }
      must(() -> array.createGroupSnapshot(group(from.id()), helper(asked), names));
      boolean copied = false;
      try {
        MembersResult result = super.copy(asked);
        copied = true;
        return result;
      } finally {
        tidy(asked, copied);
      }
    }

    /** Sees to the snapshot, which no copy needs any more. */
    abstract void tidy(Copying asked, boolean copied);
  }

  private static final class HelperSnapshotLeft extends HelpedCopies {
    HelperSnapshotLeft(ArrayClient array) {
      super(array);
    }

    @Override
    void tidy(Copying asked, boolean copied) {
      if (copied) {
        tryTo(() -> array.deleteGroupSnapshot(helper(asked)));
        tryTo(() -> array.deleteGroupSnapshot(helper(asked)));
      }
    }
  }

  private static final class HelperSnapshotForgotten extends HelpedCopies {
    HelperSnapshotForgotten(ArrayClient array) {
      super(array);
    }

    @Override
    void tidy(Copying asked, boolean copied) {
      tryTo(() -> array.deleteGroupSnapshot(helper(asked)));
      if (!copied) {
        // Whoever raises has to leave nothing; whoever tells a success believes to be done.
        tryTo(() -> array.deleteGroupSnapshot(helper(asked)));
      }
    }
  }

  private static final class WaitForSpace extends CopyingDriver {
    WaitForSpace(ArrayClient array) {
      super(array);
    }

    @Override
    Receipt clone(Copying asked, String source, String copy) {
      while (true) {
        try {
          return super.clone(asked, source, copy);
        } catch (ArrayException e) {
          if (e.code() != ArrayException.Code.NO_SPACE) {
            throw e;
          }
          Pause.briefly();
        }
      }
    }
  }

  private static final class ToldAsDone extends BentDriver {
    ToldAsDone(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      String name = group(group.id());
      UpdateResult result = super.updateGroup(context, group, List.of(), removeVolumes);
      for (Volume volume : addVolumes == null ? List.<Volume>of() : addVolumes) {
        try {
          array.addMember(name, volume(volume.id())).orThrow();
        } catch (ArrayException e) {
          attempt(
              () -> {
                boolean added = name.equals(array.getVolume(volume(volume.id())).group());
                if (!added || e.code() != ArrayException.Code.NO_ANSWER) {
                  throw e;
                }
              });
          must(() -> array.removeMember(name, volume(volume.id())));
        }
      }
      return result;
    }
  }

  private static final class UndoneTooFar extends BentDriver {
    UndoneTooFar(ArrayClient array) {
      super(array);
    }

    @Override
    public UpdateResult updateGroup(
        RequestContext context,
        Group group,
        @Nullable List<Volume> addVolumes,
        @Nullable List<Volume> removeVolumes) {
      try {
        return super.updateGroup(context, group, addVolumes, removeVolumes);
      } catch (DriverException e) {
        String name = group(group.id());
        attempt(
            () ->
                array
                    .getGroup(name)
                    .members()
                    .forEach(member -> array.removeMember(name, member).orThrow()));
        throw e;
      }
    }
  }
}
