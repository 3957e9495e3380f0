package io.cindertck.connect.proxy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.FakeArray;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.array.UnseenArray;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The array is looked at, and a listener that answers anything stands for its interface. */
class ProxiedArrayTest {
  private static final String FIRST = "00000000-0000-4000-8000-000000000001";
  private static final String SECOND = "00000000-0000-4000-8000-000000000002";

  private final TinyArray answering = TinyArray.start();
  private final FakeArray array = FakeArray.standard();
  private final FaultProxy proxy =
      FaultProxy.start(ProxySettings.of(Route.parse("0=http://127.0.0.1:" + answering.port())));
  private final ProxiedArray proxied =
      new ProxiedArray(
          new FakeArrayProbe("fake", array, Set.of(Held.Sight.values()), false, () -> {}), proxy);
  private final Recorded recorded =
      Recorded.EMPTY
          .with(Row.of(Kind.VOLUME, FIRST, "available").with("provider_id", "lun-7"))
          .with(Row.of(Kind.VOLUME, SECOND, "available"));

  @AfterEach
  void stop() {
    proxied.close();
    answering.close();
  }

  private void volumes() {
    ArrayClient client = array.client();
    client.createVolume("lun-7", "pool", 1);
    client.createVolume("volume-" + SECOND, "pool", 1);
  }

  private void ask(String method, String path) {
    try (Wire wire = Wire.to(proxy)) {
      wire.ask(method, path, "");
    }
  }

  @Test
  void faultsStrikeWhatTouchesAnObjectByAnyOfItsNames() {
    volumes();
    proxied.arm(
        List.of(
            Fault.touching(Fault.Kind.LOST, FIRST),
            Fault.touching(Fault.Kind.REFUSED, SECOND),
            Fault.onRequest(Fault.Kind.DELAYED, 1)),
        recorded);
    ask("DELETE", "/luns/lun-7");
    ask("DELETE", "/luns/" + SECOND.replace("-", ""));
    ask("DELETE", "/luns/lun-8");
    List<ArrayRequest> requests = proxied.disarm().requests();

    assertThat(requests)
        .extracting(ArrayRequest::fault)
        .containsExactly(Fault.Kind.LOST, Fault.Kind.REFUSED, null);
    assertThat(requests.get(0).objects()).containsExactly("lun-7");
    assertThat(requests.get(1).objects()).contains("volume-" + SECOND);
    assertThat(requests.get(2).objects()).isEmpty();
    assertThat(answering.done).containsExactly("DELETE /luns/lun-7 0", "DELETE /luns/lun-8 0");
  }

  @Test
  void hostsWriteInTurnBetweenTheRequests() {
    volumes();
    proxied.arm(List.of(), recorded);
    proxied.writeBetweenRequests(List.of(FIRST, "none", SECOND), recorded);
    ask("GET", "/");
    ask("GET", "/");
    List<Write> acknowledged = proxied.disarm().acknowledged();
    ask("GET", "/");

    assertThat(acknowledged)
        .containsExactly(
            new Write(FIRST, 0, 0),
            new Write(SECOND, 0, 1),
            new Write(FIRST, 1, 2),
            new Write(SECOND, 1, 3),
            new Write(FIRST, 2, 4),
            new Write(SECOND, 2, 5));
    Held.Volume first = requireNonNull(proxied.look(recorded).volumes().get(FIRST));
    assertThat(first.content().stamps())
        .extracting(Held.Stamp::sequence)
        .containsExactly(0L, 2L, 4L);
  }

  @Test
  void anArrayOutOfSightTakesFaultsAndNothingElse() {
    try (ArrayProbe unseen =
        new ProxiedArray(
            new UnseenArray(), FaultProxy.start(ProxySettings.of(Route.parse("0=http://x"))))) {
      assertThat(unseen.abilities()).containsExactly(Ability.INJECT);
      assertThat(unseen.sights()).isEmpty();
      unseen.arm(List.of(Fault.onRequest(Fault.Kind.REFUSED, 1)), recorded);
      unseen.writeBetweenRequests(List.of(FIRST), recorded);
      assertThat(unseen.disarm()).isEqualTo(ArrayProbe.Aftermath.UNKNOWN);
    }
    assertThat(proxied.abilities()).containsExactlyInAnyOrder(Ability.values());
  }

  @Test
  void aResetTakesFaultsAway() {
    volumes();
    proxied.arm(List.of(Fault.onRequest(Fault.Kind.REFUSED, 1)), recorded);
    proxied.reset();
    ask("DELETE", "/");
    assertThat(proxied.disarm().requests()).isEmpty();
    assertThat(answering.done).hasSize(1);
    assertThat(proxied.trouble()).isEmpty();
  }
}
