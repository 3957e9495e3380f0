package io.cindertck.array.face.nativeapi;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayException;
import io.cindertck.array.ArrayProfile;
import io.cindertck.array.FakeArray;
import io.cindertck.array.FaultKind;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.Listening;
import io.cindertck.array.face.RunningFace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The interface and its description are the same thing. */
class DescriptionTest {

  private static final String TOKEN = "letmein";

  private final FakeArray array =
      new FakeArray(ArrayProfile.standard().withMaxGroupMembers(2).withMaxSnapshotsPerVolume(3));
  private final RunningFace face =
      Faces.start("native", array, new Listening("127.0.0.1", 0, TOKEN));
  private final Client client = new Client(face, TOKEN);

  @BeforeEach
  void arrange() {
    for (String volume : List.of("v1", "v2", "v3")) {
      array.client().createVolume(volume, STANDARD_POOL, 1).orThrow();
    }
    array.client().createGroup("g1").orThrow();
    array.client().addMember("g1", "v1").orThrow();
    array.client().createSnapshot("v2", "s2").orThrow();
    array.client().createGroupSnapshot("g1", "gs", Map.of("v1", "gs-v1")).orThrow();
  }

  @AfterEach
  void close() {
    face.close();
  }

  @Test
  void everyRouteIsDescribedAndNothingElseIs() {
    assertThat(OpenApi.operations().stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(
            Routes.of(array).all().stream().map(r -> r.method() + " " + r.path()).toList());
  }

  @Test
  void everyParameterAndMemberIsDescribedAndNothingElseIs() {
    for (Route route : Routes.of(array).all()) {
      OpenApi.Operation operation = OpenApi.operation(route.method(), route.path());
      assertThat(operation.queryParameters()).as("%s", operation).isEqualTo(route.parameters());
      Set<String> members = new TreeSet<>();
      operation.body().path("properties").fieldNames().forEachRemaining(members::add);
      assertThat(members).as("%s", operation).isEqualTo(route.members());
    }
  }

  @Test
  void everyMemberIsReadAndOwedAsDescribed() {
    for (OpenApi.Operation operation : OpenApi.operations()) {
      JsonNode schema = operation.body();
      String path = fill(operation.path());
      if (schema.isMissingNode()) {
        continue;
      }
      JsonNode example = schema.get("example");
      operation.checkBody(example.toString());
      assertThat(example.size()).as("%s", operation).isEqualTo(schema.get("properties").size());
      for (JsonNode owed : schema.get("required")) {
        ObjectNode without = example.deepCopy();
        without.remove(owed.asText());
        Client.Answer answer = client.send(operation.method(), path, without.toString());
        answer.isError(400, "MALFORMED");
        assertThat(answer.message()).contains(owed.asText());
      }
      ObjectNode more = example.deepCopy();
      client
          .send(operation.method(), path, more.put("sizeGB", 1).toString())
          .isError(400, "MALFORMED");
    }
  }

  private static String fill(String path) {
    return path.replace("{name}", "nothing").replace("{volume}", "nothing");
  }

  @Test
  void everyFaultAndEveryErrorIsNamed() {
    assertThat(OpenApi.faultKinds())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FaultKind.values()).map(Enum::name).toList());
    Set<String> codes = new TreeSet<>(Set.of("MALFORMED", "UNAUTHORIZED", "TOO_LARGE"));
    Arrays.stream(ArrayException.Code.values()).map(Enum::name).forEach(codes::add);
    codes.remove(ArrayException.Code.NO_ANSWER.name());
    assertThat(OpenApi.errorCodes()).isEqualTo(codes);
  }

  @Test
  void theDescriptionIsServed() {
    assertThat(client.get("/openapi.json").done()).isEqualTo(Description.JSON);
  }

  /** Has the face give each answer that it is described to give; none may be left out. */
  @Test
  void everyAnswerIsGivenAndFitsItsDescription() {
    Set<String> described = new TreeSet<>();
    for (OpenApi.Operation operation : OpenApi.operations()) {
      operation.statuses().forEach(status -> described.add(operation + " " + status));
      whateverTheOperation(operation);
    }
    array.control().disarm();
    errorsOfTheirOwn();
    successes();
    assertThat(client.met()).isEqualTo(described);
  }

  private void whateverTheOperation(OpenApi.Operation operation) {
    String path = fill(operation.path());
    JsonNode schema = operation.body();
    String body = schema.isMissingNode() ? "" : schema.get("example").toString();
    array.control().disarm();
    client.send(operation.method(), path + "?nonsense=1", body).isError(400, "MALFORMED");
    Client stranger = new Client(face, null);
    stranger.send(operation.method(), path, body).isError(401, "UNAUTHORIZED");
    client.met().addAll(stranger.met());
    if (!schema.isMissingNode()) {
      client.send(operation.method(), path, " ".repeat(1 << 21)).isError(413, "TOO_LARGE");
    }
    for (Map.Entry<String, FaultKind> each :
        Map.of("403", FaultKind.REFUSED, "503", FaultKind.BUSY, "507", FaultKind.CAPACITY_EXHAUSTED)
            .entrySet()) {
      if (operation.statuses().contains(each.getKey())) {
        array.control().arm(List.of(ArmedFault.onRequest(each.getValue(), 1)));
        Client.Answer answer = client.send(operation.method(), path, body);
        assertThat(answer.status()).hasToString(each.getKey());
      }
    }
  }

  private void errorsOfTheirOwn() {
    client.post("/volumes", "{'name':'n','pool':'no','sizeGiB':1}").isError(404, "NOT_FOUND");
    client.post("/volumes", "{'name':'v1','pool':'pool','sizeGiB':1}").isError(409, "EXISTS");
    client.post("/volumes", "{'name':'n','pool':'pool','sizeGiB':0}").isError(422, "INVALID");
    client.get("/volumes/x").isError(404, "NOT_FOUND");
    client.delete("/volumes/x").isError(404, "NOT_FOUND");
    client.delete("/volumes/v2").isError(409, "IN_USE");
    client.post("/volumes/x/resize", "{'sizeGiB':2}").isError(404, "NOT_FOUND");
    client.post("/volumes/v1/resize", "{'sizeGiB':0}").isError(422, "INVALID");
    client.get("/volumes/x/snapshots").isError(404, "NOT_FOUND");
    client.post("/snapshots", "{'name':'s','volume':'x'}").isError(404, "NOT_FOUND");
    client.post("/snapshots", "{'name':'s2','volume':'v1'}").isError(409, "EXISTS");
    client.post("/snapshots", "{'name':'?','volume':'v1'}").isError(422, "INVALID");
    client.get("/snapshots/x").isError(404, "NOT_FOUND");
    client.delete("/snapshots/x").isError(404, "NOT_FOUND");
    for (String source : List.of("/volumes/", "/snapshots/")) {
      String known = source.equals("/volumes/") ? "v1" : "s2";
      client.post(source + "x/clone", "{'name':'n'}").isError(404, "NOT_FOUND");
      client.post(source + known + "/clone", "{'name':'v2'}").isError(409, "EXISTS");
      client.post(source + known + "/clone", "{'name':'?'}").isError(422, "INVALID");
    }
    client.post("/groups", "{'name':'g1'}").isError(409, "EXISTS");
    client.post("/groups", "{'name':'?'}").isError(422, "INVALID");
    client.get("/groups/x").isError(404, "NOT_FOUND");
    client.delete("/groups/x").isError(404, "NOT_FOUND");
    client.put("/groups/x/members/v2", "").isError(404, "NOT_FOUND");
    client.put("/groups/g1/members/v1", "").isError(409, "ALREADY_MEMBER");
    client.delete("/groups/x/members/v2").isError(404, "NOT_FOUND");
    client.delete("/groups/g1/members/v2").isError(409, "NOT_MEMBER");
    String snapshot = "{'name':'%s','group':'%s','snapshots':{'%s':'n'}}";
    client.post("/group-snapshots", snapshot.formatted("n", "x", "v1")).isError(404, "NOT_FOUND");
    client.post("/group-snapshots", snapshot.formatted("gs", "g1", "v1")).isError(409, "EXISTS");
    client.post("/group-snapshots", snapshot.formatted("n", "g1", "v2")).isError(422, "INVALID");
    client.get("/group-snapshots/x").isError(404, "NOT_FOUND");
    client.delete("/group-snapshots/x").isError(404, "NOT_FOUND");
    client
        .post("/writes", "{'volume':'x','block':0,'stamp':{'owner':'h','sequence':1}}")
        .isError(404, "NOT_FOUND");
  }

  private void successes() {
    client.get("/openapi.json").done();
    client.put("/faults", "{'faults':[{'kind':'DELAYED','request':90}]}").done();
    client.put("/writes", "{'volumes':['v1','v2'],'owner':'host'}").done();
    client.post("/writes", "{'volume':'v3','block':4,'stamp':{'owner':'h','sequence':1}}").done();
    client.post("/volumes", "{'name':'v4','pool':'pool','sizeGiB':1}").done();
    client.get("/volumes").done();
    client.get("/volumes/v1").done();
    client.post("/volumes/v4/resize", "{'sizeGiB':2}").done();
    client.post("/volumes/v3/clone", "{'name':'c3'}").done();
    client.post("/snapshots", "{'name':'s3','volume':'v3'}").done();
    client.get("/volumes/v3/snapshots").done();
    client.get("/snapshots/s3").done();
    client.post("/snapshots/s3/clone", "{'name':'c4'}").done();
    client.post("/groups", "{'name':'g2'}").done();
    client.put("/groups/g1/members/v2", "").done();
    client.put("/groups/g1/members/v3", "").isError(422, "INVALID");
    client.get("/groups/g1").done();
    client
        .post("/group-snapshots", "{'name':'gs2','group':'g1','snapshots':{'v1':'a','v2':'b'}}")
        .done();
    client.get("/group-snapshots/gs2").done();
    client.get("/state").done();
    client.delete("/groups/g1/members/v2").done();
    client.delete("/group-snapshots/gs2").done();
    client.delete("/groups/g2").done();
    client.delete("/snapshots/s3").done();
    client.delete("/volumes/v3").done();
    client.get("/faults").done();
    client.get("/writes").done();
    client.get("/journal").done();
    client.post("/probe", "{'jsonrpc':'2.0','id':1,'method':'state','params':{}}").done();
    client.delete("/writes").done();
    client.delete("/journal").done();
    client.delete("/faults").done();
  }
}
