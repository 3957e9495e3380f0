package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run as events, a line each, and a run of which nothing but the verdict is told. */
class RunLogTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private Command check(String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--tries", "0", "--seed", "1"));
    arguments.addAll(List.of("--clauses", "delete-group.held", "--fail-fast"));
    arguments.addAll(List.of("--report", folder.resolve("report").toString()));
    arguments.addAll(List.of(more));
    return Command.run(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> events(String err) throws JsonProcessingException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : err.lines().toList()) {
      events.add(MAPPER.readTree(line));
    }
    return events;
  }

  private static JsonNode event(Command command, String name) throws JsonProcessingException {
    return events(command.err()).stream()
        .filter(event -> event.path("event").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + command.err()));
  }

  @Test
  void everyStageOfARunIsAnEvent() throws JsonProcessingException {
    Command command = check("--driver", "java:" + ForgetfulDriver.class.getName(), "--log", "json");
    assertThat(command.code()).isEqualTo(1);
    assertThat(events(command.err()))
        .allSatisfy(event -> assertThat(Instant.parse(event.path("time").asText())).isNotNull())
        .extracting(event -> event.path("event").asText())
        .startsWith("start")
        .contains("phase")
        .containsSubsequence("violation", "case", "warning", "verdict")
        .endsWith("verdict");
    assertThat(event(command, "start").path("seed").asLong()).isEqualTo(1);
    assertThat(event(command, "violation").path("clause").asText()).isEqualTo("delete-group.held");
    assertThat(event(command, "case").path("file").asText())
        .isEqualTo("cases/delete-group.held-1.json");
    assertThat(event(command, "verdict").path("exit").asInt()).isEqualTo(1);
    assertThat(event(command, "verdict").path("calls").asLong()).isPositive();
    assertThat(command.out()).contains("✗ delete-group.held  MUST");
  }

  @Test
  void aViolationThatIsWaivedIsToldAsOne() throws IOException {
    String driver = "java:" + ForgetfulDriver.class.getName();
    JsonNode plain = event(check("--driver", driver, "--log", "json"), "violation");
    assertThat(plain.path("waived").isBoolean()).isTrue();
    assertThat(plain.path("waived").asBoolean()).isFalse();
    assertThat(plain.path("ticket").isNull()).isTrue();

    Path waivers = folder.resolve("waivers.yaml");
    String waiver =
        "- {clause: delete-group.held, signature: %s, ticket: ACME-7, reason: r, owner: o,"
            + " expires: 2999-12-31}";
    for (String way : List.of("delete-group answered", "another way")) {
      Files.writeString(waivers, waiver.formatted(way));
      Command run = check("--driver", driver, "--log", "json", "--waivers", waivers.toString());
      boolean waived = way.startsWith("delete");
      JsonNode violation = event(run, "violation");
      assertThat(violation.path("waived").asBoolean()).as(way).isEqualTo(waived);
      assertThat(violation.path("ticket").textValue()).isEqualTo(waived ? "ACME-7" : null);
      assertThat(event(run, "verdict").path("waived").size()).isEqualTo(waived ? 1 : 0);
    }
  }

  @Test
  void secretsAreKeptOut() {
    Command command =
        check(
            "--driver",
            "java:" + ForgetfulDriver.class.getName(),
            "--option",
            "san_password=ForgetfulDriver",
            "--log=JSON");
    assertThat(command.err()).isNotEmpty().doesNotContain("ForgetfulDriver");
  }

  @ParameterizedTest
  @CsvSource({
    "'check --bugdet', 3, Unknown option",
    "'check --tries -1', 3, '--tries is -1'",
    "'check @none', 3, no such file: none",
    "'verify nowhere', 3, nowhere",
    "'check --driver java:no.Such', 3, no.Such"
  })
  void errorsAreEventsToo(String typed, int code, String message) throws JsonProcessingException {
    List<String> words = new ArrayList<>(List.of(typed.split(" ")));
    words.addAll(List.of("--log", "json"));
    Command command = Command.run(words.toArray(String[]::new));
    assertThat(command.code()).isEqualTo(code);
    List<JsonNode> events = events(command.err());
    assertThat(events).hasSize(1);
    assertThat(events.get(0).path("event").asText()).isEqualTo("error");
    assertThat(events.get(0).path("exit").asInt()).isEqualTo(code);
    assertThat(events.get(0).path("message").asText()).contains(message);
  }

  @Test
  void nothingHostileBreaksALine() throws JsonProcessingException {
    String hostile = "a\nb\r\u2028\u0085\u001b[2J\u202e\ud800\"}{\u0000";
    StringWriter written = new StringWriter();
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    EventLog log = new EventLog(new PrintWriter(written), clock, null, text -> text);
    log.event("warning", line -> line.put("message", hostile));
    assertThat(written.toString().strip()).matches("[ -~]+");
    assertThat(MAPPER.readTree(written.toString()).path("message").asText()).isEqualTo(hostile);
  }

  @Test
  void aQuietRunPrintsTheVerdictAndNothingElse() {
    Command command = check("--quiet");
    assertThat(command.code()).isZero();
    assertThat(command.err()).isEmpty();
    assertThat(command.out().lines()).hasSize(1).first().asString().startsWith("conformant: ");
    assertThat(check("--quiet", "--tries", "-1").errorLines()).hasSize(1);
  }

  @Test
  void aQuietRunThatIsIncompletePrintsAllReasons() {
    Command command =
        check("--quiet", "--driver", "java:io.cindertck.reference.ReferenceDriver", "--array=none");

    assertThat(command.code()).isEqualTo(2);
    assertThat(command.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("incomplete: "),
            line -> assertThat(line).startsWith("  delete-group.held is not-observed: "));
  }
}
