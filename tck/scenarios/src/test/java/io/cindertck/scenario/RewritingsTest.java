package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RewritingsTest {
  private static final Step G = Steps.call(Steps.group("g"));
  private static final Step V = Steps.call(Steps.volume("v", "g"));
  private static final Step GS = Steps.call(Steps.snapshot("gs", "g", "s", "v"));

  private static List<List<Step>> rewritten(Step... steps) {
    return Rewritings.of(new Scenario(Dialect.GROUP, List.of(steps)));
  }

  private static Step copy(String id, Source source, String sourceId, String... pairs) {
    return Steps.call(
        new Command.CreateGroupFromSource(id, "tck", source, sourceId, Steps.map(pairs)));
  }

  @Test
  void whatIsDoneToACopyIsDoneToTheOriginal() {
    Fault fault = Fault.touching(Fault.Kind.BUSY, "v2");
    assertThat(
            rewritten(
                G,
                V,
                GS,
                copy("g2", Source.SNAPSHOT, "gs", "v2", "s"),
                new Step.Vanish(Kind.VOLUME, "v2"),
                new Step.Leave("g2", "v2"),
                new Step.Together(List.of(Steps.delete("g2", "v2"), Steps.group("x")), List.of()),
                new Step.Call(Steps.delete("g2", "v2"), List.of(fault), true)))
        .contains(
            List.of(
                G,
                V,
                GS,
                new Step.Vanish(Kind.VOLUME, "v"),
                new Step.Leave("g", "v"),
                new Step.Together(List.of(Steps.delete("g", "v"), Steps.group("x")), List.of()),
                new Step.Call(
                    Steps.delete("g", "v"), List.of(Fault.touching(Fault.Kind.BUSY, "v")), true)));
  }

  @Test
  void aCopyOfACopyIsOfTheFirst() {
    Step clone = Steps.call(new Command.CloneVolume("c", "v", null, "tck"));
    Step snapshot = Steps.call(new Command.CreateSnapshot("x", "c", "tck"));
    Step again = Steps.call(new Command.CreateVolumeFromSnapshot("c2", "x", null, "tck"));
    Step deletion = Steps.call(new Command.DeleteVolume("c2"));

    assertThat(rewritten(V, clone, snapshot, again, deletion))
        .contains(
            List.of(V, clone, snapshot, Steps.call(new Command.DeleteVolume("c"))),
            List.of(V, clone, snapshot, Steps.call(Steps.volume("c2", null)), deletion),
            List.of(V, Steps.call(Steps.volume("c", null)), snapshot, again, deletion));
  }

  @Test
  void aGroupIsCopiedWithoutASnapshotBetween() {
    assertThat(rewritten(G, V, GS, copy("g2", Source.SNAPSHOT, "gs", "v2", "s")))
        .contains(List.of(G, V, GS, copy("g2", Source.GROUP, "g", "v2", "v")));
  }

  @Test
  void oneCopiedVolumeNeedsNoGroup() {
    assertThat(rewritten(G, V, copy("g2", Source.GROUP, "g", "v2", "v")))
        .contains(List.of(G, V, Steps.call(Steps.volume("v2", null))));
  }

  @Test
  void aVolumeIsCreatedInTheGroupInsteadOfAdded() {
    Step loose = Steps.call(Steps.volume("w", null));
    Step update = Steps.call(new Command.UpdateGroup("g", List.of("w", "y"), null));

    assertThat(rewritten(loose, G, update))
        .containsExactly(
            List.of(
                G,
                Steps.call(Steps.volume("w", "g")),
                Steps.call(new Command.UpdateGroup("g", List.of("y"), List.of()))));
  }

  @Test
  void aVolumeIsCreatedOutsideInsteadOfRemoved() {
    Step update = Steps.call(new Command.UpdateGroup("g", null, List.of("v")));

    assertThat(rewritten(G, V, update))
        .containsExactly(List.of(G, Steps.call(Steps.volume("v", null))));
  }

  @Test
  void ofPlainStepsThereIsNothingPlainer() {
    Step update = Steps.call(new Command.UpdateGroup("g", List.of("elsewhere"), List.of()));

    assertThat(rewritten(G, V, GS, update, Steps.call(Steps.delete("g", "v")))).isEmpty();
  }

  /** Whatever is accepted, it comes to an end: no form comes back. */
  @Test
  void rewritingEnds() {
    Step add = Steps.call(new Command.UpdateGroup("g", List.of("w"), List.of()));
    Step remove = Steps.call(new Command.UpdateGroup("g", List.of(), List.of("w")));
    Scenario scenario =
        new Scenario(
            Dialect.GROUP,
            List.of(
                G,
                V,
                GS,
                Steps.call(new Command.CloneVolume("w", "v", null, "tck")),
                add,
                copy("g2", Source.SNAPSHOT, "gs", "v2", "s"),
                copy("g3", Source.GROUP, "g2", "v3", "v2"),
                remove));
    Set<List<Step>> seen = new HashSet<>();
    Optional<List<Step>> next = Optional.of(scenario.steps());
    while (next.isPresent()) {
      assertThat(seen.add(next.get())).as("%s comes back", next.get()).isTrue();
      next = Rewritings.of(new Scenario(Dialect.GROUP, next.get())).stream().findFirst();
    }
    assertThat(seen).hasSizeGreaterThan(3);
  }
}
