package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.array.Receipt;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.Volume;
import java.util.ArrayList;
import java.util.List;

/** Makes a group from a source rightly, step by step; each step can be bent. */
class CopyingDriver extends BentDriver {
  CopyingDriver(ArrayClient array) {
    super(array);
  }

  /** The array's name of what the volume at {@code index} is to be copied from. */
  String source(Copying asked, int index) {
    Volume volume = asked.volumes().get(index);
    return asked.groupSnapshot() != null
        ? snapshot(volume.snapshotId() + "")
        : volume(volume.sourceVolumeId() + "");
  }

  /** Makes one copy. */
  Receipt clone(Copying asked, String source, String copy) {
    return asked.groupSnapshot() != null
        ? array.cloneSnapshot(source, copy)
        : array.cloneVolume(source, copy);
  }

  /** Makes a copy a member of its group. */
  void join(Copying asked, Volume volume) {
    must(() -> array.addMember(group(asked.group().id()), volume(volume.id())));
  }

  /** What is done about a failure, once it is known what was made. */
  MembersResult failed(Copying asked, DriverException cause, List<Runnable> undoings) {
    for (Runnable undoing : undoings) {
      try {
        undoing.run();
      } catch (ArrayException e) {
        cause.addSuppressed(e);
      }
    }
    throw cause;
  }

  @Override
  MembersResult copy(Copying asked) {
    List<Runnable> undoings = new ArrayList<>();
    try {
      createGroup(asked.context(), asked.group());
      undoings.add(() -> array.deleteGroup(group(asked.group().id())).orThrow());
      for (int i = 0; i < asked.volumes().size(); i++) {
        int index = i;
        Volume volume = asked.volumes().get(i);
        String copy = volume(volume.id());
        // Before it is made: when no answer comes, it may be there.
        undoings.add(() -> array.deleteVolume(copy).orThrow());
        must(() -> clone(asked, source(asked, index), copy));
        join(asked, volume);
      }
    } catch (DriverException e) {
      return failed(asked, e, undoings);
    }
    return MembersResult.NONE;
  }
}
