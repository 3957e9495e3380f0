package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples of shards in the documentation: the one for Slurm is run. */
class ShardExamplesTest {
  private static final Path EXAMPLES = Path.of("../docs/examples").toAbsolutePath().normalize();

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void theSlurmScriptChecksInShardsAndJoinsThem(@TempDir Path cluster, @TempDir Path work)
      throws Exception {
    Slurm.require();
    // A former check was shared by more, and had nothing to say.
    Path former = Files.createDirectories(work.resolve("shards").resolve("4"));
    Files.writeString(former.resolve(ResultFile.NAME), "{}");
    try (Slurm slurm = Slurm.start(cluster)) {
      Process process = checkInShards(slurm, work);
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s%n%s", said, logs(work)).isZero();
    }
    Result result = ResultFile.read(work.resolve("report"));
    assertThat(result.verdict()).isEqualTo(Conformance.CONFORMANT);
    assertThat(work.resolve("shards/3").resolve(ResultFile.NAME)).exists();
    assertThat(Command.run("verify", work.resolve("report").toString()).out())
        .contains("the verdict stands");
  }

  private static Process checkInShards(Slurm slurm, Path work) throws IOException {
    Path bin = work.resolve("bin");
    Kit.program(bin);
    ProcessBuilder builder =
        new ProcessBuilder(
                EXAMPLES.resolve("slurm/check-in-shards").toString(),
                "3",
                "--tries",
                "2",
                "--clauses",
                "create-group.*")
            .directory(work.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(slurm.environment());
    builder.environment().merge("PATH", bin.toString(), (path, own) -> own + ":" + path);
    return builder.start();
  }

  private static String logs(Path work) throws IOException {
    StringBuilder logs = new StringBuilder();
    for (String name : List.of("shards/1.log", "shards/2.log", "shards/3.log")) {
      Path log = work.resolve(name);
      logs.append(name).append(":\n").append(Files.exists(log) ? Files.readString(log) : "none\n");
    }
    return logs.toString();
  }

  @Test
  void theKubernetesJobIsIndexedAndSaysOfHowMany() throws IOException {
    Map<?, ?> job = document("shards.yaml", "Job");
    Map<?, ?> spec = map(job.get("spec"));
    assertThat(spec.get("completionMode")).isEqualTo("Indexed");
    assertThat(spec.get("parallelism")).isEqualTo(spec.get("completions"));
    Map<?, ?> container = container(job);
    assertThat(environment(container).get("JOB_COMPLETIONS"))
        .isEqualTo(String.valueOf(spec.get("completions")));
    List<?> arguments = list(container.get("args"));
    assertThat(arguments)
        .extracting(Object::toString)
        .contains("--shard=auto", "--seed=$(SEED)", "--verdict-by-merge")
        .contains("--report=/report/shards/$(JOB_COMPLETION_INDEX)");
    assertThat(environment(container).get("SEED")).matches("[0-9]+");
    mountsAreVolumes(job);
  }

  @Test
  void theOtherKubernetesJobJoinsWhatItWrote() throws IOException {
    Map<?, ?> job = document("merge.yaml", "Job");
    assertThat(list(container(job).get("args")).get(0).toString())
        .endsWith("cinder-tck report merge /report/shards/*/ --report /report/joined");
    mountsAreVolumes(job);
    Map<?, ?> claim = document("shards.yaml", "PersistentVolumeClaim");
    Map<?, ?> volume = map(list(pod(job).get("volumes")).get(0));
    assertThat(map(volume.get("persistentVolumeClaim")).get("claimName"))
        .isEqualTo(map(claim.get("metadata")).get("name"));
  }

  @Test
  void theOptionsOfTheKubernetesJobAreThoseOfTheCommand(@TempDir Path report) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (Object argument : list(container(document("shards.yaml", "Job")).get("args"))) {
      arguments.add(
          argument.toString().replace("$(SEED)", "8713").replace("/report/", report + "/"));
    }
    Command command = Command.run(arguments.toArray(String[]::new));
    // All is understood, up to the environment, which is not a pod's.
    assertThat(command.errorLines())
        .singleElement()
        .asString()
        .startsWith("cinder-tck: --shard auto: nothing in the environment says");
  }

  private static void mountsAreVolumes(Map<?, ?> job) {
    List<?> volumes =
        list(pod(job).get("volumes")).stream().map(each -> map(each).get("name")).toList();
    List<?> mounts =
        list(container(job).get("volumeMounts")).stream()
            .map(each -> map(each).get("name"))
            .toList();
    assertThat(volumes).isEqualTo(mounts);
  }

  private static Map<?, ?> document(String file, String kind) throws IOException {
    String text = Files.readString(EXAMPLES.resolve("kubernetes").resolve(file));
    Iterable<Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text);
    return StreamSupport.stream(all.spliterator(), false)
        .<Map<?, ?>>map(ShardExamplesTest::map)
        .filter(each -> kind.equals(each.get("kind")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<?, ?> pod(Map<?, ?> job) {
    return map(map(map(job.get("spec")).get("template")).get("spec"));
  }

  private static Map<?, ?> container(Map<?, ?> job) {
    return map(list(pod(job).get("containers")).get(0));
  }

  private static Map<String, String> environment(Map<?, ?> container) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Object each : list(container.get("env"))) {
      environment.put(
          String.valueOf(map(each).get("name")), String.valueOf(map(each).get("value")));
    }
    return environment;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }
}
