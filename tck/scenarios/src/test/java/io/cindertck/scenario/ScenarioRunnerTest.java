package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Command;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios played on the driver that is right. */
class ScenarioRunnerTest {
  private static final Step GROUP = Steps.call(Steps.group("g"));
  private static final Step VOLUME_A = Steps.call(Steps.volume("a", "g"));
  private static final Step VOLUME_B = Steps.call(Steps.volume("b", "g"));
  private static final Step DELETE = Steps.call(Steps.delete("g", "a"));
  private static final Command SNAPSHOT = Steps.snapshot("gs", "g", "sa", "a", "sb", "b");

  private final Theatre theatre = new Theatre();

  @AfterEach
  void close() {
    theatre.close();
  }

  private static String readable(Run run) {
    return run.ids().readable(run.trace().toString());
  }

  @Test
  void aTraceHasEveryCallInAllThreeAccounts() {
    Run run = theatre.play(GROUP, VOLUME_A, DELETE);
    List<Observation> seen = run.trace().observations();
    assertThat(seen)
        .extracting(call -> call.index() + " " + call.call().method())
        .containsExactly(
            "0 create_consistencygroup", "1 create_volume", "2 delete_consistencygroup");
    Observation deletion = seen.get(2);
    String group = deletion.command().id();
    assertThat(deletion.before().row(Kind.GROUP, group).status()).isEqualTo("deleting");
    assertThat(deletion.recorded().row(Kind.GROUP, group).isDeleted()).isTrue();
    assertThat(deletion.heldBefore().groups().values())
        .singleElement()
        .satisfies(held -> assertThat(held.members()).hasSize(1));
    assertThat(deletion.held().groups()).isEmpty();
    assertThat(deletion.requests())
        .extracting(ArrayRequest::verb)
        .containsExactly("deleteVolume", "deleteGroup");
    assertThat(deletion.said().outcome()).isInstanceOf(Reply.Returned.class);
    assertThat(deletion.error()).isEmpty();
    assertThat(deletion.isUndisturbed()).isTrue();
    assertThat(Theatre.wrong(run)).isEmpty();
  }

  @Test
  void aTraceSaysHowTheArrayBeganAndEndedAndHowItShouldHave() {
    Run run = theatre.play(GROUP, VOLUME_A);
    assertThat(run.trace().start().groups()).isEmpty();
    assertThat(run.trace().end().volumes()).hasSize(1);
    assertThat(run.trace().expected()).containsExactly(run.trace().end());
    assertThat(run.trace().concurrent()).isFalse();
    assertThat(run.carriedOut().steps()).containsExactly(GROUP, VOLUME_A);
    assertThat(readable(run)).contains("vol-a").doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-3");
  }

  @Test
  void everyRunBeginsAnewAndAnotherSaltGivesOtherIds() {
    Run one = theatre.play(GROUP);
    Run again = theatre.play(GROUP);
    assertThat(again.trace()).isEqualTo(one.trace());
    Run other =
        theatre.runner.run(new Scenario(one.carriedOut().dialect(), List.of(GROUP)), "pepper");
    assertThat(other.trace().end().groups()).hasSize(1).isNotEqualTo(one.trace().end().groups());
    assertThat(other.carriedOut()).isEqualTo(one.carriedOut());
    assertThat(theatre.runner.calls()).isEqualTo(3);
  }

  @Test
  void whatCinderWouldRefuseIsPassedOver() {
    Run run = theatre.play(VOLUME_A, GROUP, GROUP, DELETE, DELETE);
    assertThat(run.carriedOut().steps()).containsExactly(GROUP, Steps.call(Steps.delete("g")));
    assertThat(theatre.runner.calls()).isEqualTo(2);
  }

  @Test
  void theDatabaseIsToldBeforeEachCall() {
    theatre.play(GROUP, VOLUME_A);
    assertThat(theatre.known).hasSize(2);
    assertThat(theatre.known.get(1).all(Kind.VOLUME))
        .singleElement()
        .satisfies(row -> assertThat(row.status()).isEqualTo("creating"));
  }

  @Test
  void everyVolumeHasContentOfItsOwnAndMoreOnceItIsSnapshotted() {
    Run run = theatre.play(GROUP, VOLUME_A, VOLUME_B, Steps.call(SNAPSHOT));
    assertThat(run.trace().end().volumes().values())
        .allSatisfy(volume -> assertThat(volume.content().stamps()).hasSize(2))
        .extracting(volume -> volume.content().stamps().get(0).owner())
        .doesNotHaveDuplicates();
    assertThat(run.trace().end().snapshots().values())
        .allSatisfy(snapshot -> assertThat(snapshot.content().stamps()).hasSize(1));
  }

