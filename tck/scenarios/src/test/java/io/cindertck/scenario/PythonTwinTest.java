package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.manager.CinderApi;
import io.cindertck.reference.PythonTwin;
import io.cindertck.reference.ReferenceDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cinder's own volume manager, with its own database, drives the Python twin of the reference
 * driver through the kit's scenarios. After each command its database is what the model records
 * with the Java driver, the two arrays hold the same, and were asked for the same in the same
 * order.
 */
@Execution(ExecutionMode.CONCURRENT)
class PythonTwinTest {
  /** How many scenarios are played, spread over all there are: those take the best of an hour. */
  private static final int COUNT = Integer.getInteger("tck.twin.count", 60);

  @TempDir Path folder;

  private @Nullable RealCinder cinder;
  private @Nullable Command current;
  private RealCinder.@Nullable Answer answer;

  @BeforeEach
  void cinderIsThere() throws IOException, InterruptedException {
    Process look =
        new ProcessBuilder("/usr/bin/python3", "-c", "import cinder.version, eventlet")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("import.txt").toFile())
            .start();
    if (look.waitFor() != 0) {
      String why = "not driven by the real manager: Cinder is not installed for /usr/bin/python3";
      String required = System.getenv().getOrDefault("CINDER_TCK_REQUIRE", "");
      if (Arrays.asList(required.split(",")).contains("cinder")) {
        fail(why + ", and CINDER_TCK_REQUIRE asks for it");
      }
      abort(why);
    }
  }

  @ParameterizedTest
  @EnumSource
  void realCinderAgreesWithTheModelAndTheArrayWithBoth(Dialect dialect) throws IOException {
    FakeArray own = FakeArray.standard();
    FakeArray served = FakeArray.standard();
    try (RunningFace face = Faces.start(PythonTwin.FACE, served, "127.0.0.1", 0);
        RealCinder started = new RealCinder(face, dialect, folder);
        JvmConnection driver =
            JvmConnection.open(() -> new ReferenceDriver(own.client()), Duration.ofSeconds(60));
        ArrayProbe both = new BothArrays(probe(own), probe(served), this::realPart)) {
      cinder = started;
      List<Scenario> scenarios = scenarios(dialect);
      assertThat(scenarios).hasSizeGreaterThanOrEqualTo(Math.min(COUNT, 40));
      int played = 0;
      for (Scenario scenario : scenarios) {
        both.reset();
        started.clear();
        Stage stage = new Stage(driver, driver::know, both, dialect, false);
        play(scenario, stage, new Ids("twin-" + played++));
      }
    }
  }

  private static ArrayProbe probe(FakeArray array) {
    return new FakeArrayProbe("fake", array, Set.of(Sight.values()), false, () -> {});
  }

  private static List<Scenario> scenarios(Dialect dialect) {
    List<Scenario> all = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      all.addAll(SystematicScenarios.about(operation, dialect));
      SystematicScenarios.sweeps(operation, dialect).forEach(sweep -> all.addAll(points(sweep)));
    }
    double stride = Math.max(1, (double) all.size() / COUNT);
    // The dialects play different ones.
    double start = dialect == Dialect.GROUP ? stride / 2 : 0;
    return DoubleStream.iterate(start, at -> at < all.size(), at -> at + stride)
        .mapToObj(at -> all.get((int) at))
        .toList();
  }

  private static List<Scenario> points(Sweep sweep) {
    FakeArray array = FakeArray.standard();
    try (JvmConnection driver =
        JvmConnection.open(() -> new ReferenceDriver(array.client()), Duration.ofSeconds(60))) {
      Run undisturbed = new ScenarioRunner(driver, probe(array)).run(sweep.undisturbed(), "sweep");
      return sweep.points(undisturbed).stream().map(Sweep.Point::scenario).toList();
    }
  }

  private void play(Scenario scenario, Stage stage, Ids ids) {
    for (Step step : scenario.steps()) {
      if (step instanceof Step.Call call) {
        Optional<Command> fitted =
            new Fitting(stage.recorded())
                .fit(ids.withIds(call.command()))
                .map(command -> accepted(command, stage.recorded()));
        fitted.ifPresent(
            command ->
                play(
                    command,
                    new Step.Call(command, ids.withIds(call.faults()), call.writes()),
                    stage));
      } else if (step instanceof Step.Vanish vanish) {
        stage.vanish(vanish.kind(), ids.id(vanish.id()));
      } else if (step instanceof Step.Leave leave) {
        stage.expel(ids.id(leave.group()), ids.id(leave.volume()));
      }
    }
  }

  /**
   * Has cinder-api's part done in Cinder's database. The kit hands members over in any order, the
   * manager in that of its database: the command that the model gets has that one.
   */
  private Command accepted(Command command, Recorded before) {
    Recorded accepted = CinderApi.accept(command, before);
    List<String> members = Objects.requireNonNull(cinder).accept(command, before, accepted);
    if (command instanceof Command.DeleteGroup delete) {
      return new Command.DeleteGroup(delete.id(), members);
    } else if (command instanceof Command.DeleteGroupSnapshot delete) {
      return new Command.DeleteGroupSnapshot(delete.id(), members);
    } else if (command instanceof Command.CreateGroupSnapshot c) {
      return new Command.CreateGroupSnapshot(
          c.id(), c.group(), c.name(), inOrder(members, c.snapshots()));
    } else if (command instanceof Command.CreateGroupFromSource c) {
      return new Command.CreateGroupFromSource(
          c.id(), c.name(), c.source(), c.sourceId(), inOrder(members, c.volumes()));
    }
    return command;
  }

  private static Map<String, String> inOrder(List<String> members, Map<String, String> sources) {
    Map<String, String> ordered = new LinkedHashMap<>();
    members.forEach(member -> ordered.put(member, Objects.requireNonNull(sources.get(member))));
    return ordered;
  }

  private void play(Command command, Step.Call step, Stage stage) {
    current = command;
    Digest digest = stage.carryOut(command, step);
    RealCinder.Answer real = Objects.requireNonNull(answer);
    assertThat(real.error().textValue())
        .as("what left the manager: %s", step)
        .isEqualTo(digest.error().map(Digest.ManagerError::type).orElse(null));
    for (Row row : stage.recorded().rows().values()) {
      assertThat(compared(real.rows().path(row.id()), row)).as("%s", step).isEqualTo(model(row));
    }
    assertThat(real.rows().size()).isEqualTo(stage.recorded().rows().size());
  }

  private String realPart() {
    RealCinder.Answer given =
        Objects.requireNonNull(cinder).carryOut(Objects.requireNonNull(current));
    answer = given;
    return given.error().toString();
  }

  private static JsonNode model(Row row) {
    ObjectNode columns = RealCinder.of(row);
    return columns.put("deleted", row.isDeleted());
  }

  /** The same columns as the model's, out of Cinder's own database. */
  private static JsonNode compared(JsonNode real, Row row) {
    ObjectNode columns = RealCinder.of(row).removeAll();
    Stream.concat(
            Stream.of("id", "status"),
            Objects.requireNonNull(RealCinder.COLUMNS.get(row.kind())).stream())
        .forEach(name -> columns.set(name, real.path(name)));
    return columns.put(
        "deleted", real.path("deleted").asInt() != 0 || real.path("deleted").asBoolean());
  }
}
