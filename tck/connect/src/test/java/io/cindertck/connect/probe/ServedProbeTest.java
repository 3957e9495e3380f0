package io.cindertck.connect.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.Listening;
import io.cindertck.array.face.RunningFace;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.array.ArrayProbe.Aftermath;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The served array as its own probe tells of it is what the kit sees of it, message by message as
 * the schema has it.
 */
@Timeout(60)
class ServedProbeTest {
  private static final String TOKEN = "letmein";
  private static final String GROUP = id(1);
  private static final String V = id(2);
  private static final String W = id(3);
  private static final String SNAPSHOT = id(4);
  private static final String GROUP_SNAPSHOT = id(5);

  private final FakeArray array = FakeArray.standard();
  private final ArrayClient client = array.client();
  private final FakeArrayProbe direct =
      new FakeArrayProbe("fake", array, Set.of(Sight.values()), true, () -> {});
  private final RunningFace face =
      Faces.start("native", array, new Listening("127.0.0.1", 0, TOKEN));
  private final Checked transport =
      new Checked(new HttpTransport(address(), TOKEN, Duration.ofSeconds(20)));
  private final ProtocolProbe probe = ProtocolProbe.open(transport);
  private final Recorded recorded =
      Recorded.EMPTY
          .with(Row.of(Kind.GROUP, GROUP, "available"))
          .with(Row.of(Kind.VOLUME, V, "available"))
          .with(Row.of(Kind.VOLUME, W, "available"))
          .with(Row.of(Kind.SNAPSHOT, SNAPSHOT, "available"))
          .with(Row.of(Kind.GROUP_SNAPSHOT, GROUP_SNAPSHOT, "available"));

