package io.cindertck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is configured, as the words of a command line. */
class CheckMojoTest {
  private static final File FOLDER = new File("/project");
  private static final List<File> CLASS_PATH =
      List.of(new File("/project/target/classes"), new File("/elsewhere/a library.jar"));

  private final CheckMojo mojo = new CheckMojo();

  CheckMojoTest() {
    mojo.driver = "java:acme.AcmeDriver";
    mojo.reportDirectory = new File("/project/target/cinder-tck");
  }

  private List<String> words() throws MojoExecutionException {
    return mojo.words(CLASS_PATH, Map.of("ACME_PASSWORD", "o'p \"#en"), FOLDER);
  }

  @Test
  void whatIsNotGivenIsLeftToTheKit() throws MojoExecutionException {
    assertThat(words())
        .containsExactly(
            "--driver=java:acme.AcmeDriver",
            "--report=target/cinder-tck",
            "--classpath=target/classes",
            "--classpath=/elsewhere/a library.jar");
  }

  @Test
  void allThatIsGivenIsPassedOn() throws MojoExecutionException {
    mojo.dialect = "group";
    mojo.array = "fake";
    mojo.tries = 5;
    mojo.budget = "10m";
    mojo.seed = 7L;
    mojo.clauses = "delete-group.*";
    mojo.strict = true;
    mojo.failFast = false;
    mojo.since = new File("/project/last/conformance.json");
    mojo.cases = List.of(new File("/project/src/cases"));
    mojo.shard = "1/4";
    mojo.verdictByMerge = true;
    mojo.profiles = List.of("thin", "thick");
    mojo.quiet = true;
    mojo.waivers = new File("/project/waivers.yaml");
    mojo.configFile = new File("/project/cinder-tck.yaml");
    mojo.isolate = true;
    mojo.pythonPath = List.of(new File("/project/src/python"));
    mojo.python = "python3.11";
    mojo.formats = List.of("html", "junit");
    mojo.arguments = List.of("--patience=3", "--fail-fast");

    assertThat(words())
        .containsSubsequence("--config=/project/cinder-tck.yaml", "--driver=java:acme.AcmeDriver")
        .contains(
            "--dialect=group",
            "--array=fake",
            "--tries=5",
            "--budget=10m",
            "--seed=7",
            "--clauses=delete-group.*",
            "--strict",
            "--no-fail-fast",
            "--since=last/conformance.json",
            "--cases=src/cases",
            "--shard=1/4",
            "--verdict-by-merge",
            "--profile=thin",
            "--profile=thick",
            "--quiet",
            "--waivers=/project/waivers.yaml",
            "--isolate",
            "--python-path=src/python",
            "--python=python3.11",
            "--format=html,junit")
        .endsWith("--patience=3", "--fail-fast");
  }

  @Test
  void optionsAreWordsAsTheyAre() throws MojoExecutionException {
    Map<String, @Nullable String> options = new LinkedHashMap<>();
    options.put("san_ip", "192.0.2.7");
    options.put("flavour", " a=b \"c\" # 'd' ");
    options.put("empty", null);
    mojo.options = options;
    mojo.secrets = Set.of("flavour");

    assertThat(words())
        .contains(
            "--option=san_ip=192.0.2.7",
            "--option=flavour= a=b \"c\" # 'd' ",
            "--option=empty=",
            "--secret=flavour");
  }

  @Test
  void whatComesFromTheEnvironmentIsSecret() throws MojoExecutionException {
    mojo.environmentOptions = Map.of("san_password", "ACME_PASSWORD");

    assertThat(words()).contains("--option=san_password=o'p \"#en", "--secret=san_password");
  }

  @Test
  void aVariableThatIsNotSetIsNamed() {
    mojo.environmentOptions = Map.of("san_password", "NO_SUCH_VARIABLE");

    assertThatThrownBy(this::words)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "environmentOptions has san_password from the environment variable NO_SUCH_VARIABLE,"
                + " which is not set");
  }

  @Test
  void aLineBreakIsRefusedWithoutTellingTheValue() {
    mojo.options = Map.of("key", "first\n--strict");

    assertThatThrownBy(this::words)
        .hasMessage("the value of --option=key has a line break in it")
        .hasMessageNotContaining("first");
  }

  @Test
  void withoutADriverNothingIsChecked() {
    mojo.driver = null;

    assertThatThrownBy(this::words).hasMessageStartingWith("no driver is named; give <driver>");
  }

  @Test
  void aConfigurationFileMayNameTheDriver() throws MojoExecutionException {
    mojo.driver = null;
    mojo.configFile = new File("/project/cinder-tck.yaml");

    assertThat(words()).contains("--classpath=target/classes").doesNotContain("--driver=null");
  }

  @Test
  void theConfigurationFileThatTheKitFindsMayNameItToo(@TempDir Path project) throws Exception {
    mojo.driver = null;
    Files.writeString(project.resolve("cinder-tck.yaml"), "driver: java:acme.AcmeDriver");

    assertThat(mojo.words(CLASS_PATH, Map.of(), project.toFile()))
        .noneMatch(word -> word.startsWith("--driver"));
  }

  @Test
  void onlyJavaDriversHaveAClassPath() throws MojoExecutionException {
    mojo.driver = "python:acme:AcmeDriver";
    assertThat(words()).noneMatch(word -> word.startsWith("--classpath"));
    mojo.driver = "container:acme/image,java:acme.AcmeDriver";
    assertThat(words()).contains("--classpath=target/classes");
  }
}
