package io.cindertck.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks a Cinder driver's consistency groups, and writes a report. The kit runs in a JVM of its
 * own, with the project's folder as its working directory.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  /**
   * The driver: {@code java:CLASS} for a class of the project, its tests or its dependencies; or
   * any other locator of the kit, such as {@code python:MODULE:CLASS}, {@code
   * container:IMAGE,DRIVER}, {@code tcp:HOST:PORT} or {@code reference}. Needed unless {@code
   * configFile} names one.
   */
  @Parameter(property = "cinder-tck.driver")
  @Nullable String driver;

  /**
   * Options of the driver, by their names. Values of options named like passwords, keys and tokens
   * are kept out of all that the kit writes. Maven's own log shows this configuration with {@code
   * -X}: what is secret is better given by {@code environmentOptions}.
   */
  @Parameter Map<String, @Nullable String> options = Map.of();

  /**
   * Options of the driver whose values are in environment variables: the option's name, and the
   * variable's. They are kept out of all that is written, Maven's log included.
   */
  @Parameter Map<String, @Nullable String> environmentOptions = Map.of();

  /** Names of options whose values are kept out of all that the kit writes, whatever they are. */
  @Parameter Set<String> secrets = Set.of();

  /**
   * The family of methods that is called: {@code consistencygroup}, the kit's default, or {@code
   * group}.
   */
  @Parameter(property = "cinder-tck.dialect")
  @Nullable String dialect;

  /**
   * The array: {@code fake}, {@code fake:native}, {@code fake:nexentastor5}, an array probe, or
   * {@code none}. The kit's default is {@code fake} for a driver that takes it, else {@code none}.
   */
  @Parameter(property = "cinder-tck.array")
  @Nullable String array;

  /** How many scenarios are drawn for each operation, beside the systematic ones. */
  @Parameter(property = "cinder-tck.tries")
  @Nullable Integer tries;

  /** How long the run may take, such as {@code 90s}, {@code 10m} or {@code 2h}. */
  @Parameter(property = "cinder-tck.budget")
  @Nullable String budget;

  /** Where the drawing starts; the same seed draws the same. By default each run has a new one. */
  @Parameter(property = "cinder-tck.seed")
  @Nullable Long seed;

  /** Only clauses whose id matches this glob are judged, such as {@code delete-group.*}. */
  @Parameter(property = "cinder-tck.clauses")
  @Nullable String clauses;

  /** Whether a SHOULD that failed counts like a MUST. */
  @Parameter(property = "cinder-tck.strict", defaultValue = "false")
  boolean strict;

  /** A file of waivers. */
  @Parameter(property = "cinder-tck.waivers")
  @Nullable File waivers;

  /** A configuration file of the kit. What is given here goes before what it says. */
  @Parameter(property = "cinder-tck.configFile")
  @Nullable File configFile;

  /** Folders and jars of a Java driver, beside the class path of the project's tests. */
  @Parameter List<File> additionalClasspath = List.of();

  /** Whether a Java driver gets a JVM of its own: it may end, hang or run out of memory then. */
  @Parameter(property = "cinder-tck.isolate", defaultValue = "false")
  boolean isolate;

  /** Folders of a Python driver's modules. */
  @Parameter List<File> pythonPath = List.of();

  /** The interpreter for a Python driver. The kit's default is the system's. */
  @Parameter(property = "cinder-tck.python")
  @Nullable String python;

  /**
   * Where the report goes. Each execution needs a folder of its own: what a former run has written
   * to it is removed.
   */
  @Parameter(
      property = "cinder-tck.reportDirectory",
      defaultValue = "${project.build.directory}/cinder-tck",
      required = true)
  File reportDirectory;

  /**
   * What the report is written as, beside {@code json}: {@code html}, the kit's default, {@code
   * junit}, {@code sarif} and others.
   */
  @Parameter(property = "cinder-tck.formats")
  List<String> formats = List.of();

  /**
   * Other options of the kit's command {@code check}, a word each, such as {@code --patience=3}.
   */
  @Parameter List<String> arguments = List.of();

  /** Options of the kit's JVM, a word each, such as {@code -Xmx1g}. */
  @Parameter List<String> jvmArguments = List.of();

  /**
   * What the build fails on. {@code violations}: the driver is non-conformant, or could not be run.
   * {@code incomplete}: that, and a run that did not judge all that it had to. {@code never}:
   * neither; the log says what it came to. A configuration that is wrong fails the build whatever
   * is given here.
   */
  @Parameter(property = "cinder-tck.failOn", defaultValue = "incomplete", required = true)
  String failOn;

  /** Whether nothing is checked. */
  @Parameter(property = "cinder-tck.skip", defaultValue = "false")
  boolean skip;

  /** Nothing is checked either where the project's tests are not run. */
  @Parameter(property = "skipTests", defaultValue = "false")
  boolean skipTests;

  /** Nothing is checked either where the project's tests are not compiled. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  boolean skipTestCompilation;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> kit;

  @Inject private ToolchainManager toolchains;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipTests || skipTestCompilation) {
      getLog().info("nothing is checked: it is to be skipped");
      return;
    }
    FailOn fails = FailOn.of(failOn);
    List<File> classPath = new DriverClassPath(kit).of(project, additionalClasspath);
    Ending ending = run(words(classPath, System.getenv(), project.getBasedir()));
    ending.judge(fails, reportDirectory.toString(), getLog());
  }

  private Ending run(List<String> words) throws MojoExecutionException {
    try (ArgumentFile file = ArgumentFile.of(words)) {
      List<String> command =
          KitCommand.of(KitCommand.java(toolchains, session), jvmArguments, kit, file);
      // Once it says anything it has read the file.
      Fork fork = new Fork(line -> tell(file, line), line -> complain(file, line));
      return fork.run(command, project.getBasedir().toPath());
    } catch (IOException e) {
      throw new MojoExecutionException("the kit cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the check was interrupted", e);
    }
  }

  private void tell(ArgumentFile file, String line) {
    file.delete();
    getLog().info(line);
  }

  private void complain(ArgumentFile file, String line) {
    file.delete();
    getLog().warn(line);
  }

  /**
   * The words of the command line, after {@code check}.
   *
   * @param classPath of a Java driver
   * @param environment variables and their values
   * @param folder the working directory: what is in it is named from there
   * @throws MojoExecutionException when the configuration is wrong
   */
  List<String> words(List<File> classPath, Map<String, String> environment, File folder)
      throws MojoExecutionException {
    if (driver == null && configFile == null) {
      throw new MojoExecutionException(
          "no driver is named; give <driver>, such as java:acme.AcmeDriver, or <configFile>");
    }
    Map<String, String> given = fromEnvironment(environment);
    Set<String> secret = new LinkedHashSet<>(secrets);
    secret.addAll(given.keySet());
    Words words =
        new Words()
            .option("--config", configFile)
            .option("--driver", driver)
            .each("--option", keyValues(options))
            .each("--option", keyValues(given))
            .each("--secret", secret)
            .option("--dialect", dialect)
            .option("--array", array)
            .option("--tries", tries)
            .option("--budget", budget)
            .option("--seed", seed)
            .option("--clauses", clauses)
            .flag("--strict", strict)
            .option("--waivers", waivers)
            .flag("--isolate", isolate)
            .each("--python-path", pythonPath.stream().map(path -> from(folder, path)).toList())
            .option("--python", python)
            .option("--report", from(folder, reportDirectory))
            .option("--format", formats.isEmpty() ? null : String.join(",", formats));
    if (driver == null || driver.startsWith("java:") || driver.contains(",java:")) {
      words.each("--classpath", classPath.stream().map(path -> from(folder, path)).toList());
    }
    for (String argument : arguments) {
      words.word(argument);
    }
    return words.all();
  }

  /** A file as a command in a folder names it, shown in what a report says to be pasted. */
  private static Path from(File folder, File file) {
    Path there = folder.toPath();
    return file.toPath().startsWith(there) ? there.relativize(file.toPath()) : file.toPath();
  }

  private Map<String, String> fromEnvironment(Map<String, String> environment)
      throws MojoExecutionException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable String> option : environmentOptions.entrySet()) {
      String variable = option.getValue() == null ? "" : option.getValue().strip();
      String value = environment.get(variable);
      if (value == null) {
        throw new MojoExecutionException(
            "environmentOptions has "
                + option.getKey()
                + " from the environment variable "
                + (variable.isEmpty() ? "of no name" : variable + ", which is not set"));
      }
      values.put(option.getKey(), value);
    }
    return values;
  }

  private static List<String> keyValues(Map<String, @Nullable String> values) {
    List<String> words = new ArrayList<>();
    values.forEach((key, value) -> words.add(key + "=" + (value == null ? "" : value)));
    return words;
  }
}
