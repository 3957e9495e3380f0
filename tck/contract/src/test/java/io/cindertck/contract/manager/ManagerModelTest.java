package io.cindertck.contract.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.contract.Command;
import io.cindertck.contract.Digest;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no recorded vector shows: identity, iterators, silence, and what is handed over. */
class ManagerModelTest {
  private static final Command DELETE = new Command.DeleteGroup("g", List.of("b", "a"));

  private static Digest delete(Value... answer) {
    return Fixture.run(
        ManagerPath.GROUP, DELETE, Fixture.groupOf("a", "b"), Reply.returned(Value.tuple(answer)));
  }

  @Test
  void membersAreHandedOverInTheCommandsOrder() {
    DriverCall call = delete(Value.none(), Value.none()).exchanges().get(0).call();
    assertThat(call.rows("volumes")).extracting(Row::id).containsExactly("b", "a");
  }

  @Test
  void theSameDictionaryTwiceHasLostItsIdTheSecondTime() {
    Value.Mapping shared = Fixture.entry("a", "deleted");
    Digest digest = delete(Fixture.status("deleted"), Value.list(List.of(shared, shared)));
    assertThat(digest.error()).contains(new Digest.ManagerError("KeyError", "'id'", false));
    assertThat(digest.recorded().row(Kind.GROUP, "g").status()).isEqualTo("error");
    assertThat(digest.recorded().row(Kind.VOLUME, "a").status()).isEqualTo("deleting");
  }

  @Test
  void anEqualDictionaryIsAnother() {
    Value.Sequence entries =
        Value.list(List.of(Fixture.entry("a", "deleted"), Fixture.entry("a", "deleted")));
    assertThat(delete(Fixture.status("deleted"), entries).error()).isEmpty();
  }

  @Test
  void anIteratorCountsAsAnswerAndShowsNothing() {
    Value.Opaque generator = new Value.Opaque("generator", "<generator>", true);
    Digest digest = delete(Fixture.status("error"), generator);
    assertThat(digest.recorded().row(Kind.GROUP, "g").status()).isEqualTo("error");
    assertThat(digest.recorded().row(Kind.VOLUME, "a").status()).isEqualTo("deleting");
  }

  @Test
  void aDriverThatDoesNotAnswerLeavesEverythingAsItWas() {
    Recorded before = CinderApi.accept(DELETE, Fixture.groupOf("a", "b"));
    for (Reply.Outcome outcome :
        List.of(new Reply.TimedOut(Duration.ofSeconds(1)), new Reply.Died("killed"))) {
      Digest digest =
          new ManagerModel(ManagerPath.CONSISTENCYGROUP)
              .handle(DELETE, before, call -> new Reply(outcome, List.of()));
      assertThat(digest.recorded()).isEqualTo(before);
      assertThat(digest.error()).isEmpty();
      assertThat(digest.exchanges()).hasSize(1);
    }
  }

  @Test
  void listsThatACommandDoesNotHaveAreNotPassed() {
    Command update = new Command.UpdateGroup("g", null, List.of("a"));
    Reply nothing = Reply.returned(Value.tuple(Value.none(), Value.none(), Value.none()));
    Digest digest =
        Fixture.run(ManagerPath.CONSISTENCYGROUP, update, Fixture.groupOf("a"), nothing);
    DriverCall call = digest.exchanges().get(0).call();
    assertThat(call.arguments()).containsEntry("add_volumes", new DriverCall.Absent());
    assertThat(call.rows("remove_volumes")).hasSize(1);
    assertThat(digest.recorded().members("g")).isEmpty();
  }

