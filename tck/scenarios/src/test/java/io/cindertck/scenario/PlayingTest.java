package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayClient;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Command;
import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is played when calls do not come back, and when several are made at a time. */
@Timeout(60)
class PlayingTest {
  private static final Step GROUP = Steps.call(Steps.group("g"));
  private static final Reply LOST = new Reply(new Reply.TimedOut(Duration.ofMillis(1)), List.of());

  private static Step.Together together(String turns, Command... commands) {
    return new Step.Together(List.of(commands), Turns.of(turns));
  }

  /** The methods named do not come back. */
  private static Theatre losing(String method) {
    return new Theatre((call, right) -> call.method().equals(method) ? LOST : right.call(call));
  }

  private static Step volume(String id) {
    return Steps.call(Steps.volume(id, "g"));
  }

  @Test
  void aCallThatDoesNotComeBackKeepsNoOthersFromBeingMade() {
    try (Theatre theatre = losing("create_volume")) {
      Step deletion = Steps.call(Steps.delete("g", "a"));
      Run run = theatre.play(GROUP, volume("a"), Steps.call(Steps.group("h")), deletion);
      assertThat(run.carriedOut().steps()).hasSize(4).endsWith(deletion);
      List<Observation> seen = run.trace().observations();
      assertThat(seen.get(1).said()).isEqualTo(LOST);
      assertThat(seen).extracting(Observation::tampered).containsExactly(false, false, true, true);
      assertThat(run.trace().expected()).isEmpty();
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  @Test
  void anOperatorResetsWhatWasLeftOnItsWay() {
    try (Theatre theatre = losing("create_volume")) {
      Run run = theatre.play(GROUP, volume("a"), Steps.call(Steps.group("h")));
      List<Observation> seen = run.trace().observations();
      Row volume = seen.get(1).recorded().all(Kind.VOLUME).get(0);
      assertThat(volume.status()).isEqualTo("creating");
      assertThat(seen.get(2).before().row(Kind.VOLUME, volume.id()).status()).isEqualTo("error");
    }
  }

  @Test
  void afterThreeCallsThatDidNotComeBackNoMoreAreMade() {
    try (Theatre theatre = losing("create_volume")) {
      Step after = Steps.call(Steps.group("h"));
      Run two = theatre.play(GROUP, volume("a"), volume("b"), after, new Step.Leave("g", "a"));
      assertThat(two.carriedOut().steps()).containsExactly(GROUP, volume("a"), volume("b"), after);
      Run three = theatre.play(GROUP, volume("a"), volume("b"), volume("c"), after);
      assertThat(three.carriedOut().steps())
          .containsExactly(GROUP, volume("a"), volume("b"), volume("c"));
      // Those at a time count one by one.
      Step both = together("", Steps.volume("b", "g"), Steps.volume("c", "g"));
      Run atATime = theatre.play(GROUP, volume("a"), both, after);
      assertThat(atATime.carriedOut().steps()).containsExactly(GROUP, volume("a"), both);
    }
  }

  @Test
  void callsAtATimeAreSeenEachWithItsOwnRequests() {
    try (Theatre theatre = new Theatre()) {
      Step.Together step = together("A:1 B:1", Steps.volume("a", "g"), Steps.group("h"));
      Run run = theatre.play(GROUP, step, volume("b"));
      assertThat(run.carriedOut().steps()).containsExactly(GROUP, step, volume("b"));
      List<Observation> seen = run.trace().observations();
      assertThat(seen)
          .extracting(one -> one.index() + (one.together() ? " together" : ""))
          .containsExactly("0", "1 together", "2 together", "3");
      assertThat(seen.get(1).requests())
          .extracting(ArrayRequest::verb)
          .containsExactly("createVolume", "addMember");
      assertThat(seen.get(2).requests())
          .extracting(ArrayRequest::verb)
          .containsExactly("createGroup");
      for (Observation one : seen.subList(1, 3)) {
        assertThat(one.heldBefore().groups()).hasSize(1);
        assertThat(one.held().groups()).hasSize(2);
        assertThat(one.recorded().rows().values())
            .hasSize(3)
            .extracting(Row::status)
            .containsOnly("available");
      }
      assertThat(run.trace().concurrent()).isTrue();
      assertThat(run.trace().expected()).containsExactly(run.trace().end());
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  @Test
  void theTurnsOfAStepAreTheOrderOnTheArray() {
    try (Theatre theatre = new Theatre()) {
      Command a = Steps.volume("a", "g");
      Command b = Steps.volume("b", null);
      Command h = Steps.group("h");
      Run unused = theatre.play(GROUP, together("B:1 A:1 C:1", a, b, h));
      assertThat(theatre.verbs())
          .containsExactly("createVolume", "createVolume", "createGroup", "addMember");
      unused = theatre.play(GROUP, together("C:1", a, b, h));
      assertThat(theatre.verbs())
          .containsExactly("createGroup", "createVolume", "addMember", "createVolume");
    }
  }

  @Test
  void whatCinderWouldNotLetThroughMeanwhileIsLeftOutWithItsTurns() {
    Step loose = Steps.call(Steps.volume("x", null));
    Command update = new Command.UpdateGroup("g", List.of("x"), List.of());
    try (Theatre theatre = new Theatre()) {
      Run run =
          theatre.play(
              GROUP,
              loose,
              together("C:1 B:2 A:1", update, Steps.volume("a", "g"), Steps.group("h")));
      assertThat(run.carriedOut().steps())
          .containsExactly(GROUP, loose, together("B:1 A:1", update, Steps.group("h")));
      assertThat(run.trace().concurrent()).isTrue();
    }
  }

  @Test
  void oneCallThatIsLeftIsACallLikeAnyOther() {
    try (Theatre theatre = new Theatre()) {
      Run run = theatre.play(GROUP, together("B:1", Steps.group("h"), Steps.group("h")));
      assertThat(run.carriedOut().steps()).containsExactly(GROUP, Steps.call(Steps.group("h")));
      assertThat(run.trace().concurrent()).isFalse();
      assertThat(run.trace().observations()).noneMatch(Observation::together);
      Run none = theatre.play(GROUP, together("", Steps.group("g"), Steps.volume("a", "z")));
      assertThat(none.carriedOut().steps()).containsExactly(GROUP);
    }
  }

  @Test
  void aDriverThatTakesOneCallAtATimeGetsThemInTurn() {
    try (Theatre theatre = new Theatre()) {
      theatre.concurrent = false;
      Run run = theatre.play(GROUP, together("A:1", Steps.volume("a", "g"), Steps.group("h")));
      assertThat(run.carriedOut().steps())
          .containsExactly(GROUP, volume("a"), Steps.call(Steps.group("h")));
      assertThat(run.trace().concurrent()).isFalse();
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
      Run run = theatre.play(GROUP, together("A:1 B:1", Steps.volume("a", "g"), Steps.group("h")));
      assertThat(theatre.verbs()).containsExactly("createVolume", "addMember", "createGroup");
      assertThat(run.trace().observations()).noneMatch(seen -> seen.said().isIndefinite());
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  /** A driver that writes the members back as they were when its call began. */
  private static Theatre writingBack() {
    List<Theatre> theatre = new ArrayList<>();
    theatre.add(
        new Theatre(
            (call, right) -> {
              ArrayClient client = theatre.get(0).array.client();
              String group = "";
              List<String> before = List.of();
              if (call.method().equals("create_volume")) {
                group = theatre.get(0).array.control().state().groups().get(0).name();
                before = client.getGroup(group).members();
              }
              Reply reply = right.call(call);
              if (!group.isEmpty()) {
                List<String> now = client.getGroup(group).members();
                // The last one is its own.
                for (String other :
                    now.subList(before.size(), Math.max(before.size(), now.size() - 1))) {
                  assertThat(client.removeMember(group, other)).isNotNull();
                }
              }
              return reply;
            }));
    return theatre.get(0);
  }

  @Test
  void anUpdateThatIsLostBetweenTwoCallsIsFound() {
    Command a = Steps.volume("a", "g");
    Command b = Steps.volume("b", "g");
    try (Theatre theatre = writingBack()) {
      assertThat(Theatre.wrong(theatre.play(GROUP, together("", a, b)))).isEmpty();
      Run lost = theatre.play(GROUP, together("A:1 B:9", a, b));
      assertThat(Theatre.wrong(lost))
          .singleElement()
          .asString()
          .startsWith("history.linearizable: ")
          .contains("No order of the calls");
      assertThat(lost.trace().exhaustive()).isTrue();
    }
  }

  @Test
  void whatADriverGetsWrongOneAfterTheOtherIsNoMatterOfOrder() {
    List<Theatre> theatres = new ArrayList<>();
    try (Theatre theatre =
        new Theatre(
            (call, right) -> {
              if (call.method().equals("create_volume")) {
                // No volume at all, whatever order the calls come in.
                assertThat(theatres.get(0).array.client().listVolumes()).isEmpty();
                return Reply.returned(Value.none());
              }
              return right.call(call);
            })) {
      theatres.add(theatre);
      Run run = theatre.play(GROUP, together("A:1 B:1", Steps.volume("a", "g"), Steps.group("h")));
      assertThat(run.trace().concurrent()).isTrue();
      assertThat(run.trace().expected()).contains(run.trace().end());
      assertThat(Theatre.wrong(run)).noneMatch(wrong -> wrong.startsWith("history.linearizable"));
    }
  }

  @Test
  void aCallAtATimeThatRaisedIsToHaveHadNoEffect() {
    try (Theatre theatre =
        new Theatre(
            (call, right) ->
                call.method().equals("create_volume")
                    ? new Reply(
                        new Reply.Raised(
                            "VolumeDriverException",
                            List.of("VolumeDriverException", "CinderException", "Exception"),
                            "no",
                            ""),
                        List.of())
                    : right.call(call))) {
      Run run = theatre.play(GROUP, together("", Steps.volume("a", "g"), Steps.group("h")));
      assertThat(run.trace().expected()).containsExactly(run.trace().end());
      assertThat(run.trace().end().volumes()).isEmpty();
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  @Test
  void hostsWriteOnlyAfterAllOfThemSoThatTheOrderDoesNotShow() {
    try (Theatre theatre = new Theatre()) {
      Command clone = new Command.CloneVolume("c", "a", null, "tck");
      Command snapshot = new Command.CreateSnapshot("s", "a", "tck");
      Run run = theatre.play(GROUP, volume("a"), together("B:1", clone, snapshot));
      assertThat(run.trace().end().snapshots().values())
          .singleElement()
          .satisfies(taken -> assertThat(taken.content().stamps()).hasSize(1));
      assertThat(run.trace().expected()).containsExactly(run.trace().end());
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  @Test
  void aVolumeThatLeavesItsGroupOnTheArrayIsKnownToHave() {
    Step leave = new Step.Leave("g", "a");
    try (Theatre theatre = new Theatre()) {
      Run run = theatre.play(leave, GROUP, volume("a"), leave, leave, Steps.call(Steps.group("h")));
      assertThat(run.carriedOut().steps())
          .containsExactly(GROUP, volume("a"), leave, Steps.call(Steps.group("h")));
      assertThat(run.trace().observations())
          .extracting(Observation::tampered)
          .containsExactly(false, false, true);
      assertThat(run.trace().end().groups().values())
          .allSatisfy(group -> assertThat(group.members()).isEmpty());
      assertThat(run.trace().end().volumes()).hasSize(1);
      assertThat(run.trace().expected()).isEmpty();
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  @Test
  void severalFaultsStrikeOneCall() {
    Step faulted =
        Steps.call(
            Steps.delete("g", "a", "b"),
            Fault.onRequest(Fault.Kind.SLOW, 1),
            Fault.touching(Fault.Kind.REFUSED, "b"));
    try (Theatre theatre = new Theatre()) {
      Run run = theatre.play(GROUP, volume("a"), volume("b"), faulted);
      assertThat(run.trace().observations().get(3).struck())
          .extracting(struck -> struck.kind().id() + " at " + struck.request())
          .containsExactly("slow at 1", "refused at 2");
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }
}
