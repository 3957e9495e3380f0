package io.cindertck.array;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static io.cindertck.array.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayException.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {

  private final FakeArray array = FakeArray.standard();
  private final ArrayClient client = array.client();
  private final ArrayControl control = array.control();

  @Test
  void everyRequestIsRememberedWithItsObjectsAndItsEnd() {
    client.createVolume("a", STANDARD_POOL, 1);
    client.createSnapshot("a", "s");
    client.deleteSnapshot("s");
    assertFails(Code.NOT_FOUND, () -> client.getSnapshot("s"));
    control.arm(List.of(ArmedFault.onRequest(FaultKind.BUSY, 1)));
    assertFails(Code.BUSY, () -> client.cloneVolume("a", "b"));
    assertThat(control.journal())
        .containsExactly(
            new JournalEntry(1, "createVolume", false, List.of("a"), null, null),
            new JournalEntry(2, "createSnapshot", false, List.of("a", "s"), null, null),
            new JournalEntry(3, "deleteSnapshot", false, List.of("s", "a"), null, null),
            new JournalEntry(4, "getSnapshot", true, List.of("s"), "NOT_FOUND", null),
            new JournalEntry(5, "cloneVolume", false, List.of("a", "b"), "BUSY", FaultKind.BUSY));
  }

  @Test
  void aGroupSnapshotTouchesAllThatItConcerns() {
    client.createGroup("g");
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : List.of("a", "b")) {
      client.createVolume(name, STANDARD_POOL, 1);
      client.addMember("g", name);
      names.put(name, "s" + name);
    }
    control.clearJournal();
    client.createGroupSnapshot("g", "gs", names);
    client.deleteGroupSnapshot("gs");
    client.deleteGroup("g");
    assertThat(control.journal())
        .containsExactly(
            new JournalEntry(
                1,
                "createGroupSnapshot",
                false,
                List.of("g", "gs", "a", "b", "sa", "sb"),
                null,
                null),
            new JournalEntry(
                2, "deleteGroupSnapshot", false, List.of("gs", "sa", "sb"), null, null),
            new JournalEntry(3, "deleteGroup", false, List.of("g"), null, null));
  }

  @Test
  void whatCameSinceArmingIsTheEndOfTheJournal() {
    client.createVolume("a", STANDARD_POOL, 1);
    control.arm(List.of(ArmedFault.onRequest(FaultKind.SLOW, 1)));
    client.deleteVolume("a");
    client.listVolumes();
    control.disarm();
    assertThat(control.journalSinceArmed())
        .containsExactly(
            new JournalEntry(2, "deleteVolume", false, List.of("a"), null, FaultKind.SLOW),
            new JournalEntry(3, "listVolumes", true, List.of(), null, null));
    control.arm(List.of());
    assertThat(control.journalSinceArmed()).isEmpty();
    control.clearJournal();
    client.listVolumes();
    assertThat(control.journalSinceArmed()).hasSize(1);
    control.restore(control.checkpoint());
    assertThat(control.journalSinceArmed()).isEmpty();
  }

  @Test
  void theJournalKeepsTheLastRequestsOnly() {
    for (int i = 0; i < ArrayControl.JOURNAL_LIMIT + 3; i++) {
      client.listVolumes();
    }
    assertThat(control.journal()).hasSize(ArrayControl.JOURNAL_LIMIT);
    assertThat(control.journal().get(0).number()).isEqualTo(4);
    assertThat(control.journalSinceArmed()).isEqualTo(control.journal());
  }
}