  @Test
  void theLegacyCallHandsOverLegacyObjects() {
    Digest digest =
        Fixture.run(
            ManagerPath.CONSISTENCYGROUP,
            DELETE,
            Fixture.groupOf("a", "b"),
            Reply.returned(Value.tuple(Value.none(), Value.none())));
    DriverCall call = digest.exchanges().get(0).call();
    assertThat(call.method()).isEqualTo("delete_consistencygroup");
    assertThat(call.arguments().get("group"))
        .isInstanceOfSatisfying(
            DriverCall.One.class,
            one -> {
              assertThat(one.type()).isEqualTo("ConsistencyGroup");
              assertThat(one.row().text("volume_type_id")).isEqualTo("t1,t2,");
              assertThat(one.row().columns()).doesNotContainKeys("group_type_id");
            });
    assertThat(call.rows("volumes")).allMatch(row -> row.text("consistencygroup_id").equals("g"));
    assertThat(digest.recorded().row(Kind.VOLUME, "a").get("consistencygroup_id"))
        .isEqualTo(Value.none());
  }

  @Test
  void sourcesAreSortedLikeTheirTargets() {
    Map<String, String> copies = new LinkedHashMap<>();
    copies.put("x", "b");
    copies.put("y", "a");
    Command command =
        new Command.CreateGroupFromSource("h", "n", Command.Source.GROUP, "g", copies);
    Digest digest =
        Fixture.run(
            ManagerPath.GROUP,
            command,
            Fixture.groupOf("a", "b"),
            Reply.returned(Value.tuple(Value.none(), Value.none())));
    DriverCall call = digest.exchanges().get(0).call();
    assertThat(call.arguments().keySet())
        .containsExactly(
            "group", "volumes", "group_snapshot", "snapshots", "source_group", "source_vols");
    assertThat(call.rows("source_vols")).extracting(Row::id).containsExactly("b", "a");
    assertThat(digest.recorded().row(Kind.VOLUME, "x").status()).isEqualTo("available");
  }

  @Test
  void whatTheDriverAssignsToASnapshotIsSavedWithIt() {
    Map<String, String> snapshots = Map.of("s", "a");
    Command command = new Command.CreateGroupSnapshot("gs", "g", "n", snapshots);
    Reply.InputChange change =
        new Reply.InputChange("snapshots", 0, "provider_id", Value.none(), Value.text("snap-7"));
    Reply reply =
        new Reply(new Reply.Returned(Value.tuple(Value.none(), Value.none())), List.of(change));
    Digest digest = Fixture.run(ManagerPath.GROUP, command, Fixture.groupOf("a"), reply);
    assertThat(digest.recorded().row(Kind.SNAPSHOT, "s").text("provider_id")).isEqualTo("snap-7");
  }

  @Test
  void updatesAreSavedColumnByColumn() {
    Value update =
        Value.Mapping.of(
            Map.of("status", Value.text("available"), "replication_status", Value.text("enabled")));
    Digest digest =
        Fixture.run(ManagerPath.GROUP, Fixture.CREATE, Recorded.EMPTY, Reply.returned(update));
    assertThat(digest.recorded().row(Kind.GROUP, "g").text("replication_status"))
        .isEqualTo("enabled");
  }

  @Test
  void aDriverWithoutGroupMethodsIsAskedVolumeByVolume() {
    List<String> calls = new ArrayList<>();
    Digest digest =
        new ManagerModel(ManagerPath.NONE)
            .handle(
                DELETE,
                CinderApi.accept(DELETE, Fixture.groupOf("a", "b")),
                call -> {
                  calls.add(call.method() + " " + call.rows("volume").get(0).id());
                  return Reply.returned(Value.none());
                });
    assertThat(calls).containsExactly("delete_volume b", "delete_volume a");
    assertThat(digest.recorded().row(Kind.GROUP, "g").isDeleted()).isTrue();
  }

  @Test
  void aCommandAboutNothingIsRefused() {
    ManagerModel model = new ManagerModel(ManagerPath.GROUP);
    Reply nothing = Reply.returned(Value.none());
    assertThatThrownBy(() -> model.handle(DELETE, Recorded.EMPTY, call -> nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no group g");
  }

  @Test
  void anAnswerThatRefersToNothingHandedOverIsRefused() {
    assertThatThrownBy(() -> delete(Value.none(), new Value.Handed("volumes", 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("item 2 of its argument volumes");
  }
}
