package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.JournalEntry;
import io.cindertck.contract.Command;
import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two calls at a time: a volume is made in a group, which takes two requests, and a group. */
@Timeout(60)
class InterleavingTest {
  private static final Step GROUP = Steps.call(Steps.group("g"));

  private static Step.Together holdingBefore(int request) {
    return new Step.Together(Steps.volume("a", "g"), Steps.group("h"), request);
  }

  private static List<String> verbs(Theatre theatre) {
    return theatre.array.control().journal().stream().map(JournalEntry::verb).skip(1).toList();
  }

  @Test
  void theSecondRunsWhileTheFirstIsHeld() {
    try (Theatre theatre = new Theatre()) {
      Run run = theatre.play(GROUP, holdingBefore(2));
      assertThat(verbs(theatre)).containsExactly("createVolume", "createGroup", "addMember");
      assertThat(run.trace().concurrent()).isTrue();
      assertThat(run.carriedOut().steps()).containsExactly(GROUP, holdingBefore(2));
      assertThat(run.trace().expected()).contains(run.trace().end());
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  @Test
  void whichRequestIsHeldIsPartOfTheData() {
    try (Theatre theatre = new Theatre()) {
      theatre.play(GROUP, holdingBefore(1));
      assertThat(verbs(theatre)).containsExactly("createGroup", "createVolume", "addMember");
      // The first is never held: it makes fewer requests, and the second comes after it.
      theatre.play(GROUP, holdingBefore(3));
      assertThat(verbs(theatre)).containsExactly("createVolume", "addMember", "createGroup");
    }
  }

  @Test
  void whatBothRecordIsKept() {
    try (Theatre theatre = new Theatre()) {
      Run run = theatre.play(GROUP, holdingBefore(2));
      assertThat(run.trace().observations()).hasSize(3);
      assertThat(run.trace().observations().get(2).recorded().rows().values())
          .extracting(Row::kind)
          .containsExactlyInAnyOrder(Kind.GROUP, Kind.GROUP, Kind.VOLUME);
      assertThat(run.trace().observations().get(2).recorded().rows().values())
          .extracting(Row::status)
          .containsOnly("available");
    }
  }

  /** Lets one call in at a time. */
  private static final class Locking implements Theatre.Twist {
    @Override
    public synchronized Reply call(DriverCall call, Driver right) {
      return right.call(call);
    }
  }

  @Test
  void aDriverThatLocksIsWaitedForAndNotForEver() {
    try (Theatre theatre = new Theatre(new Locking())) {
      Run run = theatre.play(GROUP, holdingBefore(2));
      assertThat(verbs(theatre)).containsExactly("createVolume", "addMember", "createGroup");
      assertThat(run.trace().observations()).noneMatch(seen -> seen.said().isIndefinite());
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  @Test
  void callsThatCannotBothBeMadeAreNotMade() {
    try (Theatre theatre = new Theatre()) {
      Run run =
          theatre.play(GROUP, new Step.Together(Steps.volume("a", "missing"), Steps.group("h"), 1));
      assertThat(run.carriedOut().steps()).containsExactly(GROUP);
      assertThat(run.trace().concurrent()).isFalse();
    }
  }

  @Test
  void anOrderInWhichBothCanBeMadeIsEnough() {
    // A group that somebody has joined is not copied by a list that lacks the newcomer.
    Step.Together race =
        new Step.Together(
            new Command.UpdateGroup("g", List.of("b"), List.of()),
            new Command.CreateGroupFromSource(
                "h", "tck", Command.Source.GROUP, "g", Steps.map("c", "a")),
            1);
    try (Theatre theatre = new Theatre()) {
      Run run =
          theatre.play(
              GROUP, Steps.call(Steps.volume("a", "g")), Steps.call(Steps.volume("b", null)), race);
      assertThat(run.trace().expected()).hasSize(2).contains(run.trace().end());
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }
}
