package io.cindertck.connect.process;

import static io.cindertck.connect.process.Drivers.group;
import static io.cindertck.connect.process.Drivers.id;
import static io.cindertck.connect.process.Drivers.raised;
import static io.cindertck.connect.process.Drivers.returned;
import static io.cindertck.connect.process.Drivers.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.Caller;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Absent;
import io.cindertck.contract.DriverCall.Argument;
import io.cindertck.contract.DriverCall.Many;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.DriverCall.Plain;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Reply.InputChange;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.Value.Handed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a driver sees of Cinder where Cinder is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CinderObjectsTest {
  private static final String GROUP_TYPE = id(70);

  private final Eavesdropper listener = Drivers.listener();
  private ProcessConnection driver;

  private static PythonDriver backed() {
    return Drivers.named("cinder_backed", "BackedDriver")
        .cinder(CinderUse.REQUIRE)
        .option("chap_username", "me$you");
  }

  @BeforeAll
  void open() {
    Cinder.need();
    driver = Drivers.open(listener, backed().dialect(Dialect.GROUP));
  }

  @AfterAll
  void close() {
    if (driver != null) {
      driver.close();
      listener.assertByTheSchema();
    }
  }

  @Test
  void setsTheDriverUpAsTheManagerDoes() {
    assertThat(driver.description().name()).isEqualTo("BackedDriver 2.0");
    assertThat(driver.description().cinder()).isPresent();
    Map<Value, Value> said = mapping(driver.call(call("create_group", "Group", typed())));
    assertThat(said)
        .containsEntry(text("set_up"), Value.list(List.of(text("me$you"), text("tck@backend"))))
        .containsEntry(text("admin"), new Value.Bool(true))
        .containsEntry(text("project"), new Value.Bool(true));
  }

  @Test
  void keepsTheDatabaseThatTheKitTells() {
    driver.know(Recorded.EMPTY.with(typed()).with(volume(2)).with(volume(3)));
    DriverCall call = call("create_group", "Group", typed());
    assertThat(mapping(driver.call(call)))
        .containsEntry(text("members"), Value.list(List.of(text(id(2)), text(id(3)))))
        .containsEntry(text("host"), text("tck@backend#gold"));
    driver.know(Recorded.EMPTY.with(typed()).with(volume(2)).with(volume(3).destroyed()));
    assertThat(mapping(driver.call(call)))
        .containsEntry(text("members"), Value.list(List.of(text(id(2)))));
    driver.know(Recorded.EMPTY);
  }

  @Test
  void handsOverTheSourceOfACopyAndTheSizeOfAnExtension() {
    Row snapshot =
        Row.of(Kind.SNAPSHOT, id(8), "available")
            .with("volume_id", id(2))
            .with("volume_size", new Value.Int(2));
    Row clone = volume(3).with("source_volid", id(2));
    Row copy = volume(4).with("snapshot_id", id(8));
    driver.know(Recorded.EMPTY.with(typed()).with(volume(2)).with(snapshot));
    assertThat(said("create_cloned_volume", clone, "src_vref", new One("Volume", volume(2))))
        .isEqualTo(copied("Volume"));
    assertThat(said("create_volume_from_snapshot", copy, "snapshot", new One("Snapshot", snapshot)))
        .isEqualTo(copied("Snapshot"));
    assertThat(said("extend_volume", volume(2), "new_size", new Plain(new Value.Int(5))))
        .isEqualTo(Value.list(List.of(new Value.Int(2), new Value.Int(5), text("int"))));
    driver.know(Recorded.EMPTY);
  }

  private Value said(String method, Row volume, String parameter, Argument argument) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    arguments.put("volume", new One("Volume", volume));
    arguments.put(parameter, argument);
    Reply reply = driver.call(new DriverCall(method, arguments));
    assertThat(reply.inputChanges()).isEmpty();
    return returned(reply);
  }

  private static Value copied(String source) {
    return Value.Mapping.of(
        Map.of(
            "types",
            Value.list(List.of(text("Volume"), text(source))),
            "source",
            new Value.Bool(true),
            "found",
            new Value.Int(2)));
  }

  private static Row typed() {
    return group("any")
        .with("group_type_id", GROUP_TYPE)
        .with("host", "tck@backend#pool")
        .with("project_id", "aproject");
  }

  @Test
  void handsOverObjectsThatCanBeSavedAndLazilyRead() {
    Row member = volume(5).with("metadata", Value.Mapping.of(Map.of("k", text("v"))));
    Reply reply = driver.call(delete("delete_group", "Group", member));
    List<Value> said = ((Value.Sequence) returned(reply)).items();
    assertThat(said.get(1)).isEqualTo(new Handed("volumes", Handed.WHOLE));
    Map<Value, Value> model = ((Value.Mapping) said.get(0)).entries();
    assertThat(model)
        .containsEntry(text("status"), text("error"))
        .containsEntry(text("name"), text("volume-" + id(5)))
        .containsEntry(text("kept"), Value.Mapping.of(Map.of("k", text("v"))))
        .containsEntry(text("type"), text("__DEFAULT__"));
    assertThat(model.get(text("group"))).isInstanceOf(Value.DbObject.class);
    assertThat(model.get(text("row")))
        .isInstanceOfSatisfying(
            Value.DbObject.class,
            row -> assertThat(row.columns()).containsEntry("id", text(id(5))));
    assertThat(reply.inputChanges())
        .extracting(InputChange::column)
        .containsExactlyInAnyOrder("status", "metadata");
  }

  @Test
  void handsOverListsOfTheClassesThatTheManagerUses() {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    Row snapshot =
        Row.of(Kind.SNAPSHOT, id(8), "available")
            .with("volume_id", id(2))
            .with("group_snapshot_id", id(9));
    arguments.put("group", new One("Group", group("any")));
    arguments.put("volumes", new Many("Volume", List.of(volume(2))));
    arguments.put("group_snapshot", new One("GroupSnapshot", groupSnapshot()));
    arguments.put("snapshots", new Many("Snapshot", List.of(snapshot)));
    arguments.put("source_group", new Absent());
    arguments.put("source_vols", new Absent());
    Reply reply = driver.call(new DriverCall("create_group_from_src", arguments));
    Map<Value, Value> model =
        ((Value.Mapping) ((Value.Sequence) returned(reply)).items().get(0)).entries();
    assertThat(model)
        .containsEntry(text("admin"), new Value.Bool(false))
        .containsEntry(
            text("types"),
            Value.list(
                List.of(
                    text("VolumeList"),
                    text("GroupSnapshot"),
                    text("list"),
                    text("NoneType"),
                    text("NoneType"))));
  }

  private static Row groupSnapshot() {
    return Row.of(Kind.GROUP_SNAPSHOT, id(9), "creating").with("group_id", id(1));
  }

  @Test
  void handsOverConsistencyGroupsAsTheManagerMakesThem() {
    Row group = group("any").with("volume_type_id", id(71) + "," + id(72) + ",");
    Map<String, Argument> arguments = new LinkedHashMap<>();
    arguments.put("group", new One("ConsistencyGroup", group));
    arguments.put("volumes", new Many("Volume", List.of(volume(6))));
    Reply reply = driver.call(new DriverCall("delete_consistencygroup", arguments));
    Map<Value, Value> model =
        ((Value.Mapping) ((Value.Sequence) returned(reply)).items().get(0)).entries();
    assertThat(model)
        .containsEntry(text("lazy"), new Value.Bool(false))
        .containsEntry(text("types"), text(id(71) + "," + id(72) + ","))
        .containsEntry(text("tied"), new Value.Bool(true))
        .containsEntry(text("tied_id"), new Value.Bool(true));
    assertThat(reply.inputChanges()).isEmpty();
  }

  @Test
  void tellsCindersOwnExceptions() {
    Reply.Raised raised = raised(driver.call(Drivers.creating("any")));
    assertThat(raised.isCinder()).isTrue();
    assertThat(raised.type()).isEqualTo("VolumeBackendAPIException");
    assertThat(raised.message()).contains("refused");
  }

  @Test
  void refusesAnOptionThatTheDriverDoesNotDeclare() {
    Cinder.need();
    DriverUnreachableException failure =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () -> backed().option("chap_pasword", "x").connect().close());
    assertThat(failure.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(failure).hasMessageContaining("no option chap_pasword; did you mean chap_password");
  }

  /** A call that says that it is not the only one. */
  private static Reply together(ProcessConnection connection, DriverCall call) {
    return Caller.as("one of them", () -> connection.call(call));
  }

  @Test
  void callsAtATimeShareTheDatabaseAndNothingElse() {
    assertThat(driver.concurrent()).isTrue();
    List<CompletableFuture<Reply>> calls =
        IntStream.range(30, 60)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () -> together(driver, delete("delete_group", "Group", volume(number))),
                        work -> new Thread(work, "a-call").start()))
            .toList();
    for (int i = 0; i < calls.size(); i++) {
      Reply reply = calls.get(i).join();
      Value model = ((Value.Sequence) returned(reply)).items().get(0);
      assertThat(((Value.Mapping) model).entries())
          .containsEntry(text("name"), text("volume-" + id(30 + i)))
          .containsEntry(text("status"), text("error"));
      assertThat(reply.inputChanges())
          .extracting(InputChange::column)
          .containsExactlyInAnyOrder("status", "metadata");
    }
  }

  @Test
  void aForkedChildTakesNoRequestsOfItsParent() {
    Cinder.need();
    PythonDriver forking =
        Drivers.named("forking", "ForkingDriver").dialect(Dialect.GROUP).cinder(CinderUse.REQUIRE);
    try (ProcessConnection connection = forking.connect()) {
      CompletableFuture<Reply> forks =
          CompletableFuture.supplyAsync(
              () -> together(connection, call("create_group", "Group", group("forks"))),
              work -> new Thread(work, "a-call").start());
      Value parent = null;
      while (parent == null || !forks.isDone()) {
        Value said = returned(together(connection, call("create_group", "Group", group("says"))));
        assertThat(parent).isIn(null, said);
        parent = said;
      }
      assertThat(returned(forks.join())).isEqualTo(parent);
    }
  }

  private static DriverCall call(String method, String type, Row group) {
    return new DriverCall(method, Map.of("group", new One(type, group)));
  }

  private static DriverCall delete(String method, String type, Row volume) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    arguments.put("group", new One(type, group("any")));
    arguments.put("volumes", new Many("Volume", List.of(volume)));
    return new DriverCall(method, arguments);
  }

  private static Map<Value, Value> mapping(Reply reply) {
    return ((Value.Mapping) returned(reply)).entries();
  }

  private static Value text(String text) {
    return Value.text(text);
  }

  @Test
  void aDriverThatIsNoneOfCindersGetsLookAlikes() {
    try (ProcessConnection driver =
        Drivers.named("meeting", "MeetingDriver").cinder(CinderUse.AUTO).connect()) {
      assertThat(driver.description().cinder()).isEmpty();
    }
  }
}
