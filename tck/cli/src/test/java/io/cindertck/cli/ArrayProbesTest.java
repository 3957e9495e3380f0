package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about array probes shows is what happens. */
class ArrayProbesTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples", "python");

  @TempDir Path folder;

  @BeforeEach
  void needPython() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no /usr/bin/python3 here");
  }

  private Command acme(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--driver", "python:acme_array_driver:AcmeArrayDriver"));
    arguments.addAll(List.of("--python-path", EXAMPLES + ":" + folder));
    arguments.addAll(List.of("--option", "acme_file=" + folder.resolve("acme.json")));
    arguments.addAll(List.of(more));
    return Command.run(arguments.toArray(String[]::new));
  }

  private Command check(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--tries", "0", "--clauses"));
    arguments.add("update-group.*");
    arguments.addAll(List.of("--report", folder.resolve("report").toString()));
    arguments.addAll(List.of(more));
    return acme("check", arguments.toArray(String[]::new));
  }

  @Test
  void theExampleIsFoundOutThroughItsProbeAgainAndAgain() {
    Command blind = check();
    assertThat(blind.code()).isEqualTo(2);
    assertThat(blind.out()).contains("update-group.membership is not-observed");
    Command seeing = check("--array", "python:acme_probe:AcmeProbe");
    assertThat(seeing.err()).isEmpty();
    assertThat(seeing.code()).isEqualTo(1);
    assertThat(seeing.out())
        .contains("✗ update-group.membership  MUST")
        .contains("answered that all went well and on the array group g has volume v1.")
        .contains("update-group.failure-told is not-observed");
    Path saved = folder.resolve(Path.of("report", "cases", "update-group.membership-1.json"));
    Command again =
        Command.run(
            "replay",
            saved.toString(),
            "--python-path",
            EXAMPLES.toString(),
            "--option",
            "acme_file=" + folder.resolve("acme.json"));
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isEqualTo(1);
  }

  @Test
  void theExamplesProbeIsWell() {
    Command well = acme("doctor", "--array", "python:acme_probe:AcmeProbe");
    assertThat(well.err()).isEmpty();
    assertThat(well.code()).isZero();
    assertThat(well.out())
        .contains(
            "ok      sees the array: volumes, snapshots, groups, content, all objects; able to:"
                + " write, restore");
  }

  @Test
  void theTemplateShowsAnEmptyArray() throws IOException {
    Command written = Command.run("init", "probe", folder.toString());
    assertThat(written.err()).isEmpty();
    assertThat(written.out()).contains("--array python:array_probe:ArrayProbe --python-path ");
    Command first = acme("doctor", "--array", "python:array_probe:ArrayProbe");
    assertThat(first.code()).isEqualTo(4);
    assertThat(first.out()).contains("ok      sees the array: volumes; able to: nothing");
    assertThat(first.errorLines()).hasSize(1);
    assertThat(first.err()).contains("no volume on the array has its id in its name");
    String page = Files.readString(EXAMPLES.resolve(Path.of("..", "..", "array-probes.md")));
    assertThat(page).contains(first.err().substring(first.err().indexOf("create_volume")).strip());
  }

  @Test
  void aTemplateIsNeverWrittenOverSomething() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.py"), "precious");
    Command refused = Command.run("init", "probe", file.toString());
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.errorLines()).hasSize(1);
    assertThat(refused.err()).contains("mine.py is there already; give another FILE");
    assertThat(file).hasContent("precious");
  }

  @Test
  void theServedTemplateShowsAnEmptyArray() throws IOException {
    Path file = folder.resolve("served.py");
    assertThat(Command.run("init", "probe", "--language", "http", file.toString()).code()).isZero();
    Process server = new ProcessBuilder("/usr/bin/python3", file.toString(), "0").start();
    try {
      String said = server.inputReader().readLine();
      assertThat(said).startsWith("serving a probe on http://127.0.0.1:");
      String address = said.substring(said.indexOf("http"));
      Command first = acme("doctor", "--array", address);
      assertThat(first.out()).contains("ok      sees the array: volumes; able to: nothing");
      assertThat(first.err()).contains("no volume on the array has its id in its name");
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void aWrongDriverIsFoundOutThroughAServedProbe() throws IOException {
    Files.writeString(
        folder.resolve("wrong_twin.py"),
        """
        from cinder_tck_reference.driver import ReferenceDriver


        class WrongTwin(ReferenceDriver):
            def change_group(self, group, add_volumes, remove_volumes):
                return super().change_group(group, add_volumes, None)
        """);
    try (RunningFace face = Faces.start("native", FakeArray.standard(), "127.0.0.1", 0)) {
      int port = face.address().getPort();
      Command found =
          Command.run(
              "check",
              "--driver",
              "python:wrong_twin:WrongTwin",
              "--python-path",
              folder.toString(),
              "--option",
              "cinder_tck_array_port=" + port,
              "--array",
              "http://127.0.0.1:" + port + "/probe",
              "--clauses",
              "update-group.*",
              "--fail-fast",
              "--tries",
              "0",
              "--report",
              folder.resolve("report").toString());
      assertThat(found.err()).isEmpty();
      assertThat(found.code()).isEqualTo(1);
      assertThat(found.out()).contains("✗ update-group.membership  MUST");
    }
  }

  @Test
  void aProbeThatFailsIsNamedAndTheDriverIsNot() throws IOException {
    Files.writeString(
        folder.resolve("tired.py"),
        """
        from acme_probe import AcmeProbe


        class TiredProbe(AcmeProbe):
            asked = 0

            def state(self):
                self.asked += 1
                if self.asked > 20:
                    raise OSError("the array is tired")
                return super().state()
        """);
    Command cut = check("--array", "python:tired:TiredProbe");
    assertThat(cut.code()).isEqualTo(4);
    assertThat(cut.errorLines()).hasSize(1);
    assertThat(cut.err())
        .contains("the array probe python:tired:TiredProbe: it could not do state: state() raised")
        .contains("OSError: the array is tired at tired.py:10");
    assertThat(cut.out()).contains("the run was cut short: the array probe").doesNotContain("✗");
  }

  @Test
  void anArrayThatTheDriverDoesNotWorkOnIsRefused() {
    Command refused = Command.run("check", "--array", "http://127.0.0.1:1/probe");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("is not the one that this driver works on");
    Command secret = acme("doctor", "--array", "http://me:word@127.0.0.1:1/probe");
    assertThat(secret.code()).isEqualTo(3);
    assertThat(secret.err()).contains("CINDER_TCK_PROBE_TOKEN").doesNotContain("word");
    Command gone = acme("doctor", "--array", "http://127.0.0.1:1/probe");
    assertThat(gone.code()).isEqualTo(4);
    assertThat(gone.err()).contains("the array probe http://127.0.0.1:1/probe: when asked for");
  }
}
