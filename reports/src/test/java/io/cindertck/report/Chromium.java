package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser without a window. What it leaves is under {@code target}: it may still be writing
 * when it has answered.
 */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--enable-logging=stderr",
          "--virtual-time-budget=2000",
          "--dump-dom");

  private final Path executable;
  private final Path temp;

  private Chromium(Path executable) throws IOException {
    this.executable = executable;
    this.temp = Files.createDirectories(Path.of("target", "chromium").toAbsolutePath());
  }

  /** Skips the test when there is none, unless the environment says that there has to be one. */
  static Chromium find() throws IOException {
    String path = System.getenv().getOrDefault("PATH", "");
    Optional<Path> executable =
        Stream.of(path.split(File.pathSeparator, -1))
            .flatMap(dir -> NAMES.stream().map(name -> Path.of(dir, name)))
            .filter(Files::isExecutable)
            .findFirst();
    return executable.isPresent() ? new Chromium(executable.get()) : none();
  }

  private static Chromium none() {
    String required = System.getenv().getOrDefault("CINDER_TCK_REQUIRE", "");
    if (List.of(required.split("[,\\s]+", -1)).contains("chromium")) {
      return fail("CINDER_TCK_REQUIRE asks for chromium, and none of %s is on the PATH", NAMES);
    }
    return abort("none of " + NAMES + " is on the PATH");
  }

  /**
   * What the page is once its script has run.
   *
   * @param suffix what follows the file's address, such as {@code ?verdict=failed}
   */
  String dom(Path page, String suffix) throws IOException, InterruptedException {
    Path out = Files.createTempFile(temp, "dom", ".html");
    Path log = Files.createTempFile(temp, "log", ".txt");
    Path profile = Files.createTempDirectory(temp, "profile");
    List<String> command =
        Stream.of(
                Stream.of(executable.toString()),
                FLAGS.stream(),
                Stream.of("--user-data-dir=" + profile, page.toUri() + suffix))
            .flatMap(part -> part)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      fail("the browser did not come back:%n%s", Files.readString(log));
    }
    assertThat(Files.readString(log))
        .as("what the page told the console")
        .doesNotContain("CONSOLE", "Content Security Policy");
    return Files.readString(out);
  }
}
