package io.cindertck.connect.process;

import static io.cindertck.connect.process.Drivers.creating;
import static io.cindertck.connect.process.Drivers.deleting;
import static io.cindertck.connect.process.Drivers.id;
import static io.cindertck.connect.process.Drivers.returned;
import static io.cindertck.connect.process.Drivers.volume;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Absent;
import io.cindertck.contract.DriverCall.Argument;
import io.cindertck.contract.DriverCall.Many;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.DriverCall.Plain;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.DriverDescription.Parameter;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProcessConnectionTest {

  @Test
  void describesADriver() {
    try (ProcessConnection driver = Drivers.named("memory", "MemoryDriver").connect()) {
      DriverDescription description = driver.description();
      assertThat(description.name()).isEqualTo("MemoryDriver 1.2");
      assertThat(description.cinder()).isEmpty();
      assertThat(description.offers(Operation.CREATE_GROUP, Dialect.GROUP)).isTrue();
      assertThat(description.offers(Operation.DELETE_GROUP, Dialect.GROUP)).isFalse();
      assertThat(description.methods().get("update_consistencygroup"))
          .isEqualTo(
              new Signature(
                  List.of(
                      new Parameter("context", false, false, true, true),
                      new Parameter("group", false, false, true, true),
                      new Parameter("add_volumes", true, true, true, true),
                      new Parameter("remove_volumes", true, true, true, true)),
                  false,
                  false));
    }
  }

  @Test
  void looksMethodsUpOnTheClass() {
    try (ProcessConnection driver = Drivers.named("returning", "Signatures").connect()) {
      Map<String, Signature> methods = driver.description().methods();
      assertThat(parameters(methods, "create_consistencygroup"))
          .extracting(Parameter::name)
          .containsExactly("context", "group", "extra");
      assertThat(parameters(methods, "delete_consistencygroup"))
          .containsExactly(
              new Parameter("context", false, false, true, false),
              new Parameter("group", false, false, true, false),
              new Parameter("volumes", false, false, false, true));
      assertThat(parameters(methods, "create_group"))
          .containsExactly(
              new Parameter("context", false, false, true, true),
              new Parameter("group", true, true, true, true));
      assertThat(methods.get("delete_group")).isEqualTo(new Signature(List.of(), true, true));
      assertThat(methods).doesNotContainKeys("create_cgsnapshot", "update_group");
    }
  }

  private static List<Parameter> parameters(Map<String, Signature> methods, String name) {
    return Objects.requireNonNull(methods.get(name)).parameters();
  }

  @Test
  void callsMethodsOfUnusualShapes() {
    try (ProcessConnection driver = Drivers.named("returning", "Signatures").connect()) {
      assertThat(Drivers.raised(driver.call(creating("any"))).message()).contains("extra");
      assertThat(Drivers.raised(driver.call(deleting("any"))).type()).isEqualTo("TypeError");
      Row group = Drivers.group("any");
      Reply made =
          driver.call(new DriverCall("create_group", Map.of("group", one("Group", group))));
      assertThat(returned(made))
          .isEqualTo(Value.list(List.of(Value.text("Context"), Value.text(id(1)))));
      Reply deleted =
          driver.call(new DriverCall("delete_group", Map.of("group", one("Group", group))));
      assertThat(returned(deleted)).isEqualTo(Value.text("Signatures"));
    }
  }

  @Test
  void aMethodThatIsMissingRaisesAsItDoesInCinder() {
    try (ProcessConnection driver = Drivers.named("memory", "MemoryDriver").connect()) {
      Reply reply = driver.call(new DriverCall("delete_group", Map.of()));
      assertThat(Drivers.raised(reply).type()).isEqualTo("AttributeError");
      assertThat(Drivers.raised(reply).message()).contains("MemoryDriver", "delete_group");
    }
  }

  @Test
  void carriesAWholeLifeAndKeepsToTheSchema() {
    Eavesdropper listener = Drivers.listener();
    try (ProcessConnection driver =
        Drivers.open(listener, Drivers.named("memory", "MemoryDriver"))) {
      Row a = volume(2);
      Row b = volume(3);
      Reply created =
          driver.call(new DriverCall("create_volume", Map.of("volume", one("Volume", a))));
      assertThat(returned(created)).isEqualTo(mapping("provider_location", "volume-" + id(2)));
      assertThat(returned(driver.call(creating("name")))).isEqualTo(mapping("status", "available"));
      assertThat(returned(driver.call(update(a)))).isEqualTo(tuple(none(), none(), none()));
      Row cgsnapshot = Row.of(Kind.GROUP_SNAPSHOT, id(9), "creating");
      Row snapshot =
          Row.of(Kind.SNAPSHOT, id(8), "creating")
              .with("volume_id", id(2))
              .with("group_snapshot_id", id(9));
      assertThat(returned(driver.call(snapshot(cgsnapshot, snapshot))))
          .isInstanceOf(Value.Sequence.class);
      assertThat(returned(driver.call(fromSource(b, cgsnapshot, snapshot))))
          .isInstanceOf(Value.Sequence.class);
      Value gone = returned(driver.call(deleting("name", a, b)));
      assertThat(gone)
          .isEqualTo(
              tuple(
                  mapping("status", "deleted"),
                  Value.list(
                      List.of(
                          Value.Mapping.of(ordered("id", id(2), "status", "deleted")),
                          Value.Mapping.of(ordered("id", id(3), "status", "deleted"))))));
    }
    assertThat(listener.answers()).hasSize(9);
    assertThat(listener.starts()).isOne();
    listener.assertByTheSchema();
  }

  @Test
  void copiesVolumesAndExtendsThem() {
    Eavesdropper listener = Drivers.listener();
    try (ProcessConnection driver =
        Drivers.open(listener, Drivers.named("memory", "MemoryDriver"))) {
      assertThat(driver.description().methods())
          .containsKeys("create_cloned_volume", "create_volume_from_snapshot", "extend_volume");
      Argument a = one("Volume", volume(2));
      driver.call(new DriverCall("create_volume", Map.of("volume", a)));
      assertThat(
              returned(
                  driver.call(
                      copying("create_cloned_volume", one("Volume", volume(3)), "src_vref", a))))
          .isEqualTo(mapping("provider_location", "volume-" + id(3)));
      Row snapshot =
          Row.of(Kind.SNAPSHOT, id(8), "available")
              .with("volume_id", id(2))
              .with("volume_size", new Value.Int(4));
      assertThat(
              returned(
                  driver.call(
                      copying(
                          "create_volume_from_snapshot",
                          one("Volume", volume(4)),
                          "snapshot",
                          one("Snapshot", snapshot)))))
          .isEqualTo(mapping("provider_location", "snapshot-" + id(8)));
      // What is equal to the size handed over is not taken for it.
      assertThat(returned(driver.call(extending(volume(2), 5))))
          .isEqualTo(Value.list(List.of(new Value.Int(2), new Value.Int(5))));
      assertThat(returned(driver.call(extending(volume(4), 6))))
          .isEqualTo(Value.list(List.of(new Value.Int(4), new Value.Int(6))));
    }
    listener.assertByTheSchema();
  }

  private static DriverCall copying(String method, Argument volume, String of, Argument source) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    arguments.put("volume", volume);
    arguments.put(of, source);
    return new DriverCall(method, arguments);
  }

  private static DriverCall extending(Row volume, int size) {
    return copying(
        "extend_volume", one("Volume", volume), "new_size", new Plain(new Value.Int(size)));
  }

  private static DriverCall update(Row volume) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    arguments.put("group", one("ConsistencyGroup", Drivers.group("name")));
    arguments.put("add_volumes", new Many("Volume", List.of(volume)));
    arguments.put("remove_volumes", new Absent());
    return new DriverCall("update_consistencygroup", arguments);
  }

  private static DriverCall snapshot(Row cgsnapshot, Row snapshot) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    arguments.put("cgsnapshot", one("CGSnapshot", cgsnapshot));
    arguments.put("snapshots", new Many("Snapshot", List.of(snapshot)));
    return new DriverCall("create_cgsnapshot", arguments);
  }

  private static DriverCall fromSource(Row volume, Row cgsnapshot, Row snapshot) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    arguments.put("group", one("ConsistencyGroup", Drivers.group("name")));
    arguments.put("volumes", new Many("Volume", List.of(volume)));
    arguments.put("cgsnapshot", one("CGSnapshot", cgsnapshot));
    arguments.put("snapshots", new Many("Snapshot", List.of(snapshot)));
    arguments.put("source_cg", new Absent());
    arguments.put("source_vols", new Absent());
    return new DriverCall("create_consistencygroup_from_src", arguments);
  }

  private static Argument one(String type, Row row) {
    return new One(type, row);
  }

  private static Value none() {
    return Value.none();
  }

  private static Value tuple(Value... items) {
    return Value.tuple(items);
  }

  private static Value mapping(String key, String value) {
    return Value.Mapping.of(Map.of(key, Value.text(value)));
  }

  private static Map<String, Value> ordered(String k1, String v1, String k2, String v2) {
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put(k1, Value.text(v1));
    entries.put(k2, Value.text(v2));
    return entries;
  }

  @Test
  void closesWithoutLeavingAProcess() {
    Eavesdropper listener = Drivers.listener();
    ProcessConnection driver = Drivers.open(listener, Drivers.named("memory", "MemoryDriver"));
    assertThat(children()).isOne();
    driver.close();
    driver.close();
    assertThat(children()).isZero();
    assertThat(listener.answers()).hasSize(3);
  }

  private static long children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }
}
