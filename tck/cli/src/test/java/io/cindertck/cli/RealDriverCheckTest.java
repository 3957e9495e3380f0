package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An unmodified driver out of Cinder's tree, checked as a vendor would check it. What is found was
 * read against the driver's source: each is a defect of its, and any other would be one of ours.
 */
class RealDriverCheckTest {
  private static final String DRIVER =
      "python:cinder.volume.drivers.nexenta.ns5.iscsi:NexentaISCSIDriver";

  @TempDir Path folder;

  @BeforeEach
  void needsCinder() throws IOException, InterruptedException {
    Process python =
        new ProcessBuilder("/usr/bin/python3", "-c", "import cinder")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("import").toFile())
            .start();
    boolean installed = python.waitFor() == 0;
    String required = System.getenv().getOrDefault("CINDER_TCK_REQUIRE", "");
    if (List.of(required.split(",")).contains("cinder")) {
      assertThat(installed).as("python3-cinder, which CINDER_TCK_REQUIRE asks for").isTrue();
    }
    assumeTrue(installed, "python3-cinder is not installed");
  }

  @Test
  void theOtherDialectRunsToAReport() throws IOException {
    assertThat(failed("consistencygroup", "--clauses", "create-group-snapshot.*"))
        .containsExactly("create-group-snapshot.no-residue");
  }

  @Test
  void runsToAReport() throws IOException {
    // A deletion stops at the first failure, and what is gone is recorded as broken.
    assertThat(failed("group", "--clauses", "delete-group.*"))
        .containsExactly("delete-group.partial-success-told");
  }

  /** The clauses that the driver breaks. */
  private List<String> failed(String dialect, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--driver",
                DRIVER,
                "--array",
                "fake:nexentastor5",
                "--dialect",
                dialect,
                "--tries",
                "0",
                "--seed",
                "1",
                "--report",
                folder.toString()));
    arguments.addAll(List.of(more));
    Command command = Command.run(arguments.toArray(String[]::new));

    assertThat(command.err()).isEmpty();
    assertThat(command.code()).as(command.out()).isIn(0, 2);
    JsonNode result = new ObjectMapper().readTree(folder.resolve("conformance.json").toFile());
    assertThat(result.path("driver").path("cinder").asText()).startsWith("21.");
    assertThat(result.path("notes")).isEmpty();
    List<String> failed = new ArrayList<>();
    for (JsonNode clause : result.path("clauses")) {
      if (clause.path("verdict").asText().equals("failed")) {
        failed.add(clause.path("id").asText());
      }
    }
    return failed;
  }
}
