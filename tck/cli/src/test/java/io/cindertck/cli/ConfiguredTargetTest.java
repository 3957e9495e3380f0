package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside check find the driver in the configuration file too. */
class ConfiguredTargetTest {
  private static final String FORGETFUL = "java:io.cindertck.cli.ForgetfulDriver";

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("cinder-tck.yaml");
  }

  private Command doctor(String yaml, String... more) throws IOException {
    return run(Map.of(), "doctor", yaml, more);
  }

  private Command run(Map<String, String> environment, String command, String yaml, String... more)
      throws IOException {
    Files.writeString(file, yaml);
    String[] all = new String[more.length + 3];
    all[0] = command;
    System.arraycopy(more, 0, all, 1, more.length);
    all[more.length + 1] = "--config";
    all[more.length + 2] = file.toString();
    return Command.in(environment, all);
  }

  @Test
  void doctorExaminesTheDriverOfTheFile() throws IOException {
    // What is no matter of a doctor's is not looked up.
    Command command = doctor("driver: " + FORGETFUL + "\nreport: ${NOWHERE}\n");

    assertThat(command.err()).isEmpty();
    assertThat(command.out()).contains(FORGETFUL + " can be checked");
    assertThat(run(Map.of("CINDER_TCK_DRIVER", "reference"), "doctor", "{}").out())
        .contains("reference can be checked");
  }

  @Test
  void doctorExaminesAProfile() throws IOException {
    String yaml = "profiles: {a: {driver: '" + FORGETFUL + "'}, b: {driver: nonsense}}";
    assertThat(doctor(yaml, "--profile", "a").out()).contains(FORGETFUL + " can be checked");
    assertThat(doctor(yaml, "--profile", "b").err()).contains("nonsense");
    assertThat(doctor(yaml).err()).contains("give --profile with one of a, b");
    assertThat(doctor(yaml, "--profile", "a,b").err()).contains("give one --profile");
    assertThat(doctor(yaml, "--driver", "reference").out()).contains("reference can be checked");
  }

  @Test
  void replayTakesTheRestFromTheProfileWithTheCasesDriver() throws IOException {
    String report = folder.resolve("report").toString();
    Command check =
        Command.run(
            "check",
            "--driver",
            FORGETFUL,
            "--tries",
            "0",
            "--clauses",
            "delete-group.held",
            "--report",
            report);
    assertThat(check.code()).isEqualTo(1);
    String saved = report + "/cases/delete-group.held-1.json";

    String fitting = "call-deadline: 0\nprofiles: {a: {driver: reference}, b: {driver: '%s'}}";
    assertThat(run(Map.of(), "replay", fitting.formatted(FORGETFUL), saved).err())
        .contains("--call-deadline is 0");
    assertThat(run(Map.of(), "replay", "call-deadline: 0\ndriver: " + FORGETFUL, saved).err())
        .contains("--call-deadline is 0");
    // A file about another driver says nothing of this one.
    Command other = run(Map.of(), "replay", "call-deadline: 0\ndriver: reference", saved);
    assertThat(other.err()).isEmpty();
    assertThat(other.code()).isEqualTo(1);
    assertThat(run(Map.of(), "replay", fitting.formatted("java:no.Such"), saved).code())
        .isEqualTo(1);
    assertThat(
            run(Map.of(), "replay", fitting.formatted("java:no.Such"), saved, "--profile", "a")
                .err())
        .contains("--call-deadline is 0");
  }

  @Test
  void doctorIsToldWhereAValueIsFrom() throws IOException {
    assertThat(doctor("call-deadline: 0").err())
        .contains("--call-deadline is 0", "(--call-deadline is from " + file + " line 1)");
  }
}
