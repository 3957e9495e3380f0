package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, from the command line to the report. */
class CheckCommandTest {
  @TempDir Path folder;

  private Command check(String... arguments) {
    String[] all = new String[arguments.length + 7];
    System.arraycopy(
        new String[] {"check", "--report", folder.toString(), "--tries", "2", "--seed", "7"},
        0,
        all,
        0,
        7);
    System.arraycopy(arguments, 0, all, 7, arguments.length);
    return Command.run(all);
  }

  private JsonNode result() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("conformance.json").toFile());
  }

  @Test
  void referenceDriverIsConformant() throws IOException {
    Command command = check();

    assertThat(command.err()).isEmpty();
    assertThat(command.code()).isZero();
    assertThat(command.out()).contains("conformant: 54 of 54 applicable MUST").contains("seed 7");
    assertThat(result().path("verdict").asText()).isEqualTo("conformant");
    assertThat(result().path("run").path("seed").asLong()).isEqualTo(7);
    assertThat(folder.resolve("index.html")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-trace", "--quiet"})
  void aFolderWhoseNameSteersATerminalIsToldInOneLine(String option) {
    Path report = folder.resolve("o\n\u001b[31mx");
    Command command =
        Command.check(report, "--tries=0", "--clauses=create-group.held", "--seed=1", option);
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(command.out()).doesNotContain("\u001b");
    assertThat(command.out().lines())
        .last()
        .asString()
        .startsWith("conformant: ")
        .endsWith("o \\u001b[31mx/conformance.json");
  }

  @Test
  void bothDialectsAreConformant() throws IOException {
    assertThat(check("--dialect", "group").code()).isZero();
    assertThat(result().path("driver").path("dialect").asText()).isEqualTo("group");
  }

  @Test
  void aDriverInAJvmOfItsOwnIsConformantToo() {
    Command command = check("--driver", "java:io.cindertck.reference.ReferenceDriver", "--isolate");

    assertThat(command.err()).isEmpty();
    assertThat(command.code()).isZero();
    assertThat(command.out()).contains("conformant: 54 of 54 applicable MUST");
  }

  @Test
  void aDriverThatEndsItsOwnJvmIsJudgedAndItsCasePlayedAgain() {
    Command command =
        check(
            "--driver",
            "java:" + ExitingDriver.class.getName(),
            "--isolate",
            "--clauses",
            "call.returns",
            "--fail-fast");

    assertThat(command.code()).isEqualTo(1);
    assertThat(command.out())
        .contains(
            "✗ call.returns  MUST", "System.exit was called by", "call.returns-1.json --isolate");
    Command again =
        Command.run("replay", folder.resolve("cases/call.returns-1.json").toString(), "--isolate");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out()).contains("call.returns");
  }

  @Test
  void driverThatForgetsMembersIsNonConformant() throws IOException {
    Command command = check("--driver", "java:" + ForgetfulDriver.class.getName());

    assertThat(command.code()).isEqualTo(1);
    assertThat(command.out())
        .contains("✗ delete-group.held  MUST")
        .contains("the array still holds volume v1")
        .contains("non-conformant");
    JsonNode clause = clause("delete-group.held");
    assertThat(clause.path("verdict").asText()).isEqualTo("failed");
    assertThat(clause.path("counterexample").path("steps")).hasSize(3);
    assertThat(clause.path("counterexample").path("held").asText()).contains("v1 is there");
    JsonNode evidence = clause.path("counterexample").path("evidence");
    assertThat(evidence.path("calls")).hasSize(3);
    assertThat(evidence.path("accounts").findValuesAsText("agree")).contains("false");
    JsonNode reproducer = evidence.path("reproducer");
    assertThat(folder.resolve(reproducer.path("file").asText()))
        .hasContent(reproducer.path("text").asText());
  }

  @Test
  void driverOutOfSightIsIncompleteAndNeverGreen() throws IOException {
    Command command = check("--driver", "java:" + ImaginaryDriver.class.getName());

    assertThat(command.code()).isEqualTo(2);
    assertThat(command.out()).contains("incomplete: ").contains("not-observed");
    assertThat(clause("delete-group.held").path("verdict").asText()).isEqualTo("not-observed");
    assertThat(clause("reply.arity").path("verdict").asText()).isEqualTo("passed");
  }

  @Test
  void onlyTheClausesAskedForAreJudged() throws IOException {
    Command command = check("--clauses", "delete-group.*");

    assertThat(command.code()).isZero();
    assertThat(result().path("clauses")).hasSize(7);
  }

  @Test
  void strictLetsAShouldCount() {
    String driver = "java:" + RaisingDriver.class.getName();
    assertThat(check("--driver", driver).code()).isZero();
    assertThat(check("--driver", driver, "--strict").code()).isEqualTo(1);
  }

  @Test
  void sameSeedSameResult() throws IOException {
    check();
    JsonNode first = result().path("clauses");
    check();
    assertThat(result().path("clauses")).isEqualTo(first);
  }

  private JsonNode clause(String id) throws IOException {
    for (JsonNode clause : result().path("clauses")) {
      if (clause.path("id").asText().equals(id)) {
        return clause;
      }
    }
    throw new AssertionError("no clause " + id);
  }
}
