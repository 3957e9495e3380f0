package io.cindertck.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is written holds a secret, whatever the driver does to have it told. */
class SecretsTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples", "python");
  private static final String PYTHON = "/usr/bin/python3";
  private static final String NAMED = "canary-9d41c7-#na me'd\"\\x";
  private static final String MARKED = "canary-52e0b8-marked";
  private static final String IN_ADDRESS = "canary-c03f6a-address";

  /** What no file may hold, in whatever spelling. */
  private static final Pattern LEAK =
      Pattern.compile(
          Stream.of(NAMED, MARKED, IN_ADDRESS)
              .flatMap(secret -> Stream.of(inner(secret), base64(secret)))
              .reduce((one, other) -> one + "|" + other)
              .orElseThrow(),
          Pattern.CASE_INSENSITIVE);

  @TempDir Path folder;

  /** The digits of a secret, which stay whatever is done to its hyphens. */
  private static String inner(String secret) {
    return secret.substring("canary-".length(), secret.lastIndexOf('-'));
  }

  private static String base64(String secret) {
    String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    return Pattern.quote(encoded.substring(0, 20));
  }

  private Path leaky() throws URISyntaxException {
    return Path.of(requireNonNull(SecretsTest.class.getResource("leaky.py")).toURI())
        .resolveSibling(".");
  }

  /** Without what is installed beside it: Cinder knows no options but its own. */
  private Path python() throws IOException {
    Path file = folder.resolve("python");
    Files.writeString(file, "#!/bin/sh\nexec " + PYTHON + " -S \"$@\"\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  /** Runs a command with the options of the driver in a file, as the README has it. */
  private int run(String name, String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(
        List.of(
            "--driver=python:leaky:LeakyDriver",
            "--python-path=" + leaky(),
            "--python-path=" + EXAMPLES,
            "--python=" + python(),
            "--call-deadline=1",
            "--secret=flavour",
            "--option=san_password=" + NAMED,
            "--option=flavour=" + MARKED,
            "--option=san_uri=https://me:" + IN_ADDRESS + "@192.0.2.1/",
            "--option=marks=" + folder.resolve("marks")));
    Path file = folder.resolve("arguments");
    Files.write(file, words);
    Process process = Kit.start(folder.resolve(name), List.of("@" + file));
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    Files.delete(file);
    return process.exitValue();
  }

  private void nothingTold() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      for (Path file : written) {
        String text = new String(unpacked(file), StandardCharsets.ISO_8859_1);
        assertThat(LEAK.matcher(text).results().map(found -> around(text, found.start())))
            .as("%s", file)
            .isEmpty();
      }
    }
  }

  private static byte[] unpacked(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllBytes(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
  }

  private String said(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void aCheckTellsNone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON + " here");
    Path report = folder.resolve("report");
    Path trace = folder.resolve("trace");
    int code =
        run("out", "check", "--tries=3", "--report=" + report, "--trace=" + trace, "--debug");
    assertThat(code).as(said("out")).isEqualTo(1);
    assertThat(said("trace")).contains("***", "\"died\"", "\"timedOut\"");
    assertThat(said("report/index.html")).contains("***");
    assertThat(unpacked(report.resolve("trace.ndjson.gz"))).isEqualTo(Files.readAllBytes(trace));
    assertThat(said("marks"))
        .contains("looked", "given " + NAMED.length())
        .doesNotContain("in /proc");
    Path found;
    try (Stream<Path> cases = Files.walk(report)) {
      found =
          cases
              .filter(file -> file.toString().matches(".*/cases/.*-1\\.json"))
              .findFirst()
              .orElseThrow();
    }
    run("replayed", "replay", found.toString());
    assertThat(said("replayed")).contains(found.getFileName().toString().replace("-1.json", ""));
    nothingTold();
  }

  @Test
  void aDriverThatIsNotReachedTellsNone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON + " here");
    assertThat(run("doctor", "doctor", "--debug", "--option=refuses=always")).isEqualTo(4);
    assertThat(said("doctor").toLowerCase(Locale.ROOT)).contains("cannot log in with ***");
    assertThat(run("check", "check", "--debug", "--option=refuses=always")).isEqualTo(4);
    nothingTold();
  }

  @Test
  void aDriverThatDoesNotComeBackTellsNone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON + " here");
    String report = "--report=" + folder.resolve("report");
    run("cut", "check", "--debug", "--tries=0", report, "--option=refuses=later");
    assertThat(said("cut")).contains("the run was cut short: cannot set up leaky:LeakyDriver");
    assertThat(said("report/conformance.json")).contains("cannot log in with ***");
    nothingTold();
  }
}
