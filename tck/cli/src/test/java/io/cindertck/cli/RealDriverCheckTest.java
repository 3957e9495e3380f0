package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
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

  private static final String NFS_DRIVER =
      "python:cinder.volume.drivers.nexenta.ns5.nfs:NexentaNfsDriver";

  private static final String IMAGE = "cinder-tck-python3";

  @TempDir Path folder;

  @BeforeEach
  void needsCinder() throws IOException, InterruptedException {
    Process python =
        new ProcessBuilder("/usr/bin/python3", "-c", "import cinder")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("import").toFile())
            .start();
    Needed.needs(python.waitFor() == 0, "cinder", "python3-cinder");
  }

  @Test
  void theOtherDialectRunsToAReport() throws IOException {
    assertThat(
            failed(
                DRIVER,
                "consistencygroup",
                "--strict",
                "--fail-fast",
                "--clauses",
                "create-group-snapshot.*"))
        .containsExactly("create-group-snapshot.no-residue");
  }

  @Test
  void runsToAReport() throws IOException {
    // A deletion stops at the first failure, and what is gone is recorded as broken.
    assertThat(failed(DRIVER, "group", "--clauses", "delete-group.*"))
        .containsExactly("delete-group.partial-success-told");
  }

  /** It mounts each volume, makes it there as a file, and unmounts it by Cinder's helper. */
  @Test
  void aDriverThatMountsRunsToAReport() throws IOException, InterruptedException {
    needsMounts();
    List<String> failed =
        failed(
            NFS_DRIVER,
            "group",
            "--python",
            Path.of("..", "docs", "examples", "nexentastor5-nfs", "python3").toString(),
            "--option",
            "nas_host=127.0.0.1",
            "--option",
            "nas_share_path=cinder/nfs",
            "--fail-fast",
            "--clauses",
            "delete-group.retry-converges");
    // It asks where a volume is mounted before it deletes it, and one that is gone is nowhere.
    assertThat(failed).containsExactly("delete-group.retry-converges");
    assertThat(Files.readString(Path.of("/proc/mounts"))).doesNotContain("cinder-tck-host");
  }

  private void needsMounts() throws IOException, InterruptedException {
    boolean there =
        new ProcessBuilder("unshare", "--map-root-user", "--mount", "true")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("unshared").toFile())
                .start()
                .waitFor()
            == 0;
    Needed.needs(there, "cinder", "right to mount in a namespace of one's own");
  }

  /** The image has Python alone; Cinder is this machine's, and the array is out here. */
  @Test
  void aContainerMakesNoDifference() throws IOException, InterruptedException {
    needsImage();
    String packages = "/usr/lib/python3/dist-packages";
    List<String> failed =
        failed(
            "container:" + IMAGE + "," + DRIVER,
            "group",
            "--container-mount",
            packages + ":" + packages + ":ro",
            "--clauses",
            "delete-group.*");
    assertThat(failed).containsExactly("delete-group.partial-success-told");
  }

  private void needsImage() throws IOException, InterruptedException {
    boolean there = false;
    try {
      there =
          new ProcessBuilder("docker", "image", "inspect", IMAGE)
                  .redirectErrorStream(true)
                  .redirectOutput(folder.resolve("inspected").toFile())
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      // There is no docker command.
    }
    Needed.needs(there, "docker", "engine with the image " + IMAGE);
  }

  /** The clauses that the driver breaks. */
  private List<String> failed(String driver, String dialect, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--driver",
                driver,
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
    assertThat(command.code()).as(command.out()).isIn(0, 1, 2);
    JsonNode result = new ObjectMapper().readTree(folder.resolve("conformance.json").toFile());
    assertThat(result.path("driver").path("cinder").asText()).startsWith("21.");
    assertThat(result.path("notes"))
        .allMatch(note -> note.asText().startsWith("the run stopped at the first failure"));
    List<String> failed = new ArrayList<>();
    for (JsonNode clause : result.path("clauses")) {
      if (clause.path("verdict").asText().equals("failed")) {
        failed.add(clause.path("id").asText());
      }
    }
    return failed;
  }
}
