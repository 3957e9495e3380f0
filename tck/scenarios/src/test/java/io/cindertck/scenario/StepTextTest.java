package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTextTest {

  private static List<String> text(Step... steps) {
    return StepText.of(new Scenario(Dialect.GROUP, List.of(steps)));
  }

  private static String text(Command command) {
    return text(Step.Call.of(command)).get(0);
  }

  @Test
  void volumesAndSnapshots() {
    assertThat(text(new Command.CreateVolume("a", "g", 2, "tck")))
        .isEqualTo("create volume a in g (2 GiB)");
    assertThat(text(new Command.CreateVolume("a", null, 1, "data")))
        .isEqualTo("create volume a (1 GiB, named 'data')");
    assertThat(text(new Command.CloneVolume("c", "a", "g", "tck")))
        .isEqualTo("clone volume a as c in g");
    assertThat(text(new Command.CloneVolume("c", "a", null, "data")))
        .isEqualTo("clone volume a as c, named 'data'");
    assertThat(text(new Command.CreateVolumeFromSnapshot("d", "s", "g", "tck")))
        .isEqualTo("create volume d in g from snapshot s");
    assertThat(text(new Command.CreateVolumeFromSnapshot("d", "s", null, "data")))
        .isEqualTo("create volume d from snapshot s, named 'data'");
    assertThat(text(new Command.ExtendVolume("a", 3))).isEqualTo("extend volume a to 3 GiB");
    assertThat(text(new Command.DeleteVolume("a"))).isEqualTo("delete volume a");
    assertThat(text(new Command.CreateSnapshot("s", "a", "tck")))
        .isEqualTo("snapshot volume a as s");
    assertThat(text(new Command.DeleteSnapshot("s"))).isEqualTo("delete snapshot s");
  }

  @Test
  void groups() {
    assertThat(text(Steps.group("g"))).isEqualTo("create group g");
    assertThat(text(new Command.CreateGroup("g", "", List.of("t", "u"))))
        .isEqualTo("create group g with 2 volume types, named ''");
    assertThat(text(Steps.delete("g", "b", "a"))).isEqualTo("delete group g with b, a");
    assertThat(text(Steps.delete("g"))).isEqualTo("delete group g with no volumes");
    assertThat(text(new Command.UpdateGroup("g", null, List.of())))
        .isEqualTo("update group g: add None, remove nothing");
    assertThat(text(new Command.UpdateGroup("g", List.of("a", "b"), List.of("c"))))
        .isEqualTo("update group g: add a, b, remove c");
  }

  @Test
  void groupSnapshotsAndCopies() {
    assertThat(text(Steps.snapshot("gs", "g", "t", "b", "s", "a")))
        .isEqualTo("snapshot group g as gs: t of b, s of a");
    assertThat(text(new Command.DeleteGroupSnapshot("gs", List.of("t", "s"))))
        .isEqualTo("delete group snapshot gs with t, s");
    assertThat(
            text(
                new Command.CreateGroupFromSource(
                    "h", "tck", Source.GROUP, "g", Steps.map("c", "a"))))
        .isEqualTo("create group h from g: c from a");
  }

  @Test
  void faultsWritesAndWhatHappensMeanwhile() {
    Step.Call busy =
        new Step.Call(
            new Command.DeleteVolume("a"),
            List.of(Fault.onRequest(Fault.Kind.BUSY, 2), Fault.touching(Fault.Kind.REFUSED, "a")),
            true);
    assertThat(text(busy, new Step.Vanish(Kind.GROUP_SNAPSHOT, "gs"), new Step.Leave("g", "a")))
        .containsExactly(
            "delete volume a, where array request 2 is declined by a busy array, where whatever"
                + " touches a is refused, while hosts write to the members in turn",
            "group snapshot gs disappears from the array",
            "volume a leaves group g on the array");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfFaultHasItsWords(Fault.Kind kind) {
    assertThat(StepText.fault(Fault.onRequest(kind, 3)))
        .isEqualTo("where array request 3 is " + kind.words());
  }

  @Test
  void callsAtATimeHaveLettersAndTurns() {
    Command.DeleteVolume deletion = new Command.DeleteVolume("a");
    assertThat(
            text(
                new Step.Together(List.of(Steps.group("g"), deletion), Turns.of("B:1 A:0 A:2")),
                new Step.Together(List.of(Steps.group("g"), deletion, deletion), List.of())))
        .containsExactly(
            "at a time (A) create group g and (B) delete volume a: B for 1 array request, A up to"
                + " its first array request, A for 2 array requests, then each to its end",
            "at a time (A) create group g and (B) delete volume a and (C) delete volume a: one"
                + " after the other");
  }
}
