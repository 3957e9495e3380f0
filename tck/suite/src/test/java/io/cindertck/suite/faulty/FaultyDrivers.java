package io.cindertck.suite.faulty;

import java.util.List;
import java.util.stream.Stream;

/** Every wrong driver that runs in this JVM. */
public final class FaultyDrivers {
  private FaultyDrivers() {}

  /** All of them, in the order in which people read them. */
  public static List<FaultyDriver> all() {
    return Stream.of(
            FaultyWords.all(),
            FaultyShapes.all(),
            FaultyGroups.all(),
            FaultyCopies.all(),
            FaultyDeletions.all(),
            FaultyHalfDeletions.all(),
            FaultyUpdates.all(),
            FaultySnapshots.all(),
            FaultyCuts.all(),
            FaultySnapshotDeletions.all(),
            FaultyHistories.all(),
            FaultyAnswers.all(),
            FaultyUndoings.all(),
            FaultyMembers.all(),
            FaultyNames.all())
        .flatMap(List::stream)
        .toList();
  }
}
