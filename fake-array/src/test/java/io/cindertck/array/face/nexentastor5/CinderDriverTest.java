package io.cindertck.array.face.nexentastor5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayState;
import io.cindertck.array.Content;
import io.cindertck.array.FaultKind;
import io.cindertck.array.JournalEntry;
import io.cindertck.array.OrderedWriter;
import io.cindertck.array.Sequences;
import io.cindertck.array.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real driver against the face: what it asks for is answered so that it does its work. */
@Timeout(120)
class CinderDriverTest {

  private static final Map<String, Object> GROUP = Map.of("id", "group");
  private static final Map<String, Object> GROUP_SNAPSHOT = Map.of("id", "moment");
  private static final @Nullable Object NO_CONTEXT = null;

  private final Appliance appliance = new Appliance();
  private @Nullable CinderDriver started;

  @BeforeAll
  static void cinderIsInstalled() {
    if (!CinderDriver.isInstalled()) {
      String reason = "Cinder cannot be imported by /usr/bin/python3";
      String required = System.getenv().getOrDefault("CINDER_TCK_REQUIRE", "");
      if (required.contains("cinder")) {
        fail(reason + ", although CINDER_TCK_REQUIRE asks for it");
      }
      abort(reason);
    }
  }

  @BeforeEach
  void twoVolumesOfAGroupAndOneMore(@TempDir Path directory) throws IOException {
    Map<String, String> options = new HashMap<>(appliance.face().driverOptions());
    options.put("nexenta_volume_group", "made-by-driver");
    CinderDriver driver = new CinderDriver(directory, options);
    started = driver;
    driver.call("do_setup", NO_CONTEXT);
    driver.call("check_for_setup_error");
    for (String name : List.of("a", "b", "alone")) {
      driver.call("create_volume", volume(name));
    }
    for (String name : List.of("a", "b")) {
      appliance.control().write(path(name), 7, new Stamp("before", 0));
    }
  }

  @AfterEach
  void close() {
    if (started != null) {
      started.close();
    }
    appliance.close();
  }

  @Test
  void volumesAndSnapshotsComeAndGo() {
    driver().call("create_snapshot", snapshot("a", "s"));
    driver().call("create_volume_from_snapshot", volume("copy"), snapshot("a", "s"));
    assertThat(content("copy")).isEqualTo(content("a")).isNotEqualTo(Content.EMPTY);
    driver().call("extend_volume", volume("copy"), 3);
    driver().call("create_cloned_volume", volume("twin"), volume("copy"));
    assertThat(state().volume(path("copy")).orElseThrow().sizeGiB()).isEqualTo(3);

    // The source goes first: the driver has to promote the clone for that.
    driver().call("delete_volume", volume("a"));
    assertThat(content("copy")).isEqualTo(content("b"));
    for (String name : List.of("b", "alone", "copy", "twin")) {
      driver().call("delete_volume", volume(name));
    }
    assertThat(state().volumes()).isEmpty();
    assertThat(state().snapshots()).isEmpty();
  }

  @Test
  void aGroupSnapshotIsTakenAtOnePointAndServesAsASource() {
    appliance.control().plan(new OrderedWriter(List.of(path("a"), path("b")), "host"));
    driver().call("create_group_snapshot", NO_CONTEXT, GROUP_SNAPSHOT, snapshots());
    appliance.control().stopWrites();
    List<Long> seen = Sequences.in(state(), path("a@sa"), path("b@sb"));
    assertThat(seen).containsExactly(0L, 1L, 2L);
    assertThat(state().snapshots()).as("none of the volume outside the group").hasSize(2);

    List<Object> copies = List.of(volume("a2"), volume("b2"));
    driver().call("create_group_from_src", NO_CONTEXT, GROUP, copies, GROUP_SNAPSHOT, snapshots());
    assertThat(content("a2")).isEqualTo(state().snapshot(path("a@sa")).orElseThrow().content());

    driver().call("delete_group_snapshot", NO_CONTEXT, GROUP_SNAPSHOT, snapshots());
    assertThat(state().snapshots()).isEmpty();
    driver().call("delete_group", NO_CONTEXT, GROUP, List.of(volume("a"), volume("b")));
    assertThat(state().volumes())
        .extracting(ArrayState.Volume::name)
        .containsExactly(path("alone"), path("a2"), path("b2"));
  }

  @Test
  void aGroupServesAsASourceWithoutLeavingSnapshots() {
    List<Object> copies = List.of(volume("a2"), volume("b2"));
    List<Object> sources = List.of(volume("a"), volume("b"));
    driver().call("create_group_from_src", NO_CONTEXT, GROUP, copies, null, null, GROUP, sources);
    assertThat(content("a2")).isEqualTo(content("a")).isNotEqualTo(Content.EMPTY);
    assertThat(content("b2")).isEqualTo(content("b"));
    assertThat(state().snapshots()).isEmpty();
  }

  @Test
  void faultsReachTheDriver() {
    appliance.control().arm(List.of(ArmedFault.onObject(FaultKind.REFUSED, path("b"))));
    driver().call("delete_volume", volume("a"));
    assertThat(driver().failure("delete_volume", volume("b"))).isEqualTo("EPERM");
    appliance.control().arm(List.of(ArmedFault.onRequest(FaultKind.BUSY, 1)));
    assertThat(driver().failure("delete_volume", volume("b"))).isEqualTo("EBUSY");
    assertThat(state().volumes())
        .extracting(ArrayState.Volume::name)
        .containsExactly(path("b"), path("alone"));
  }

  @Test
  void deletingWhatIsGoneIsTriedOnceMoreForEachFailoverAndThenTakenAsDone() {
    appliance.control().removeVolume(path("a"));
    appliance.control().clearJournal();
    driver().call("delete_volume", volume("a"));
    assertThat(appliance.control().journal())
        .extracting(JournalEntry::verb)
        .filteredOn("DELETE storage/volumes/{path}"::equals)
        .hasSize(4);
  }

  @Test
  void aDeletionWithoutAnAnswerIsTriedAgainAndDone() {
    for (FaultKind kind : List.of(FaultKind.DROPPED, FaultKind.LOST)) {
      String name = kind == FaultKind.LOST ? "a" : "b";
      appliance.control().arm(List.of(ArmedFault.onRequest(kind, 1)));
      driver().call("delete_volume", volume(name));
      assertThat(state().volume(path(name))).isEmpty();
      assertThat(appliance.control().struck()).hasSize(1);
    }
  }

  @Test
  void aFailedLookupReachesTheDriver() {
    appliance.control().arm(List.of(ArmedFault.onObject(FaultKind.LOOKUP_FAILED, "by-driver")));
    assertThat(driver().failure("check_for_setup_error")).isEqualTo("EIO");
  }

  private CinderDriver driver() {
    return Objects.requireNonNull(started);
  }

  private ArrayState state() {
    return appliance.control().state();
  }

  private Content content(String volume) {
    return state().volume(path(volume)).orElseThrow().content();
  }

  private static String path(String name) {
    return "cinder/made-by-driver/" + name;
  }

  private static Map<String, Object> volume(String name) {
    return Map.of("id", "id-" + name, "name", name, "size", 1);
  }

  private static Map<String, Object> snapshot(String volume, String name) {
    return Map.of("id", "id-" + name, "name", name, "volume_name", volume, "volume_size", 1);
  }

  private static List<Object> snapshots() {
    return List.of(snapshot("a", "sa"), snapshot("b", "sb"));
  }
}
