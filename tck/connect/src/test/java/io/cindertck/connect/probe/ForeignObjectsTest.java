package io.cindertck.connect.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was on the array before the run is not touched, whatever a driver has recorded. */
class ForeignObjectsTest {
  private static final String V = "00000000-0000-4000-8000-000000000002";
  private static final String G = "00000000-0000-4000-8000-000000000003";

  private static final String BEFORE =
      "{'volumes': [%s{'name': 'precious', 'sizeGiB': 1, 'content': []}], 'snapshots': [],"
          + " 'groups': [%s{'name': 'theirs', 'members': ['precious']}], 'groupSnapshots': []}";

  private final Told told = new Told().with("state", BEFORE.formatted("", ""));
  private final ProtocolProbe probe = ProtocolProbe.open(told);

  private static Recorded recorded(String volume, String group) {
    return Recorded.EMPTY
        .with(Row.of(Kind.GROUP, G, "available").with("provider_id", group))
        .with(Row.of(Kind.VOLUME, V, "available").with("group_id", G).with("provider_id", volume));
  }

  private List<String> changes() {
    return told.asked.stream()
        .filter(line -> line.matches("(write|write-between|remove|expel) .*"))
        .toList();
  }

  @Test
  void whatADriverCallsItsOwnIsNotTouchedWhenItWasThereBefore() {
    probe.baseline();
    Recorded recorded = recorded("precious", "theirs");
    assertThat(probe.look(recorded).volumes()).containsOnlyKeys(V);
    assertThat(probe.write(V, recorded, 1, 1)).isFalse();
    probe.writeBetweenRequests(List.of(V), recorded);
    assertThat(probe.expel(G, V, recorded)).isFalse();
    assertThat(probe.remove(Kind.VOLUME, V, recorded)).isFalse();
    assertThat(probe.remove(Kind.GROUP, G, recorded)).isFalse();
    assertThat(changes()).isEmpty();
  }

  @Test
  void soItIsWhenItIsThereOnlyAtTheBaseline() {
    String empty = "{'volumes': [], 'snapshots': [], 'groups': [], 'groupSnapshots': []}";
    Told told = new Told().with("state", empty);
    ProtocolProbe probe = ProtocolProbe.open(told);
    told.with("state", BEFORE.formatted("", ""));
    probe.baseline();
    assertThat(probe.write(V, recorded("precious", "theirs"), 1, 1)).isFalse();
  }

  @Test
  void whatWasMadeSinceIsTouched() {
    probe.baseline();
    told.with(
        "state",
        BEFORE.formatted(
            "{'name': 'lun-7', 'sizeGiB': 1, 'content': []},",
            "{'name': 'set-7', 'members': ['lun-7']},"));
    Recorded recorded = recorded("lun-7", "set-7");
    assertThat(probe.write(V, recorded, 1, 1)).isTrue();
    probe.writeBetweenRequests(List.of(V), recorded);
    assertThat(probe.expel(G, V, recorded)).isTrue();
    assertThat(probe.remove(Kind.VOLUME, V, recorded)).isTrue();
    assertThat(probe.remove(Kind.GROUP, G, recorded)).isTrue();
    assertThat(changes()).hasSize(5);
  }
}
