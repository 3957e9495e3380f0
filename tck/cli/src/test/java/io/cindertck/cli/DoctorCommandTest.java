package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.process.PythonDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A driver is tried step by step; the first step that fails is the last, and is explained. */
class DoctorCommandTest {
  private static final Path HOST = Path.of("..", "docs", "examples", "host", "small_host.py");

  private static Command doctor(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "doctor";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Command.run(all);
  }

  private static final Pattern LEDGER = Pattern.compile("cinder-tck sweep (ledger-\\S+)");

  private static void assertFails(Command command, int code, String step, String... said) {
    assertThat(command.code()).isEqualTo(code);
    Matcher left = LEDGER.matcher(command.out());
    if (left.find()) {
      assertThat(Path.of(left.group(1)).toFile().delete()).isTrue();
    }
    assertThat(command.out().lines().filter(line -> !line.matches("(ok|left:|take it off).*")))
        .containsExactly("FAILED  " + step);
    assertThat(command.errorLines()).hasSize(1);
    assertThat(command.err()).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"consistencygroup", "group"})
  void theReferenceDriverIsWell(String dialect) {
    Command command = doctor("--dialect", dialect);
    assertThat(command.err()).isEmpty();
    assertThat(command.code()).isZero();
    assertThat(command.out().lines())
        .hasSize(8)
        .contains("ok      is set up", "ok      create_volume")
        .contains("ok      delete_" + dialect)
        .endsWith("reference can be checked");
  }

  @Test
  void theHostOnThePageIsWell() {
    String command = "command:" + PythonDriver.defaultPython() + " '" + HOST + "'";
    Command well = doctor("--driver", command);
    assertThat(well.err()).isEmpty();
    assertThat(well.out())
        .contains("ok      shakes hands", "4 of 6 group methods", "ok      delete_volume");
    assertFails(
        doctor("--driver", command, "--dialect", "group"),
        4,
        "describes its methods",
        "no group method of dialect group; give --dialect consistencygroup");
  }

  @Test
  void whoIsNotThereDoesNotStart() {
    assertFails(doctor("--driver", "tcp:127.0.0.1:1"), 4, "starts", "no host listens");
    assertFails(doctor("--driver", "command:/no/such/host"), 3, "starts", "cannot run");
  }

  @Test
  void whoIsNoHostDoesNotShakeHands() {
    Command command = doctor("--driver", "command:echo 'Starting up'");
    assertFails(command, 4, "shakes hands", "Starting up", "driver-protocol.md");
    assertThat(command.out()).startsWith("ok      starts");
  }

  @Test
  void aDriverThatEndsWhileItIsSetUpIsNamed() {
    Command command = doctor("--driver", "python:json:NoSuchClass");
    assertFails(command, 3, "is set up", "NoSuchClass");
    assertThat(command.out()).contains("ok      shakes hands");
  }

  @Test
  void aDriverWithoutVolumesCannotBeChecked() {
    assertFails(
        doctor("--driver", "python:json:JSONDecoder"),
        4,
        "describes its methods",
        "it has no create_volume, delete_volume");
  }

  @Test
  void aCallThatFailsIsExplained() {
    assertFails(
        doctor("--driver", "java:" + ExitingDriver.class.getName(), "--isolate"),
        4,
        "delete_consistencygroup",
        "ended the driver's process",
        "System.exit was called by io.cindertck.cli.ExitingDriver.deleteGroup");
  }

  @Test
  void aMethodThatTakesOtherArgumentsIsToBeComparedWithTheInterface(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("few_arguments.py"),
        """
        class Driver:
            def create_volume(self, volume):
                return None

            def delete_volume(self, volume):
                return None

            def create_snapshot(self, snapshot):
                return None

            def delete_snapshot(self, snapshot):
                return None

            def create_consistencygroup(self, group):
                return None

            def delete_consistencygroup(self, context, group, volumes):
                return None
        """);
    assertFails(
        doctor("--driver", "python:few_arguments:Driver", "--python-path", folder.toString()),
        4,
        "create_consistencygroup",
        "raised TypeError: ",
        "takes 2 positional arguments but 3 were given; compare the method's parameters with those"
            + " of the interface");
  }

  @Test
  void aGroupThatStaysOnTheArrayIsSeen() {
    assertFails(
        doctor("--driver", "java:" + StayingDriver.class.getName()),
        4,
        "delete_consistencygroup",
        "returned, and the array still holds the group");
  }

  @Test
  void whatIsAskedForWronglyIsTriedInNoWay() {
    Command command = doctor("--driver", "nonsense");
    assertThat(command.code()).isEqualTo(3);
    assertThat(command.out()).isEmpty();
    assertThat(command.errorLines()).hasSize(1);
  }
}
