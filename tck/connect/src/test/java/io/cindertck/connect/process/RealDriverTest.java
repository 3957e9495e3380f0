package io.cindertck.connect.process;

import static io.cindertck.connect.process.Drivers.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.Caller;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Absent;
import io.cindertck.contract.DriverCall.Argument;
import io.cindertck.contract.DriverCall.Many;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A driver that Cinder ships, unmodified, on the simulated array. */
class RealDriverTest {
  private static final String FACE = "nexentastor5";

  @BeforeAll
  static void need() {
    Cinder.need();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void livesAWholeLife(Dialect dialect) {
    FakeArray array = new FakeArray(Faces.profile(FACE));
    try (RunningFace face = Faces.start(FACE, array, "127.0.0.1", 0);
        ProcessConnection driver = connect(face, dialect)) {
      Life life = new Life(driver, dialect);
      life.createGroupOfTwo();
      assertThat(array.control().state().volumes()).hasSize(2);
      life.snapshotGroup();
      assertThat(array.control().state().snapshots()).hasSize(2);
      life.copyGroup();
      assertThat(array.control().state().volumes()).hasSize(4);
      life.deleteGroups();
      assertThat(array.control().state().volumes()).isEmpty();
      assertThat(driver.description().cinder()).isPresent();
    }
  }

  /** Both calls are held in a request of theirs, which is seen only where they run at a time. */
  @Test
  void makesTwoCallsAtATime() throws Exception {
    FakeArray array = new FakeArray(Faces.profile(FACE));
    Set<Held.Sight> sights = Set.of(Held.Sight.VOLUMES);
    try (RunningFace face = Faces.start(FACE, array, "127.0.0.1", 0);
        ProcessConnection driver = connect(face, Dialect.GROUP);
        ArrayProbe probe = new FakeArrayProbe(FACE, array, sights, true, () -> {})) {
      assertThat(driver.concurrent()).isTrue();
      Life life = new Life(driver, Dialect.GROUP);
      life.createGroupOfTwo();
      CountDownLatch held = new CountDownLatch(2);
      probe.gate(
          caller -> {
            held.countDown();
            await(held);
          });
      List<CompletableFuture<Reply>> both =
          IntStream.of(4, 5)
              .mapToObj(
                  number ->
                      CompletableFuture.supplyAsync(
                          () -> Caller.as("call " + number, () -> life.volumeCall(number))))
              .toList();
      for (CompletableFuture<Reply> each : both) {
        assertThat(each.join().outcome()).isInstanceOf(Reply.Returned.class);
        assertThat(each.join().inputChanges()).isEmpty();
      }
      assertThat(held.getCount()).isZero();
      assertThat(probe.interleaves()).isTrue();
      assertThat(array.control().state().volumes()).hasSize(4);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ProcessConnection connect(RunningFace face, Dialect dialect) {
    return PythonDriver.of("cinder.volume.drivers.nexenta.ns5.iscsi", "NexentaISCSIDriver")
        .options(face.driverOptions())
        .dialect(dialect)
        .cinder(CinderUse.REQUIRE)
        .deadlines(Drivers.PATIENT)
        .connect();
  }

  /** The steps of a group's life, in one dialect. */
  private static final class Life {
    private final ProcessConnection driver;
    private final boolean legacy;
    private Recorded recorded = Recorded.EMPTY;

    Life(ProcessConnection driver, Dialect dialect) {
      this.driver = driver;
      this.legacy = dialect == Dialect.CONSISTENCYGROUP;
    }

    void createGroupOfTwo() {
      put(group(1));
      call("create_group", "create_consistencygroup", "group", groupArgument(1));
      createVolume(2);
      createVolume(3);
    }

    private void createVolume(int number) {
      put(volume(number, 1));
      call("create_volume", "create_volume", "volume", new One("Volume", volume(number, 1)));
    }

    Reply volumeCall(int number) {
      Argument volume = new One("Volume", volume(number, 1));
      return driver.call(new DriverCall("create_volume", Map.of("volume", volume)));
    }

    void snapshotGroup() {
      put(Row.of(Kind.GROUP_SNAPSHOT, id(9), "creating").with("group_id", id(1)));
      put(snapshot(12, 2));
      put(snapshot(13, 3));
      String parameter = legacy ? "cgsnapshot" : "group_snapshot";
      call(
          "create_group_snapshot",
          "create_cgsnapshot",
          parameter,
          new One(
              legacy ? "CGSnapshot" : "GroupSnapshot", recorded.row(Kind.GROUP_SNAPSHOT, id(9))),
          "snapshots",
          new Many("Snapshot", List.of(snapshot(12, 2), snapshot(13, 3))));
    }

    void copyGroup() {
      put(group(20));
      put(volume(22, 20).with("snapshot_id", id(12)));
      put(volume(23, 20).with("snapshot_id", id(13)));
      call(
          "create_group_from_src",
          "create_consistencygroup_from_src",
          "group",
          groupArgument(20),
          "volumes",
          members(20),
          legacy ? "cgsnapshot" : "group_snapshot",
          new One(
              legacy ? "CGSnapshot" : "GroupSnapshot", recorded.row(Kind.GROUP_SNAPSHOT, id(9))),
          "snapshots",
          new Many("Snapshot", List.of(snapshot(12, 2), snapshot(13, 3))),
          legacy ? "source_cg" : "source_group",
          new Absent(),
          "source_vols",
          new Absent());
    }

    void deleteGroups() {
      for (int group : new int[] {20, 1}) {
        if (group == 1) {
          deleteSnapshots();
        }
        call(
            "delete_group",
            "delete_consistencygroup",
            "group",
            groupArgument(group),
            "volumes",
            members(group));
      }
    }

    private void deleteSnapshots() {
      call(
          "delete_group_snapshot",
          "delete_cgsnapshot",
          legacy ? "cgsnapshot" : "group_snapshot",
          new One(
              legacy ? "CGSnapshot" : "GroupSnapshot", recorded.row(Kind.GROUP_SNAPSHOT, id(9))),
          "snapshots",
          new Many("Snapshot", List.of(snapshot(12, 2), snapshot(13, 3))));
    }

    private Argument groupArgument(int number) {
      return new One(legacy ? "ConsistencyGroup" : "Group", group(number));
    }

    private Argument members(int group) {
      return new Many("Volume", recorded.members(id(group)));
    }

    private static Row group(int number) {
      return Row.of(Kind.GROUP, id(number), "creating").with("name", "group-" + number);
    }

    private static Row volume(int number, int group) {
      return Row.of(Kind.VOLUME, id(number), "available")
          .with("size", new Value.Int(1))
          .with("group_id", id(group));
    }

    private static Row snapshot(int number, int volume) {
      return Row.of(Kind.SNAPSHOT, id(number), "available")
          .with("volume_id", id(volume))
          .with("volume_size", new Value.Int(1))
          .with("group_snapshot_id", id(9));
    }

    private void put(Row row) {
      recorded = recorded.with(row);
      driver.know(recorded);
    }

    /** Calls the method of the dialect; the arguments are given as name, value, name, value. */
    private void call(String generic, String older, Object... arguments) {
      Map<String, Argument> named = new LinkedHashMap<>();
      for (int i = 0; i < arguments.length; i += 2) {
        named.put((String) arguments[i], (Argument) arguments[i + 1]);
      }
      String method = legacy ? older : generic;
      Reply reply = driver.call(new DriverCall(method, named));
      assertThat(reply.outcome()).as(method).isInstanceOf(Reply.Returned.class);
      assertThat(reply.inputChanges()).as(method).isEmpty();
    }
  }
}
