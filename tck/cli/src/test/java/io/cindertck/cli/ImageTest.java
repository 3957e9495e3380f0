package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The kit's own image, made by its recipe and run. */
@Timeout(120)
class ImageTest {
  private static final String BASE = "cinder-tck-python3";
  private static final Path TCK = Path.of("..");

  /** Where the kit and its libraries are in a checkout that has been built. */
  private static final String APP = "tck/cli/target/app";

  @TempDir private Path folder;

  @BeforeEach
  void needsImage() throws IOException, InterruptedException {
    boolean there = false;
    try {
      there = docker(List.of("image", "inspect", BASE)).code() == 0;
    } catch (IOException e) {
      // There is no docker command.
    }
    Needed.needs(there, "docker", "engine with the image " + BASE);
  }

  private Command docker(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(arguments);
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    int code = new ProcessBuilder(command).redirectOutput(out).redirectError(err).start().waitFor();
    return new Command(code, Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  @Test
  void checksADriverInOnePieceAndInShards() throws IOException, InterruptedException {
    String name = "cinder-tck-" + ProcessHandle.current().pid();
    Command built = docker(build(name));
    assertThat(built.code()).as(built.out() + built.err()).isZero();
    try {
      Command checked = docker(check(name, List.of(), List.of()));
      assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
      assertThat(checked.out()).contains("conformant: ", "4 of   4 clauses passed");
      shards(name);
    } finally {
      docker(List.of("image", "rm", "--force", name));
    }
  }

  /** As a Kubernetes Indexed Job starts them. */
  private void shards(String image) throws IOException, InterruptedException {
    int count = 3;
    List<String> merge = new ArrayList<>(List.of("report", "merge"));
    for (int index = 0; index < count; index++) {
      Path report = Files.createDirectory(folder.resolve("shard-" + index));
      merge.add(report.toString());
      List<String> surroundings =
          List.of(
              "-e", "JOB_COMPLETION_INDEX=" + index,
              "-e", "JOB_COMPLETIONS=" + count,
              "-v", report + ":/work/report");
      List<String> options = List.of("--seed", "7", "--shard", "auto", "--verdict-by-merge");
      Command played = docker(check(image, surroundings, options));
      assertThat(played.code()).as(played.out() + played.err()).isZero();
      assertThat(played.out()).contains("incomplete");
    }
    merge.addAll(List.of("--report", folder.resolve("merged").toString()));
    Command merged = Command.run(merge.toArray(String[]::new));
    assertThat(merged.code()).as(merged.out() + merged.err()).isZero();
    assertThat(merged.out()).contains("conformant: ", "3 of 3 applicable MUST clauses judged");
  }

  private List<String> build(String name) throws IOException {
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    assemble(checkout.resolve(APP));
    Path script = checkout.resolve("tck/bin/cinder-tck");
    Files.createDirectories(script.getParent());
    Files.copy(TCK.resolve("bin/cinder-tck"), script);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    // The base has Python, and the JDK of this machine is shown to it: to download one takes long.
    List<String> build = new ArrayList<>(List.of("build", "-t", name));
    build.addAll(List.of("--build-arg", "BASE=" + BASE, "--build-arg", "PACKAGES="));
    build.addAll(List.of("-f", TCK.resolve("docs/examples/ci/Dockerfile").toString()));
    build.add(checkout.toString());
    return build;
  }

  private static List<String> check(String image, List<String> surroundings, List<String> options) {
    List<String> run = new ArrayList<>(List.of("run", "--rm", "--network", "none"));
    run.addAll(List.of("-e", "JAVA_HOME=/opt/jdk", "-v"));
    run.add(System.getProperty("java.home") + ":/opt/jdk:ro");
    Path settings = Path.of("/etc/java-" + Runtime.version().feature() + "-openjdk");
    if (Files.isDirectory(settings)) {
      run.addAll(List.of("-v", settings + ":" + settings + ":ro"));
    }
    run.addAll(surroundings);
    run.addAll(List.of(image, "check", "--tries", "0", "--clauses", "create-group.*"));
    run.addAll(options);
    return run;
  }

  /** All that is on the class path, as jars: the start script takes nothing else. */
  private static void assemble(Path app) throws IOException {
    Files.createDirectories(app);
    int number = 0;
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(part);
      if (Files.isRegularFile(path)) {
        Files.copy(path, app.resolve(++number + "-" + path.getFileName()));
      } else if (Files.isDirectory(path)) {
        jar(path, app.resolve(++number + "-classes.jar"));
      }
    }
    Files.createFile(app.resolve("picocli-here.jar"));
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(
            new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
        Files.copy(each, out);
      }
    }
  }
}