  private static final Step SNAPSHOT_A = Steps.call(new Command.CreateSnapshot("s", "a", "tck"));
  private static final Step CLONE = Steps.call(new Command.CloneVolume("c", "a", "g", "tck"));
  private static final Step FROM_SNAPSHOT =
      Steps.call(new Command.CreateVolumeFromSnapshot("d", "s", null, "tck"));
  private static final Step EXTEND = Steps.call(new Command.ExtendVolume("a", 3));

  private static List<Integer> blocks(Run run, String symbol) {
    return run.trace().end().volumes().entrySet().stream()
        .filter(volume -> run.ids().readable(volume.getKey()).equals(symbol))
        .flatMap(volume -> volume.getValue().content().stamps().stream())
        .map(Held.Stamp::block)
        .toList();
  }

  @Test
  void aCopyHasWhatItsSourceHadAndWhatIsWrittenToThatLaterDoesNotShow() {
    Run clone = theatre.play(GROUP, VOLUME_A, CLONE);
    assertThat(blocks(clone, "c")).hasSize(1);
    assertThat(blocks(clone, "a")).hasSize(2).containsAll(blocks(clone, "c"));
    Run copy = theatre.play(GROUP, VOLUME_A, SNAPSHOT_A, FROM_SNAPSHOT);
    assertThat(blocks(copy, "d")).hasSize(1);
    assertThat(blocks(copy, "a")).hasSize(3).containsAll(blocks(copy, "d"));
    assertThat(Theatre.wrong(clone)).isEmpty();
    assertThat(Theatre.wrong(copy)).isEmpty();
  }

  @Test
  void aVolumeIsExtendedWithItsContentAndInItsGroup() {
    Run run = theatre.play(GROUP, VOLUME_A, EXTEND);
    assertThat(run.trace().end().volumes().values())
        .singleElement()
        .satisfies(
            volume -> {
              assertThat(volume.sizeGiB()).isEqualTo(3);
              assertThat(volume.group()).isNotNull();
              assertThat(volume.content().stamps()).hasSize(1);
            });
    assertThat(run.trace().expected()).containsExactly(run.trace().end());
    assertThat(Theatre.wrong(run)).isEmpty();
  }

