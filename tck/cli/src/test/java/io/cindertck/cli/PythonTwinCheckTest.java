package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python twin of the reference driver, as its users check it and build on it. */
class PythonTwinCheckTest {
  private static final String TWIN = "python:cinder_tck_reference.driver:ReferenceDriver";

  @TempDir Path folder;

  @BeforeEach
  void needsPython() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no /usr/bin/python3 here");
  }

  private Command check(String driver, String... more) {
    String[] first = {"check", "--driver", driver, "--tries", "0", "--report", folder.toString()};
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Command.run(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"consistencygroup", "group"})
  void isRightOnAnArrayOfItsOwn(String dialect) throws IOException {
    Command command = check(TWIN, "--dialect", dialect, "--clauses", "create-group.*");
    assertThat(command.err()).isEmpty();
    assertThat(command.out()).contains("4 of   4 clauses passed");
    assertThat(command.code()).isZero();
    JsonNode result = new ObjectMapper().readTree(folder.resolve("conformance.json").toFile());
    assertThat(result.path("array").toString()).contains("fake:native");
  }

  @Test
  void isToldApartFromAMistakenOneBuiltOnIt() throws IOException {
    Files.writeString(
        folder.resolve("optimist.py"),
        """
        from cinder_tck_reference import driver


        class Optimist(driver.ReferenceDriver):
            def make_group(self, group):
                try:
                    super().make_group(group)
                except Exception:
                    pass
        """);
    Command command =
        check(
            "python:optimist:Optimist",
            "--python-path",
            folder.toString(),
            "--array",
            "fake:native",
            "--clauses",
            "create-group.*");
    assertThat(command.code()).isEqualTo(1);
    assertThat(command.out()).contains("✗ create-group.failure-told  MUST");
  }

  @Test
  void saysWhatItNeedsWhereItHasNoArray() {
    Command command = check(TWIN, "--array", "none");
    assertThat(command.code()).isEqualTo(3);
    assertThat(command.errorLines()).hasSize(1);
    assertThat(command.err()).contains("cinder_tck_array_port is not set");
  }

  @Test
  void saysThatNobodyAnswersWhereItWasLed() {
    Command command = check(TWIN, "--option", "cinder_tck_array_port=1");
    assertThat(command.code()).isIn(3, 4);
    assertThat(command.errorLines()).hasSize(1);
    assertThat(command.err()).contains("127.0.0.1:1 cannot be reached");
  }
}
