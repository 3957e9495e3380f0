package io.cindertck.connect.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription.Parameter;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a driver is handed, whichever of the two families of methods is called. */
class TypedRowsTest {
  private final QuietDriver driver = new QuietDriver();

  private List<@Nullable Object> handed(DriverCall call) {
    assertThat(new DirectDriver(driver).call(call).isIndefinite()).isFalse();
    return driver.handed;
  }

  private static Volume volume(String id, @Nullable String group) {
    return new Volume(id, "", 3, "available", group, null, null, null, null, null, Map.of());
  }

  @Test
  void volumeTypesComeInTheLegacyFormInBothDialects() {
    Row legacy = Calls.GROUP.with("volume_type_id", "a,b,");
    Row generic =
        Calls.GROUP.with("volume_type_ids", Value.list(List.of(Value.text("a"), Value.text("b"))));
    Group expected = new Group("g", "mine", "", "creating", "a,b,", null, null);
    assertThat(handed(Calls.call("create_consistencygroup", "group", Calls.one(legacy))))
        .containsExactly(expected);
    assertThat(handed(Calls.call("create_group", "group", Calls.one(generic))))
        .containsExactly(expected);
    assertThat(handed(Calls.createGroup()))
        .containsExactly(new Group("g", "mine", "", "creating", "", null, null));
  }

  @Test
  void everyColumnOfAVolumeHasItsPlace() {
    Row row =
        Calls.volume("a")
            .with("display_name", "data")
            .with("consistencygroup_id", "g")
            .with("volume_type_id", "t")
            .with("snapshot_id", "s")
            .with("source_volid", "o")
            .with("provider_id", "p")
            .with("provider_location", "l")
            .with("metadata", Value.Mapping.of(Map.of("k", Value.text("v"))));
    Volume expected =
        new Volume("a", "data", 3, "available", "g", "t", "s", "o", "p", "l", Map.of("k", "v"));
    assertThat(handed(Calls.call("create_volume", "volume", Calls.one(row))))
        .containsExactly(expected);
    assertThat(handed(Calls.call("delete_volume", "volume", Calls.one(Calls.volume("a")))))
        .containsExactly(volume("a", null));
  }

  private static Row snapshotRow(String groupColumn) {
    return Row.of(Kind.SNAPSHOT, "s", "creating")
        .with("volume_id", "a")
        .with("volume_size", new Value.Int(3))
        .with(groupColumn, "gs");
  }

  @Test
  void everyColumnOfASnapshotHasItsPlace() {
    Row row =
        snapshotRow("group_snapshot_id")
            .with("display_name", "data")
            .with("provider_id", "p")
            .with("provider_location", "l");
    Snapshot expected = new Snapshot("s", "data", "creating", "a", 3, "gs", "p", "l");
    assertThat(handed(Calls.call("create_snapshot", "snapshot", Calls.one(row))))
        .containsExactly(expected);
    assertThat(handed(Calls.call("delete_snapshot", "snapshot", Calls.one(row))))
        .containsExactly(expected);
  }

  @Test
  void aGroupSnapshotIsTheSameInBothDialects() {
    GroupSnapshot expected = new GroupSnapshot("gs", "", "creating", "g");
    Snapshot member = new Snapshot("s", "", "creating", "a", 3, "gs", null, null);
    Row row = Row.of(Kind.GROUP_SNAPSHOT, "gs", "creating");
    for (String method : List.of("create_cgsnapshot", "delete_cgsnapshot")) {
      assertThat(
              handed(
                  Calls.call(
                      method,
                      "cgsnapshot",
                      Calls.one(row.with("consistencygroup_id", "g")),
                      "snapshots",
                      Calls.many(snapshotRow("cgsnapshot_id")))))
          .containsExactly(expected, List.of(member));
    }
    for (String method : List.of("create_group_snapshot", "delete_group_snapshot")) {
      assertThat(
              handed(
                  Calls.call(
                      method,
                      "group_snapshot",
                      Calls.one(row.with("group_id", "g")),
                      "snapshots",
                      Calls.many(snapshotRow("group_snapshot_id")))))
          .containsExactly(expected, List.of(member));
    }
  }

  @Test
  void noneIsNullAndAnEmptyListIsEmpty() {
    Group group = new Group("g", "mine", "", "creating", "", null, null);
    for (String method : List.of("update_consistencygroup", "update_group")) {
      assertThat(
              handed(
                  Calls.call(
                      method,
                      "group",
                      Calls.one(Calls.GROUP),
                      "add_volumes",
                      Calls.none(),
                      "remove_volumes",
                      Calls.many())))
          .isEqualTo(Arrays.asList(group, null, List.of()));
    }
    assertThat(handed(Calls.call("update_group", "group", Calls.one(Calls.GROUP))))
        .isEqualTo(Arrays.asList(group, null, null));
  }

