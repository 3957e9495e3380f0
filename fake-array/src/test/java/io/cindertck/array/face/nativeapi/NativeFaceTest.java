package io.cindertck.array.face.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.array.ArrayState;
import io.cindertck.array.FakeArray;
import io.cindertck.array.OrderedWriter;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.Listening;
import io.cindertck.array.face.RunningFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NativeFaceTest {

  private static final String LOOPBACK = "127.0.0.1";

  private final FakeArray array = FakeArray.standard();
  private final RunningFace face = Faces.start("native", array, LOOPBACK, 0);
  private final Client client = new Client(face, null);

  @AfterEach
  void close() {
    face.close();
  }

  private void createVolumes(String... names) {
    for (String name : names) {
      client.post("/volumes", "{'name':'" + name + "','pool':'pool','sizeGiB':1}").done();
    }
  }

  private List<String> volumes() {
    return array.control().state().volumes().stream().map(ArrayState.Volume::name).toList();
  }

  private static List<String> names(JsonNode items) {
    List<String> names = new ArrayList<>();
    items.forEach(item -> names.add(item.path("name").asText()));
    return names;
  }

  @Test
  void whoSendsHalfARequestKeepsNobodyOut() throws IOException {
    List<Socket> halves = new ArrayList<>();
    try {
      // More than the server has threads.
      for (int i = 0; i < 300; i++) {
        Socket half = new Socket(InetAddress.getLoopbackAddress(), face.address().getPort());
        halves.add(half);
        String head = "POST /volumes HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{";
        half.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      }
      createVolumes("v1");
      assertThat(volumes()).containsExactly("v1");
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
  }

  @Test
  void aNameThatIsThereTwiceIsNoRequest() {
    client
        .post("/volumes", "{'name':'v1','name':'v2','pool':'pool','sizeGiB':1}")
        .isError(400, "MALFORMED");
    assertThat(volumes()).isEmpty();
  }

  @Test
  void whatIsAskedForIsWhatTheArrayDoes() {
    createVolumes("v1", "v2");
    client.post("/groups", "{'name':'g'}").done();
    client.put("/groups/g/members/v1", "").done();
    client.post("/volumes/v1/resize", "{'sizeGiB':3}").done();
    client.post("/snapshots", "{'name':'s','volume':'v2'}").done();
    client.post("/group-snapshots", "{'name':'gs','group':'g','snapshots':{'v1':'t'}}").done();
    client.post("/volumes/v1/clone", "{'name':'c'}").done();
    client.post("/snapshots/s/clone", "{'name':'d'}").done();
    JsonNode v1 = client.get("/volumes/v1").done();
    assertThat(v1).hasToString("{\"name\":\"v1\",\"sizeGiB\":3,\"group\":\"g\",\"snapshots\":1}");
    assertThat(names(client.get("/volumes/v1/snapshots").done().get("items"))).containsExactly("t");
    assertThat(volumes()).containsExactly("v1", "v2", "c", "d");
    assertThat(array.control().state().snapshots())
        .extracting(ArrayState.Snapshot::name, ArrayState.Snapshot::groupSnapshot)
        .hasToString("[(\"s\", null), (\"t\", \"gs\")]");
    client.delete("/groups/g/members/v1").done();
    client.delete("/group-snapshots/gs").done();
    client.delete("/snapshots/s").done();
    client.delete("/groups/g").done();
    client.delete("/volumes/c").done();
    ArrayState left = array.control().state();
    assertThat(volumes()).containsExactly("v1", "v2", "d");
    assertThat(left.groups()).isEmpty();
    assertThat(left.groupSnapshots()).isEmpty();
    assertThat(left.snapshots()).isEmpty();
  }

  @Test
  void aListIsToldPageByPage() {
    String[] all = IntStream.range(0, 5).mapToObj(i -> "v" + i).toArray(String[]::new);
    createVolumes(all);
    JsonNode first = client.get("/volumes?limit=2").done();
    assertThat(names(first.get("items"))).containsExactly("v0", "v1");
    assertThat(first.get("next").asText()).isEqualTo("v1");
    client.delete("/volumes/v0").done();
    JsonNode second = client.get("/volumes?limit=2&after=v1").done();
    assertThat(names(second.get("items"))).containsExactly("v2", "v3");
    JsonNode last = client.get("/volumes?limit=2&after=v3").done();
    assertThat(names(last.get("items"))).containsExactly("v4");
    assertThat(last.get("next").isNull()).isTrue();
    client.get("/volumes?after=v0").isError(400, "MALFORMED");
    client.get("/volumes?limit=0").isError(400, "MALFORMED");
    client.get("/volumes?limit=1001").isError(400, "MALFORMED");
  }

  @Test
  void faultsAreArmedCountedAndTakenAway() {
    JsonNode armed =
        client
            .put(
                "/faults",
                "{'faults':[{'kind':'BUSY','request':2},{'kind':'LOST','touching':'b'}]}")
            .done();
    assertThat(armed.get("armed")).hasSize(2);
    createVolumes("a");
    client.get("/volumes/a").isError(503, "BUSY");
    JsonNode struck = client.get("/faults").done();
    assertThat(struck.get("requests").asInt()).isEqualTo(2);
    assertThat(struck.at("/struck/0/verb").asText()).isEqualTo("getVolume");
    assertThat(client.delete("/faults").done().get("armed")).isEmpty();
    createVolumes("b");
    for (String wrong :
        List.of(
            "{'kind':'BUSY'}",
            "{'kind':'BUSY','request':0}",
            "{'kind':'BUSY','request':1,'touching':'a'}",
            "{'kind':'BUSY','on':1}",
            "{'kind':'LATE','request':1}")) {
      client.put("/faults", "{'faults':[" + wrong + "]}").isError(400, "MALFORMED");
    }
  }

  @Test
  void anAnswerThatIsWithheldEndsTheConnection() {
    createVolumes("a");
    for (String kind : List.of("DROPPED", "LOST")) {
      client.put("/faults", "{'faults':[{'kind':'" + kind + "','request':1}]}").done();
      assertThatThrownBy(() -> client.post("/volumes/a/clone", "{'name':'" + kind + "'}"))
          .isInstanceOf(UncheckedIOException.class);
    }
    assertThat(volumes()).containsExactly("a", "LOST");
  }

  @Test
  void anErrorMayComeInAnAnswerThatLooksWell() {
    client.put("/faults", "{'faults':[{'kind':'ERROR_AS_ANSWER','request':1}]}").done();
    JsonNode receipt = client.post("/groups", "{'name':'g'}").done();
    assertThat(receipt.get("error").asText()).isEqualTo("createGroup was not done");
    assertThat(client.post("/groups", "{'name':'g'}").done().get("error").isNull()).isTrue();
  }

  @Test
  void writesLandBetweenRequestsAndAreSeenInTheState() {
    createVolumes("a", "b");
    client.put("/writes", "{'volumes':['a','b'],'owner':'host'}").done();
    client.get("/volumes/a").done();
    client.delete("/writes").done();
    client.get("/volumes/a").done();
    client.post("/writes", "{'volume':'b','block':9,'stamp':{'owner':'me','sequence':77}}").done();
    int landed = new OrderedWriter(List.of("a", "b"), "host").burst();
    JsonNode first = client.get("/writes?limit=2").done();
    assertThat(first.get("items")).hasSize(2);
    JsonNode rest = client.get("/writes?after=" + first.get("next")).done();
    assertThat(rest.get("items")).hasSize(landed - 2);
    assertThat(rest.get("next").isNull()).isTrue();
    JsonNode held = client.get("/state").done().at("/volumes/1/content");
    assertThat(held.at("/blocks/1/block").asInt()).isEqualTo(9);
    assertThat(held.at("/blocks/1/stamp/owner").asText()).isEqualTo("me");
    client
        .post("/writes", "{'volume':'b','block':-1,'stamp':{'owner':'me','sequence':1}}")
        .isError(400, "MALFORMED");
    client.put("/writes", "{'volumes':[],'owner':'host'}").isError(400, "MALFORMED");
  }

  @Test
  void theJournalHasTheRequestsAndNothingElse() {
    createVolumes("a");
    client.get("/state").done();
    client.get("/volumes/b").isError(404, "NOT_FOUND");
    client.sendAnything("GET", "/nowhere", "");
    JsonNode entries = client.get("/journal").done().get("items");
    assertThat(entries).hasSize(2);
    assertThat(entries.at("/1/error").asText()).isEqualTo("NOT_FOUND");
    assertThat(client.get("/journal?after=1").done().get("items")).hasSize(1);
    assertThat(client.get("/journal?limit=1").done().get("next").asInt()).isEqualTo(1);
    client.delete("/journal").done();
    assertThat(client.get("/journal").done().get("items")).isEmpty();
  }

  @Test
  void everyErrorIsJsonAndNeverTakenForAnObjectThatIsMissing() throws IOException {
    client.sendAnything("GET", "/volume/a", "").isError(404, "NO_SUCH_PATH");
    Client.Answer answer = client.sendAnything("PATCH", "/volumes/a", "");
    answer.isError(405, "NO_SUCH_METHOD");
    assertThat(answer.message()).contains("GET, DELETE");
    client.sendAnything("POST", "/volumes", "[]").isError(400, "MALFORMED");
    client.sendAnything("POST", "/volumes", "{").isError(400, "MALFORMED");
    // What no client of Java's would send.
    assertThat(spoken("GET /%zz HTTP/1.0\r\n\r\n")).contains("400", "{\"code\":\"MALFORMED\"");
  }

  private String spoken(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), face.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void aConnectionIsUsedAgain() throws IOException {
    String get = "GET /volumes HTTP/1.1\r\nHost: x\r\n\r\n";
    String last = "GET /volumes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    assertThat(spoken(get + last).split("HTTP/1.1 200 OK", -1)).hasSize(3);
  }

  @Test
  void aTokenIsNeededWhereOneIsSet() {
    Listening where = new Listening(LOOPBACK, 0, "letmein");
    assertThat(where.toString()).doesNotContain("letmein");
    try (RunningFace guarded = Faces.start("native", array, where)) {
      new Client(guarded, null).get("/volumes").isError(401, "UNAUTHORIZED");
      new Client(guarded, "letmei").get("/volumes").isError(401, "UNAUTHORIZED");
      new Client(guarded, "letmein").get("/volumes").done();
      assertThat(array.control().journal()).hasSize(1);
      assertThat(guarded.driverOptions().toString()).doesNotContain("letmein");
    }
  }

  @Test
  void nobodyElseIsLetInWithoutAToken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Faces.start("native", array, "0.0.0.0", 0))
        .withMessageContaining("0.0.0.0")
        .withMessageContaining("token");
    try (RunningFace open = Faces.start("native", array, new Listening("0.0.0.0", 0, "t"))) {
      assertThat(open.address().getPort()).isPositive();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Listening(LOOPBACK, 0, "two words"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Listening(LOOPBACK, 0, ""));
  }

  @Test
  void anAddressThatIsNotOursIsTold() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Faces.start("native", array, new Listening("192.0.2.1", 0, "t")))
        .withMessageContaining("cannot listen on 192.0.2.1");
  }

  @Test
  void theDriverIsLedHere() {
    assertThat(face.driverOptions())
        .containsEntry("cinder_tck_array_address", LOOPBACK)
        .containsEntry("cinder_tck_array_port", Integer.toString(face.address().getPort()));
  }
}
