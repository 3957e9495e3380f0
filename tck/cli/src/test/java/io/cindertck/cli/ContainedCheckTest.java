package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.reference.ReferenceDriver;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Drivers in real containers, from the command line to the report and back. */
@Timeout(120)
class ContainedCheckTest {
  private static final String IMAGE = "cinder-tck-python3";
  private static final Pattern TOKEN = Pattern.compile("token is \\w{8}-");

  @TempDir Path folder;

  @BeforeEach
  void needsImage() throws IOException, InterruptedException {
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

  private Command check(String driver, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--driver"));
    arguments.add("container:" + IMAGE + "," + driver);
    arguments.addAll(List.of("--tries", "0", "--seed", "1", "--report", report().toString()));
    arguments.addAll(more);
    return Command.run(arguments.toArray(String[]::new));
  }

  private Path report() {
    return folder.resolve("report");
  }

  @Test
  void theTwinIsRightOnAnArrayThatAsksForAToken() {
    Command command =
        check(
            "python:cinder_tck_reference.driver:ReferenceDriver",
            List.of("--clauses", "create-group.*"));
    assertThat(command.err()).isEmpty();
    assertThat(command.out()).contains("4 of   4 clauses passed");
    assertThat(command.code()).isZero();
  }

  @Test
  void theTokenIsInNothingThatIsWritten() throws IOException {
    Files.writeString(
        folder.resolve("telltale.py"),
        """
        import sys

        from cinder_tck_reference import driver


        class Telltale(driver.ReferenceDriver):
            def make_group(self, group):
                super().make_group(group)
                token = 'my token is %s' % self.configuration.safe_get('cinder_tck_array_token')
                print(token)
                print(token, file=sys.stderr)
                raise ValueError(token)

            def create_volume(self, volume):
                super().create_volume(volume)
                token = self.configuration.safe_get('cinder_tck_array_token')
                return {'provider_location': 'my token is %s' % token}
        """);
    Path trace = folder.resolve("trace");
    Command command =
        check(
            "python:telltale:Telltale",
            List.of(
                "--array",
                "fake:native",
                "--python-path",
                folder.toString(),
                "--clauses",
                "create-group.*",
                "--trace",
                trace.toString()));
    assertThat(command.err()).isEmpty();
    assertThat(command.out() + command.err()).contains("token is ***").doesNotContainPattern(TOKEN);
    assertThat(trace).content().contains("my token is ***").doesNotContainPattern(TOKEN);
    try (Stream<Path> written = Files.walk(report())) {
      assertThat(written.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContainPattern(TOKEN));
    }
  }

  private static Path place(Class<?> part) throws URISyntaxException {
    return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void aCaseOfAJavaDriverIsPlayedAgainByTheCommandThatIsNamed()
      throws IOException, URISyntaxException {
    String classes =
        place(ForgetfulDriver.class) + File.pathSeparator + place(ReferenceDriver.class);
    List<String> more = new ArrayList<>(List.of("--classpath", classes));
    more.addAll(List.of("--clauses", "delete-group.held", "--fail-fast"));
    more.addAll(jdk());
    Command checked = check("java:io.cindertck.cli.ForgetfulDriver", more);
    assertThat(checked.code()).as(checked.err()).isEqualTo(1);
    assertThat(checked.out())
        .contains("✗ delete-group.held  MUST")
        .contains("debug     no program: a debugger does not reach into the container");
    try (Stream<Path> cases = Files.list(report().resolve("cases"))) {
      assertThat(cases.map(Path::toString)).noneMatch(file -> file.endsWith(".java"));
    }

    String replay =
        checked
            .out()
            .lines()
            .filter(line -> line.startsWith("    replay    cinder-tck "))
            .findFirst()
            .orElseThrow()
            .substring("    replay    cinder-tck ".length());
    Command replayed = Command.run(replay.split(" "));
    assertThat(replayed.code()).as(replayed.err()).isEqualTo(1);
    assertThat(replayed.out()).contains("✗ delete-group.held  MUST").contains("container:" + IMAGE);
  }

  /** Has the container see the JDK of this machine: an image with one would take long to make. */
  private static List<String> jdk() {
    List<String> mounts = new ArrayList<>();
    mounts.add("--container-mount");
    mounts.add(System.getProperty("java.home") + ":/usr/local:ro");
    // Where Debian keeps the settings, which the JDK links to.
    Path settings = Path.of("/etc/java-" + Runtime.version().feature() + "-openjdk");
    if (Files.isDirectory(settings)) {
      mounts.add("--container-mount");
      mounts.add(settings + ":" + settings + ":ro");
    }
    return mounts;
  }

  @Test
  void aProgramIsCheckedByTheProtocol() {
    Path hosts = Path.of("..", "docs", "examples", "host").toAbsolutePath().normalize();
    Command command =
        Command.run(
            "doctor",
            "--driver",
            "container:" + IMAGE + ",command:python3 /srv/hosts/small_host.py",
            "--container-mount",
            hosts + ":/srv/hosts:ro");
    assertThat(command.err()).isEmpty();
    assertThat(command.out()).contains("ok      shakes hands").contains("can be checked");
    assertThat(command.code()).isZero();
  }
}