  @Test
  void aCopyThatFollowsItsSourceIsFound() {
    List<DriverCall> put = new ArrayList<>();
    try (Theatre lazy =
        new Theatre(
            (call, right) -> {
              if (call.method().equals("create_cloned_volume")) {
                put.add(call);
                return Reply.returned(Value.none());
              }
              // Copied only now, with what has been written since.
              put.forEach(right::call);
              put.clear();
              return right.call(call);
            })) {
      Run run = lazy.play(GROUP, VOLUME_A, CLONE, VOLUME_B);
      assertThat(blocks(run, "c")).hasSize(2);
      assertThat(Theatre.wrong(run))
          .anyMatch(wrong -> wrong.startsWith("history.matches-reference"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"create_cloned_volume", "create_volume_from_snapshot", "extend_volume"})
  void aDriverWithoutTheMethodIsNotBlamedForIt(String method) {
    try (Theatre lacking =
        new Theatre(
            (call, right) -> {
              assertThat(call.method()).isNotEqualTo(method);
              return right.call(call);
            },
            method)) {
      Run run = lacking.play(GROUP, VOLUME_A, SNAPSHOT_A, CLONE, FROM_SNAPSHOT, EXTEND);
      List<Observation> seen = run.trace().observations();
      assertThat(seen).hasSize(6);
      assertThat(lacking.runner.calls()).isEqualTo(5);
      Observation refused =
          seen.stream().filter(one -> one.call().method().equals(method)).findFirst().orElseThrow();
      assertThat(refused.status(Kind.VOLUME, refused.command().id())).startsWith("error");
      assertThat(run.trace().expected()).isEmpty();
      assertThat(Theatre.wrong(run)).isEmpty();
    }
  }

  @Test
  void faultsStrikeWhereAskedAndNoLongerAfterwards() {
    Step faulted = Steps.call(Steps.volume("a", "g"), Fault.onRequest(Fault.Kind.BUSY, 2));
    Run run = theatre.play(GROUP, faulted, VOLUME_B);
    List<Observation> seen = run.trace().observations();
    assertThat(seen.get(1).struck())
        .singleElement()
        .satisfies(
            struck -> {
              assertThat(struck.verb()).isEqualTo("addMember");
              assertThat(struck.kind()).isEqualTo(Fault.Kind.BUSY);
              assertThat(struck.request()).isEqualTo(2);
            });
    assertThat(seen.get(1).raised()).isTrue();
    assertThat(seen.get(2).struck()).isEmpty();
    assertThat(run.trace().expected()).isEmpty();
    assertThat(run.carriedOut().steps()).containsExactly(GROUP, faulted, VOLUME_B);
  }

  @Test
  void whatADriverAsksToBeSetUpIsNoPartOfTheCall() {
    theatre.beforeCalls = () -> theatre.array.client().listVolumes();
    Run run =
        theatre.play(
            Steps.call(Steps.group("g")),
            new Step.Call(
                Steps.volume("a", "g"), List.of(Fault.onRequest(Fault.Kind.BUSY, 1)), false),
            new Step.Together(List.of(Steps.group("h"), Steps.group("k")), List.of()));
    assertThat(run.trace().observations())
        .flatExtracting(Observation::requests)
        .extracting(ArrayRequest::verb)
        .hasSizeGreaterThan(3)
        .doesNotContain("listVolumes");
    assertThat(run.trace().observations().get(1).struck()).isNotEmpty();
  }

  @Test
  void aFaultOnASymbolStrikesItsObject() {
    Step faulted = Steps.call(Steps.delete("g", "a", "b"), Fault.touching(Fault.Kind.REFUSED, "b"));
    Run run = theatre.play(GROUP, VOLUME_A, VOLUME_B, faulted);
    assertThat(run.trace().observations().get(3).struck()).hasSize(1);
    assertThat(run.ids().readable(run.trace().end().volumes().keySet().toString()))
        .isEqualTo("[b]");
    assertThat(Theatre.wrong(run)).isEmpty();
  }

  @Test
  void anObjectThatDisappearsIsKnownToHaveDisappeared() {
    Step vanish = new Step.Vanish(Kind.VOLUME, "a");
    Run run = theatre.play(vanish, GROUP, VOLUME_A, vanish, vanish, DELETE);
    assertThat(run.carriedOut().steps()).containsExactly(GROUP, VOLUME_A, vanish, DELETE);
    assertThat(run.trace().observations())
        .extracting(Observation::tampered)
        .containsExactly(false, false, true);
    assertThat(run.trace().expected()).isEmpty();
    assertThat(Theatre.wrong(run)).isEmpty();
  }

  @Test
  void aDisappearanceAtTheEndIsNotTheDriversDoing() {
    Run run = theatre.play(GROUP, VOLUME_A, new Step.Vanish(Kind.VOLUME, "a"));
    assertThat(run.trace().end().volumes()).isEmpty();
    assertThat(run.trace().expected()).isEmpty();
    assertThat(Theatre.wrong(run)).isEmpty();
  }

  @Test
  void orderedWritesAreAcknowledgedForThatCallAndMakeTheEndIncomparable() {
    Run run =
        theatre.play(
            GROUP,
            VOLUME_A,
            VOLUME_B,
            new Step.Call(SNAPSHOT, List.of(), true),
            Steps.call(new Command.DeleteGroupSnapshot("gs", List.of("sa", "sb"))));
    List<Observation> seen = run.trace().observations();
    assertThat(seen.get(3).acknowledged())
        .extracting(Observation.Write::sequence)
        .containsExactly(0L, 1L, 2L);
    assertThat(seen.get(4).acknowledged()).isEmpty();
    assertThat(run.trace().expected()).isEmpty();
    assertThat(Theatre.wrong(run)).isEmpty();
  }

  @Test
  void aMethodThatTheDriverDoesNotHaveIsNotCalled() {
    try (Theatre lacking =
        new Theatre((call, right) -> right.call(call), "delete_consistencygroup")) {
      Run run = lacking.play(GROUP, DELETE);
      Reply.Outcome said = run.trace().observations().get(1).said().outcome();
      assertThat(((Reply.Raised) said).isNotImplemented()).isTrue();
      assertThat(lacking.runner.calls()).isEqualTo(1);
    }
  }
}
