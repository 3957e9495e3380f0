package io.cindertck.array.face.nexentastor5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayState;
import io.cindertck.array.FaultKind;
import io.cindertck.array.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NexentaStor5Test {

  private final Appliance appliance = new Appliance();
  private final Rest rest = appliance.rest();

  @AfterEach
  void close() {
    appliance.close();
  }

  @Test
  void nothingIsToldWithoutALogin() {
    Rest stranger = new Rest(appliance.face());
    stranger.get("storage/volumes").assertError(401, "EAUTH");
    stranger
        .post("auth/login", "{'username': 'admin', 'password': 'wrong'}")
        .assertError(401, "EAUTH");
    stranger.login("anyone").get("storage/volumes").assertDone();
  }

  @Test
  void loginsAndSettingsAreNoArrayRequests() {
    appliance.control().arm(List.of(ArmedFault.onRequest(FaultKind.REFUSED, 1)));
    rest.login("again");
    JsonNode setting = rest.get("settings/properties/system.guid").assertDone().body();
    assertThat(setting.path("value").asText()).isNotEmpty();
    JsonNode service = rest.get("services/iscsit").assertDone().body();
    assertThat(service.path("state").asText()).isEqualTo("online");
    assertThat(appliance.control().requestsSinceArmed()).isZero();
    rest.get("storage/volumes").assertError(400, "EPERM");
    rest.get("storage/volumes").assertDone();
  }

  @Test
  void volumesAreKeptUnderTheirPaths() {
    appliance.createVolume("volume-1", 2).assertDone();
    assertThat(appliance.control().state().volumes())
        .extracting(ArrayState.Volume::name, ArrayState.Volume::pool, ArrayState.Volume::sizeGiB)
        .containsExactly(tuple("cinder/iscsi/volume-1", "cinder", 2));
    JsonNode told = rest.get(Appliance.volume("volume-1")).assertDone().body();
    assertThat(told.path("volumeSize").asLong()).isEqualTo(2L << 30);
    assertThat(told.path("name").asText()).isEqualTo("volume-1");
    rest.put(Appliance.volume("volume-1"), "{'volumeSize': 3221225472}").assertDone();
    assertThat(appliance.control().state().volumes().get(0).sizeGiB()).isEqualTo(3);
    rest.delete(Appliance.volume("volume-1")).assertDone();
    assertThat(appliance.control().state().volumes()).isEmpty();
  }

  @Test
  void errorsAreToldTheWayTheDriverReadsThem() {
    appliance.createVolume("a", 1).assertDone();
    appliance.createVolume("a", 1).assertError(400, "EEXIST");
    appliance.createVolume("big", 100).assertError(400, "ENOSPC");
    rest.get(Appliance.volume("x")).assertError(404, "ENOENT");
    rest.delete(Appliance.volume("x")).assertError(404, "ENOENT");
    rest.post("storage/volumes", "{'path': 'cinder/other/a', 'volumeSize': 1073741824}")
        .assertError(404, "ENOENT");
    rest.post("storage/volumes", "{'path': 'cinder/iscsi/b', 'volumeSize': 5}")
        .assertError(400, "EINVAL");
    rest.post("storage/volumes", "{'volumeSize': 1073741824}").assertError(400, "EINVAL");
    rest.post("storage/volumes", "no json").assertError(400, "EINVAL");
    rest.post("storage/snapshots", "{'path': 'cinder/iscsi/a'}").assertError(400, "EINVAL");
    rest.get("storage/unheard-of").assertError(404, "ENOENT");
    assertThat(appliance.control().state().volumes()).hasSize(1);
  }

  @Test
  void aBusyArraySaysSo() {
    appliance.control().arm(List.of(ArmedFault.onObject(FaultKind.BUSY, "b")));
    appliance.createVolume("a", 1).assertDone();
    appliance.createVolume("b", 1).assertError(400, "EBUSY");
    assertThat(appliance.control().state().volumes()).hasSize(1);
  }

  @Test
  void aFaultOnAMemberStrikesTheSnapshotOfItsVolumeGroup() {
    appliance.createVolume("a", 1).assertDone();
    appliance.createVolume("b", 1).assertDone();
    appliance.control().arm(List.of(ArmedFault.onObject(FaultKind.REFUSED, "iscsi/b")));
    appliance.createGroupSnapshot("g").assertError(400, "EPERM");
    assertThat(appliance.control().state().snapshots()).isEmpty();
    assertThat(appliance.control().struck().get(0).objects())
        .contains("cinder/iscsi", "cinder/iscsi@g", "cinder/iscsi/b", "cinder/iscsi/b@g");
  }

  @Test
  void theJournalNamesTheEndpointAndTheObjects() {
    appliance.control().clearJournal();
    appliance.createVolume("a", 1);
    rest.get(Appliance.snapshot("a@s"));
    assertThat(appliance.control().journal())
        .containsExactly(
            new JournalEntry(
                1, "POST storage/volumes", false, List.of("cinder/iscsi/a"), null, null),
            new JournalEntry(
                2,
                "GET storage/snapshots/{path}",
                true,
                List.of("cinder/iscsi/a@s", "cinder/iscsi/a"),
                "NOT_FOUND",
                null));
  }

  @Test
  void theUserIsTheCallerThatTheGateIsTold() {
    List<String> seen = new ArrayList<>();
    Rest other = new Rest(appliance.face()).login("other");
    appliance.control().gate((caller, request) -> seen.add(caller + request));
    rest.get("storage/volumes");
    other.get("storage/volumes");
    other.get("storage/volumes");
    assertThat(seen).containsExactly("admin1", "other1", "other2");
  }

  @Test
  @Timeout(60)
  void manyRequestsCanBeHeldAtOnce() {
    int many = 12;
    CountDownLatch held = new CountDownLatch(many);
    CountDownLatch released = new CountDownLatch(1);
    appliance
        .control()
        .gate(
            (caller, request) -> {
              held.countDown();
              Latches.await(released);
            });
    List<CompletableFuture<Rest.Answer>> asked =
        IntStream.range(0, many)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> appliance.createVolume("v" + i, 1),
                        work -> new Thread(work, "asking").start()))
            .toList();
    Latches.await(held);
    assertThat(appliance.control().state().volumes()).isEmpty();
    released.countDown();
    asked.forEach(each -> each.join().assertDone());
    assertThat(appliance.control().state().volumes()).hasSize(many);
  }

  @Test
  void volumeGroupsCanBeMadeAndTellTheSpaceOfTheirPool() {
    rest.get("storage/volumeGroups/cinder%2Fnew").assertError(404, "ENOENT");
    rest.post("storage/volumeGroups", "{'path': 'cinder/new', 'volumeBlockSize': 32768}")
        .assertDone();
    rest.post("storage/volumeGroups", "{'path': 'cinder/new'}").assertError(400, "EEXIST");
    rest.post("storage/volumeGroups", "{'path': 'tank/new'}").assertError(404, "ENOENT");
    appliance.createVolume("a", 30).assertDone();
    JsonNode told =
        rest.get("storage/volumeGroups/cinder%2Fnew?fields=bytesAvailable,bytesUsed").body();
    assertThat(told).hasToString("{\"bytesAvailable\":75161927680,\"bytesUsed\":32212254720}");
    assertThat(appliance.control().state().groups()).isEmpty();
  }

  @Test
  void longListsComeInPagesThatLinkToEachOther() {
    appliance.createVolume("a", 1);
    for (int i = 0; i < 5; i++) {
      appliance.createSnapshot("a@s " + i).assertDone();
    }
    String next = "storage/snapshots?parent=cinder%2Fiscsi%2Fa&fields=name&limit=2";
    List<String> names = new ArrayList<>();
    int pages = 0;
    while (!next.isEmpty()) {
      JsonNode page = rest.get(next).assertDone().body();
      page.path("data").forEach(item -> names.add(item.toString()));
      next = page.path("links").path(0).path("href").asText().replaceFirst("^/", "");
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(names).hasSize(5).startsWith("{\"name\":\"s 0\"}").endsWith("{\"name\":\"s 4\"}");
    assertThat(rest.get("storage/volumes?name=b").body().path("data")).isEmpty();
    rest.get("storage/volumes?limit=many").assertError(400, "EINVAL");
  }
}
