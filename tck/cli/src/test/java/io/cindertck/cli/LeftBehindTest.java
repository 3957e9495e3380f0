package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cindertck.array.ArrayState;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;
import io.cindertck.contract.Command.CreateVolume;
import io.cindertck.contract.Dialect;
import io.cindertck.scenario.SavedCase;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code doctor} and {@code replay} make on somebody's array is taken away, or told. */
class LeftBehindTest {

  @TempDir private Path folder;
  private final FakeArray array = FakeArray.standard();
  private RunningFace face;
  private ArrayState before;

  @BeforeEach
  void serve() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no /usr/bin/python3 here");
    Files.writeString(
        folder.resolve("clinging.py"),
        """
        import os

        from cinder_tck_reference.driver import ReferenceDriver


        class Clinging(ReferenceDriver):
            def delete_volume(self, volume):
                if os.path.exists(os.path.join(os.path.dirname(__file__), "cling")):
                    raise OSError("it is in use")
                super().delete_volume(volume)
        """);
    Files.createFile(folder.resolve("cling"));
    array.client().createVolume("production", "pool", 1);
    before = array.control().state();
    face = Faces.start("native", array, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() throws IOException {
    face.close();
  }

  private Command run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--python-path", folder.toString()));
    face.driverOptions()
        .forEach((key, value) -> all.addAll(List.of("--option", key + "=" + value)));
    return Command.run(all.toArray(String[]::new));
  }

  private Command doctor(String array) {
    return run("doctor", "--driver", "python:clinging:Clinging", "--array", array);
  }

  private Path saved(String array) throws IOException {
    Scenario scenario =
        new Scenario(
            Dialect.CONSISTENCYGROUP, List.of(Step.Call.of(new CreateVolume("v", null, 1, "v"))));
    SavedCase saved =
        new SavedCase(
            "0.1", "reply.arity", "python:clinging:Clinging", array, "salt", "why", scenario);
    return Files.writeString(folder.resolve("case.json"), saved.json().toString());
  }

  private String probe() {
    return "http://127.0.0.1:" + face.driverOptions().get("cinder_tck_array_port") + "/probe";
  }

  private void assertToldAndSwept(Command command) throws IOException {
    Path ledger = ledger(command);
    assertThat(ledger).exists();
    String prefix = ledger.toString().replaceAll(".*-|\\..*", "");
    assertThat(command.out())
        .contains("left: volume " + prefix + "-", "delete_volume raised OSError: it is in use")
        .contains("take it off the array: cinder-tck sweep " + ledger);
    assertThat(array.control().state().volumes())
        .hasSize(2)
        .anyMatch(volume -> volume.name().contains(prefix));
    Files.delete(folder.resolve("cling"));
    Command swept = run("sweep", ledger.toString());
    assertThat(swept.err()).isEmpty();
    assertThat(array.control().state()).isEqualTo(before);
    assertThat(ledger).doesNotExist();
  }

  /** The one that is named: other tests have theirs in the same folder. */
  private static Path ledger(Command command) {
    Matcher named = Pattern.compile("sweep (ledger-\\S+)").matcher(command.out());
    assertThat(named.find()).as(command.out()).isTrue();
    return Path.of(named.group(1));
  }

  @Test
  void whatTheDoctorCannotTakeAwayIsToldAndSwept() throws IOException {
    Command command = doctor("none");
    assertThat(command.code()).isEqualTo(4);
    assertThat(command.errorLines()).hasSize(1);
    assertToldAndSwept(command);
  }

  @Test
  void whatAReplayCannotTakeAwayIsToldAndSwept() throws IOException {
    assertToldAndSwept(run("replay", saved("none").toString()));
  }

  @Test
  void whereTheArrayCanBeBroughtBackNothingIsLeft() throws IOException {
    assertThat(doctor(probe()).out()).doesNotContain("left: ");
    assertThat(array.control().state()).isEqualTo(before);
    assertThat(run("replay", saved(probe()).toString()).out()).doesNotContain("left: ");
    assertThat(array.control().state()).isEqualTo(before);
  }
}
