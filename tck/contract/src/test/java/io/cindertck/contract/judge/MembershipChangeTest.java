package io.cindertck.contract.judge;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deleting the snapshot of a group {@code g} of {@code a}, which {@code b} has joined since. */
class MembershipChangeTest {
  private static final String AFTER_CHANGE = "delete-group-snapshot.after-membership-change";

  private static Witness deletion(boolean changed, Reply said) {
    List<Command> earlier = new ArrayList<>(List.of(Witness.group("a")));
    earlier.add(Witness.snapshotOf("a"));
    if (changed) {
      earlier.add(new Command.CreateVolume("b", null, 1, "tck"));
      earlier.add(new Command.UpdateGroup("g", List.of("b"), List.of()));
    }
    return Witness.of(
        new Command.DeleteGroupSnapshot("gs", List.of("s-a")),
        said,
        earlier.toArray(Command[]::new));
  }

  private static Holdings without() {
    return Holdings.group("g", "a", "b");
  }

  private static Holdings with() {
    return without().snapshots("a");
  }

  @Test
  void aSnapshotCanBeDeletedAfterwards() {
    deletion(true, Replies.NONE_NONE).saw(with(), without()).keeps(AFTER_CHANGE);
  }

  @Test
  void aFailureOrASnapshotLeftIsAViolation() {
    deletion(true, Replies.raised())
        .saw(with(), with())
        .violates(
            AFTER_CHANGE,
            "delete_cgsnapshot raised VolumeBackendAPIException after the group's membership had"
                + " changed; the array still holds snapshot s-a");
    deletion(true, Replies.NONE_NONE)
        .saw(with(), with())
        .violates(AFTER_CHANGE, "still holds snapshot s-a");
    deletion(true, Replies.raised())
        .saw(with(), without())
        .violates(AFTER_CHANGE, "membership had changed.");
  }

  @Test
  void withoutAChangeOrWithADisturbanceItSaysNothing() {
    deletion(false, Replies.raised()).saw(with(), with()).doesNotConcern(AFTER_CHANGE);
    deletion(true, Replies.raised())
        .saw(with(), with())
        .faulted("busy", "deleteSnapshot", false)
        .doesNotConcern(AFTER_CHANGE);
    deletion(true, Replies.raised()).saw(with(), with()).tampered().doesNotConcern(AFTER_CHANGE);
  }

  @Test
  void unseenSnapshotsAreNotJudgedAndALostCallIsOpen() {
    deletion(true, Replies.NONE_NONE)
        .saw(with().unseen(Sight.SNAPSHOTS), without().unseen(Sight.SNAPSHOTS))
        .hides(AFTER_CHANGE);
    deletion(true, Replies.TIMED_OUT).saw(with(), with()).leavesOpen(AFTER_CHANGE);
  }
}
