package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check leaves is played and judged again, on the driver as it was and as it was mended. */
class CasesTest {
  private static final String CLAUSE = "delete-group.held";

  @TempDir private Path folder;

  private Path report;
  private Path saved;

  @BeforeEach
  void check() {
    report = folder.resolve("report");
    saved = report.resolve("cases/" + CLAUSE + "-1.json");
    Command command =
        Command.run(
            "check",
            "--driver",
            "java:" + ForgetfulDriver.class.getName(),
            "--tries",
            "0",
            "--clauses",
            "delete-group.*",
            "--report",
            report.toString());
    assertThat(command.code()).as(command.out()).isEqualTo(1);
    assertThat(saved).exists();
    assertThat(command.out()).contains("replay    cinder-tck replay " + saved);
  }

  private static Command replay(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("replay", file.toString()));
    arguments.addAll(List.of(more));
    return Command.run(arguments.toArray(String[]::new));
  }

  @Test
  void aCaseFailsAgain() {
    Command again = replay(saved);

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out()).contains("✗ " + CLAUSE).contains("delete group");
  }

  @Test
  void aCaseIsKeptByADriverThatIsRight() {
    Command again = replay(saved, "--driver", "reference");

    assertThat(again.code()).as(again.out()).isZero();
    assertThat(again.out()).contains("✓ " + CLAUSE).contains("It is kept now");
  }

  /** The driver tells the failure, so that no success is there to be looked at. */
  @Test
  void aCaseThatARightDriverPassesByIsKept() throws IOException {
    Command again =
        replay(
            changed(
                steps ->
                    ((ObjectNode) steps.get(steps.size() - 1))
                        .putArray("faults")
                        .addObject()
                        .put("kind", "refused")
                        .put("request", 1)
                        .putNull("touching")),
            "--driver",
            "reference");

    assertThat(again.code()).as(again.out() + again.err()).isZero();
    assertThat(again.out()).contains("refused").contains("It is kept now");
  }

  @Test
  void whatCouldNotBePlayedIsNotKept() throws IOException {
    Command again = replay(changed(steps -> steps.remove(0)), "--driver", "reference");

    assertThat(again.code()).as(again.out() + again.err()).isEqualTo(2);
    assertThat(again.out()).contains("? " + CLAUSE);
  }

  /** The case with other steps. */
  private Path changed(Consumer<ArrayNode> change) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode json = mapper.readTree(saved.toFile());
    change.accept((ArrayNode) json.path("scenario").path("steps"));
    Path file = folder.resolve("changed.json");
    Files.writeString(file, mapper.writeValueAsString(json));
    return file;
  }

  @Test
  void aTraceIsJudgedAgainInTheScenariosOwnWords() throws IOException {
    Path trace = report.resolve("cases/" + CLAUSE + "-1.trace.ndjson");

    Command again = Command.run("judge", trace.toString());

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out())
        .contains("failed         MUST   " + CLAUSE)
        .contains("still holds volume ")
        .contains("1. create group")
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    assertThat(again.out()).contains("non-conformant · scenarios: 1 · driver calls: ");

    Path packed = folder.resolve("trace.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(trace, out);
    }
    assertThat(Command.run("judge", packed.toString()).out()).isEqualTo(again.out());
  }

  @Test
  void aBrokenLineIsNamedAndWhatIsBeforeItStands() throws IOException {
    Path trace = report.resolve("cases/" + CLAUSE + "-1.trace.ndjson");
    Path broken = folder.resolve("broken.ndjson");
    Files.writeString(broken, Files.readString(trace) + "{\"name\": 1");
    long lines = Files.readAllLines(trace).size();

    Command again = Command.run("judge", broken.toString());

    assertThat(again.code()).isEqualTo(3);
    assertThat(again.out()).contains("failed         MUST   " + CLAUSE);
    assertThat(again.errorLines())
        .singleElement()
        .asString()
        .contains("line " + (lines + 1) + ": ")
        .contains("what is above was judged before it");
  }

  @Test
  void savedCasesArePlayedFirst() {
    Command again =
        Command.run(
            "check",
            "--driver",
            "java:" + ForgetfulDriver.class.getName(),
            "--cases",
            report.resolve("cases").toString(),
            "--fail-fast",
            "--report",
            folder.resolve("again").toString());

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out()).contains("✗ " + CLAUSE);
    assertThat(folder.resolve("again/conformance.json")).content().contains("\"scenarios\" : 1");
  }

  @Test
  void savedCasesOfClausesThatAreNotJudgedAreTold() {
    Command again =
        Command.run(
            "check",
            "--cases",
            report.resolve("cases").toString(),
            "--clauses",
            "update-group.*",
            "--tries",
            "0",
            "--report",
            folder.resolve("again").toString());

    assertThat(again.out())
        .containsPattern("saved cases that are about clauses which are not judged: [1-9]");
  }
}
