package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    String required = System.getenv().getOrDefault("CINDER_TCK_REQUIRE", "");
    if (List.of(required.split(",")).contains("docker")) {
      assertThat(there).as("an engine with " + BASE + ", which is asked for").isTrue();
    }
    assumeTrue(there, "an engine with the image " + BASE + " is not there");
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
  void checksADriver() throws IOException, InterruptedException {
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    assemble(checkout.resolve(APP));
    Path script = checkout.resolve("tck/bin/cinder-tck");
    Files.createDirectories(script.getParent());
    Files.copy(TCK.resolve("bin/cinder-tck"), script);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    String name = "cinder-tck-" + ProcessHandle.current().pid();
    // The base has Python, and the JDK of this machine is shown to it: to download one takes long.
    List<String> build = new ArrayList<>(List.of("build", "-t", name));
    build.addAll(List.of("--build-arg", "BASE=" + BASE, "--build-arg", "PACKAGES="));
    build.addAll(List.of("-f", TCK.resolve("docs/examples/ci/Dockerfile").toString()));
    build.add(checkout.toString());
    Command built = docker(build);
    assertThat(built.code()).as(built.out() + built.err()).isZero();
    try {
      List<String> run = new ArrayList<>(List.of("run", "--rm", "--network", "none"));
      run.addAll(List.of("-e", "JAVA_HOME=/opt/jdk", "-v"));
      run.add(System.getProperty("java.home") + ":/opt/jdk:ro");
      Path settings = Path.of("/etc/java-" + Runtime.version().feature() + "-openjdk");
      if (Files.isDirectory(settings)) {
        run.addAll(List.of("-v", settings + ":" + settings + ":ro"));
      }
      run.addAll(List.of(name, "check", "--tries", "0", "--clauses", "create-group.*"));
      Command checked = docker(run);
      assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
      assertThat(checked.out()).contains("conformant: ", "4 of   4 clauses passed");
    } finally {
      docker(List.of("image", "rm", "--force", name));
    }
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