  @Test
  void aSourceSnapshotComesWithoutASourceGroupAndTheOtherWayRound() {
    Row copy = Calls.GROUP.with("source_cgid", "o");
    Row source = Row.of(Kind.GROUP, "o", "available");
    assertThat(
            handed(
                Calls.call(
                    "create_consistencygroup_from_src",
                    "group",
                    Calls.one(copy),
                    "volumes",
                    Calls.many(Calls.volume("c")),
                    "cgsnapshot",
                    Calls.none(),
                    "snapshots",
                    Calls.none(),
                    "source_cg",
                    Calls.one(source),
                    "source_vols",
                    Calls.many(Calls.volume("a")))))
        .isEqualTo(
            Arrays.asList(
                new Group("g", "mine", "", "creating", "", null, "o"),
                List.of(volume("c", null)),
                null,
                null,
                new Group("o", "", "", "available", "", null, null),
                List.of(volume("a", null))));
    Row groupSnapshot = Row.of(Kind.GROUP_SNAPSHOT, "gs", "available").with("group_id", "o");
    assertThat(
            handed(
                Calls.call(
                    "create_group_from_src",
                    "group",
                    Calls.one(Calls.GROUP.with("group_snapshot_id", "gs")),
                    "volumes",
                    Calls.many(),
                    "group_snapshot",
                    Calls.one(groupSnapshot),
                    "snapshots",
                    Calls.many(),
                    "source_group",
                    Calls.none(),
                    "source_vols",
                    Calls.none())))
        .isEqualTo(
            Arrays.asList(
                new Group("g", "mine", "", "creating", "", "gs", null),
                List.of(),
                new GroupSnapshot("gs", "", "available", "o"),
                List.of(),
                null,
                null));
  }

  /** Has what a driver need not have. */
  private static final class Capable extends QuietDriver {
    @Override
    public ModelUpdate createClonedVolume(Volume volume, Volume source) {
      handed.addAll(List.of(volume, source));
      return ModelUpdate.status("available");
    }

    @Override
    public ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
      handed.addAll(List.of(volume, snapshot));
      return ModelUpdate.status("available");
    }

    @Override
    public void extendVolume(Volume volume, int newSizeGiB) {
      handed.addAll(List.of(volume, newSizeGiB));
    }
  }

  private static final List<DriverCall> NOT_NEEDED =
      List.of(
          Calls.call(
              "create_cloned_volume",
              "volume",
              Calls.one(Calls.volume("c")),
              "src_vref",
              Calls.one(Calls.volume("a"))),
          Calls.call(
              "create_volume_from_snapshot",
              "volume",
              Calls.one(Calls.volume("c")),
              "snapshot",
              Calls.one(snapshotRow("group_snapshot_id"))),
          Calls.call(
              "extend_volume",
              "volume",
              Calls.one(Calls.volume("a")),
              "new_size",
              new DriverCall.Plain(new Value.Int(5))));

  @Test
  void copiesAreHandedTheirSourceAndExtensionsTheNewSize() {
    Capable capable = new Capable();
    DirectDriver calls = new DirectDriver(capable);
    Value available = Value.Mapping.of(Map.of("status", Value.text("available")));
    assertThat(NOT_NEEDED.stream().map(call -> Calls.returned(calls.call(call))))
        .containsExactly(available, available, Value.none());
    assertThat(capable.handed)
        .containsExactly(
            volume("c", null),
            volume("a", null),
            volume("c", null),
            new Snapshot("s", "", "creating", "a", 3, "gs", null, null),
            volume("a", null),
            5);
  }

  @Test
  void aDriverThatMakesNoCopiesAndExtendsNothingSaysSo() {
    for (DriverCall call : NOT_NEEDED) {
      assertThat(new DirectDriver(driver).call(call).outcome())
          .isInstanceOfSatisfying(
              Reply.Raised.class,
              raised -> {
                assertThat(raised.isNotImplemented()).isTrue();
                assertThat(raised.message()).contains(call.method());
              });
    }
  }

  @Test
  void anExtensionNeedsANumber() {
    DriverCall call =
        Calls.call(
            "extend_volume", "volume", Calls.one(Calls.volume("a")), "new_size", Calls.none());
    assertThat(new DirectDriver(new Capable()).call(call).outcome())
        .isInstanceOfSatisfying(
            Reply.Raised.class,
            raised ->
                assertThat(raised.message()).isEqualTo("extend_volume needs a number as new_size"));
  }

  @Test
  void aJavaDriverOffersEveryMethodWithTheInterfacesParameters() {
    assertThat(TypedCalls.describe(driver).methods()).hasSize(19);
    assertThat(TypedCalls.describe(driver).methods())
        .containsEntry(
            "extend_volume",
            new Signature(
                List.of(
                    new Parameter("volume", false, false, true, true),
                    new Parameter("new_size", false, false, true, true)),
                false,
                false));
    Signature update =
        Objects.requireNonNull(TypedCalls.describe(driver).methods().get("update_group"));
    assertThat(update.parameters())
        .extracting(parameter -> parameter.name() + (parameter.hasDefault() ? "=None" : ""))
        .containsExactly("context", "group", "add_volumes=None", "remove_volumes=None");
    assertThat(TypedCalls.describe(driver).name()).isEqualTo(QuietDriver.class.getName());
  }
}
