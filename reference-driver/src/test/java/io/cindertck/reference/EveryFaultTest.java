package io.cindertck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayState;
import io.cindertck.array.FaultKind;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.Volume;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of fault on every request of every call. */
class EveryFaultTest {
  private static final Set<FaultKind> HARMLESS = Set.of(FaultKind.SLOW, FaultKind.DELAYED);

  /** A group and a volume in none. */
  private static Bench group() {
    Bench bench = new Bench();
    bench.make("g", "a", "b");
    bench.driver().createVolume(Bench.volume("x", null));
    bench.mend();
    return bench;
  }

  private static Bench groupSnapshot() {
    Bench bench = group();
    bench.snapshot("a", "b");
    bench.mend();
    return bench;
  }

  /** All that is held, without the order in which it came. */
  private static Set<String> held(Bench bench) {
    Set<String> held = new TreeSet<>(bench.names());
    for (ArrayState.Volume volume : bench.held().volumes()) {
      held.add(volume.name() + " in " + volume.group());
    }
    return held;
  }

  private static boolean harmed(Bench bench, FaultKind kind) {
    return !bench.array.control().struck().isEmpty() && !HARMLESS.contains(kind);
  }

  private static void allOrNothing(
      FaultKind kind, Supplier<Bench> arrangement, Consumer<Bench> call) {
    Bench well = arrangement.get();
    call.accept(well);
    for (int request = 1; request <= well.array.control().requestsSinceArmed(); request++) {
      Bench bench = arrangement.get();
      Set<String> expected = held(bench);
      bench.array.control().arm(List.of(ArmedFault.onRequest(kind, request)));
      boolean failed = false;
      try {
        call.accept(bench);
        expected = held(well);
      } catch (DriverException e) {
        failed = true;
      }
      assertThat(held(bench)).as("request %d", request).isEqualTo(expected);
      assertThat(failed).as("request %d", request).isEqualTo(harmed(bench, kind));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCouldNotBeMadeIsNotThere(FaultKind kind) {
    List<Consumer<Bench>> creations =
        List.of(
            bench -> bench.driver().createVolume(Bench.volume("n", null)),
            bench -> bench.driver().createVolume(Bench.volume("n", "g")),
            bench -> bench.driver().createSnapshot(Bench.snapshots("x").get(0)),
            bench -> bench.driver().createGroup(Bench.CONTEXT, Bench.group("h")),
            bench -> bench.snapshot("a", "b"));
    creations.forEach(creation -> allOrNothing(kind, EveryFaultTest::group, creation));
  }

  private static Consumer<Bench> copyOf(Volume... volumes) {
    return bench ->
        bench
            .driver()
            .createGroupFromSource(
                Bench.CONTEXT, Bench.group("h"), List.of(volumes), null, null, null, null);
  }

  @ParameterizedTest
  @EnumSource
  void whatCouldNotBeCopiedIsNotThere(FaultKind kind) {
    allOrNothing(
        kind,
        EveryFaultTest::groupSnapshot,
        copyOf(Bench.volume("p", "h", "s-a", null), Bench.volume("q", "h", "s-b", null)));
    allOrNothing(
        kind,
        EveryFaultTest::group,
        copyOf(Bench.volume("p", "h", null, "a"), Bench.volume("q", "h", null, "b")));
  }

  @ParameterizedTest
  @EnumSource
  void aGroupIsUpdatedAsAWholeOrNotAtAll(FaultKind kind) {
    List<Volume> joining = Bench.volumes(null, "x");
    List<Volume> leaving = Bench.volumes("g", "a", "b");
    allOrNothing(
        kind,
        EveryFaultTest::group,
        bench -> bench.driver().updateGroup(Bench.CONTEXT, Bench.group("g"), joining, leaving));
  }

  private static void toldAndCompletedLater(
      FaultKind kind,
      Supplier<Bench> arrangement,
      Function<Bench, MembersResult> call,
      Function<String, String> arrayName) {
    Bench well = arrangement.get();
    assertThat(call.apply(well)).isEqualTo(MembersResult.NONE);
    for (int request = 1; request <= well.array.control().requestsSinceArmed(); request++) {
      Bench bench = arrangement.get();
      bench.array.control().arm(List.of(ArmedFault.onRequest(kind, request)));
      Map<String, @Nullable Object> statuses = Bench.statuses(call.apply(bench));
      assertThat(statuses.containsValue("error_deleting")).isEqualTo(harmed(bench, kind));
      statuses.forEach(
          (id, status) -> {
            if ("deleted".equals(status)) {
              assertThat(bench.names()).doesNotContain(arrayName.apply(id));
            }
          });
      // A deletion whose answer was lost finds nothing the second time, which is what it wants.
      bench.mend();
      assertThat(call.apply(bench)).isEqualTo(MembersResult.NONE);
      assertThat(held(bench)).as("request %d", request).isEqualTo(held(well));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCouldNotBeDeletedIsToldAndDeletedLater(FaultKind kind) {
    toldAndCompletedLater(
        kind,
        EveryFaultTest::group,
        bench ->
            bench
                .driver()
                .deleteGroup(Bench.CONTEXT, Bench.group("g"), Bench.volumes("g", "a", "b")),
        id -> "vol-" + id);
    toldAndCompletedLater(
        kind,
        EveryFaultTest::groupSnapshot,
        bench ->
            bench
                .driver()
                .deleteGroupSnapshot(
                    Bench.CONTEXT, Bench.groupSnapshot(), Bench.snapshots("a", "b")),
        id -> "snap-" + id);
  }
}