  private static String id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L | number).toString();
  }

  private URI address() {
    return URI.create(
        "http://" + face.address().getHostString() + ":" + face.address().getPort() + "/probe");
  }

  private void arrange() {
    client.createGroup("group-" + GROUP).orThrow();
    for (String volume : List.of(V, W)) {
      client.createVolume("volume-" + volume, "pool", 2).orThrow();
      client.addMember("group-" + GROUP, "volume-" + volume).orThrow();
    }
    client
        .createGroupSnapshot(
            "group-" + GROUP,
            "gs-" + GROUP_SNAPSHOT,
            Map.of("volume-" + V, "s-" + SNAPSHOT, "volume-" + W, "nobodys"))
        .orThrow();
    client.createVolume("stranger", "pool", 1).orThrow();
  }

  private Held look() {
    Held held = probe.look(recorded);
    assertThat(held).isEqualTo(direct.look(recorded));
    return held;
  }

  @AfterEach
  void close() {
    probe.close();
    face.close();
  }

  @Test
  void seesAllAndDoesAll() {
    assertThat(probe.sights()).containsExactlyInAnyOrder(Sight.values());
    assertThat(probe.abilities()).containsExactlyInAnyOrder(Ability.values());
    assertThat(probe.interleaves()).isFalse();
    assertThat(look().volumes()).isEmpty();
    arrange();
    assertThat(look().volumes()).hasSize(2);
    assertThat(look().strangers()).hasSize(2);
    assertThat(look().groups()).hasSize(1);
    assertThat(look().groupSnapshots()).hasSize(1);
  }

  @Test
  void whatItWritesIsSeen() {
    arrange();
    probe.write(V, recorded, 1_001, 7);
    assertThat(look().volumes().get(V))
        .satisfies(
            volume ->
                assertThat(volume.content().stamps()).containsExactly(new Held.Stamp(1_001, V, 7)));
    assertThat(look().snapshots())
        .hasEntrySatisfying(
            SNAPSHOT, snapshot -> assertThat(snapshot.content()).isEqualTo(Held.Content.BLANK));
  }

  @Test
  void faultsStrikeAndAreTold() {
    arrange();
    probe.arm(
        List.of(
            Fault.onRequest(Fault.Kind.LOOKUP_FAILED, 1), Fault.touching(Fault.Kind.REFUSED, W)),
        recorded);
    assertThat(error(() -> client.getVolume("volume-" + V))).isEqualTo("UNAVAILABLE");
    assertThat(error(() -> client.deleteVolume("volume-" + W).orThrow())).isEqualTo("REFUSED");
    Aftermath aftermath = probe.disarm();
    assertThat(aftermath.acknowledged()).isEmpty();
    assertThat(aftermath.requests())
        .extracting(ArrayRequest::verb, ArrayRequest::fault)
        .containsExactly(
            tuple("getVolume", Fault.Kind.LOOKUP_FAILED),
            tuple("deleteVolume", Fault.Kind.REFUSED));
    assertThat(error(() -> client.getVolume("volume-" + V))).isEmpty();
  }

  @Test
  void aFaultWaitsForWhatIsNotThereYet() {
    probe.arm(List.of(Fault.touching(Fault.Kind.BUSY, V)), recorded);
    String undashed = "v-" + V.replace("-", "");
    assertThat(error(() -> client.createVolume(undashed, "pool", 1).orThrow())).isEqualTo("BUSY");
    assertThat(probe.disarm().requests()).hasSize(1);
  }

  private static String error(Runnable request) {
    try {
      request.run();
      return "";
    } catch (ArrayException e) {
      return e.code().name();
    }
  }

  @Test
  void hostsWriteBetweenRequestsUntilItIsDisarmed() {
    arrange();
    probe.arm(List.of(), recorded);
    probe.writeBetweenRequests(List.of(V, W), recorded);
    client.getVolume("volume-" + V);
    client.getVolume("volume-" + V);
    Aftermath first = probe.disarm();
    assertThat(first.acknowledged())
        .hasSize(6)
        .extracting(write -> write.volume())
        .containsExactly(V, W, V, W, V, W);
    probe.arm(List.of(), recorded);
    client.getVolume("volume-" + V);
    assertThat(probe.disarm().acknowledged()).isEmpty();
  }

  @Test
  void takesAwayAndBringsBack() {
    client.createVolume("production", "pool", 1).orThrow();
    probe.baseline();
    Held before = look();
    arrange();
    probe.expel(GROUP, V, recorded);
    assertThat(look().volumes())
        .hasEntrySatisfying(V, volume -> assertThat(volume.group()).isNull());
    probe.expel(GROUP, V, recorded);
    probe.remove(Kind.SNAPSHOT, SNAPSHOT, recorded);
    probe.remove(Kind.SNAPSHOT, SNAPSHOT, recorded);
    assertThat(look().snapshots()).isEmpty();
    probe.remove(Kind.GROUP_SNAPSHOT, GROUP_SNAPSHOT, recorded);
    probe.remove(Kind.VOLUME, V, recorded);
    probe.remove(Kind.GROUP, GROUP, recorded);
    assertThat(look().groups()).isEmpty();
    assertThat(look().volumes()).containsOnlyKeys(W);
    client.deleteVolume("production").orThrow();
    probe.reset();
    assertThat(look()).isEqualTo(before);
  }

  @Test
  void itsErrorsAreTheProbesOwn() {
    ProbeTransport plain = new HttpTransport(address(), TOKEN, Duration.ofSeconds(20));
    assertThatThrownBy(() -> ProtocolProbe.open(plain).reset())
        .isInstanceOf(DriverUnreachableException.class)
        .hasMessageStartingWith("the array probe " + address() + ": it could not do restore: ")
        .hasMessageEndingWith("ask for baseline first");
    assertThat(plain.locator()).doesNotContain(TOKEN);
  }

  @Test
  void aStrangerIsToldWhereTheTokenBelongs() {
    ProbeTransport stranger = new HttpTransport(address(), null, Duration.ofSeconds(20));
    assertThatThrownBy(() -> ProtocolProbe.open(stranger))
        .hasMessageContaining("HTTP 401")
        .hasMessageEndingWith("environment variable CINDER_TCK_PROBE_TOKEN");
  }
}
