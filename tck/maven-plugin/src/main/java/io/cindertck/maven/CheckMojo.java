package io.cindertck.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
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
  /** The configuration file that the kit finds in its working directory. */
  private static final String CONFIG = "cinder-tck.yaml";

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
  @Parameter(property = "cinder-tck.strict")
  @Nullable Boolean strict;

  /**
   * Whether nothing more is played once a MUST has failed, with {@code strict} a SHOULD too, that
   * is not waived.
   */
  @Parameter(property = "cinder-tck.failFast")
  @Nullable Boolean failFast;

  /**
   * The {@code conformance.json} of an earlier run, or its folder: what failed then is played
   * first, and what has become of it is told. It need not be there.
   */
  @Parameter(property = "cinder-tck.since")
  @Nullable File since;

  /** Saved cases, or folders of such, that are played before anything else. */
  @Parameter(property = "cinder-tck.cases")
  List<File> cases = List.of();

  /**
   * The part of the campaign that is played, such as {@code 1/4}, or {@code auto} for what the CI
   * service says. It needs a {@code seed}; {@code cinder-tck report merge} joins the reports.
   */
  @Parameter(property = "cinder-tck.shard")
  @Nullable String shard;

  /**
   * Whether a shard that was played to its end is done, whatever it found: the verdict is left to
   * {@code cinder-tck report merge}. Else a shard is incomplete at best.
   */
  @Parameter(property = "cinder-tck.verdictByMerge", defaultValue = "false")
  boolean verdictByMerge;

  /** A file of waivers, beside those of the configuration file. */
  @Parameter(property = "cinder-tck.waivers")
  @Nullable File waivers;

  /**
   * A configuration file of the kit. What is given here goes before what it says. By default it is
   * {@code cinder-tck.yaml} in the project's folder, where there is one.
   */
  @Parameter(property = "cinder-tck.configFile")
  @Nullable File configFile;

  /** The profiles of the configuration file that are checked. By default all are. */
  @Parameter(property = "cinder-tck.profiles")
  List<String> profiles = List.of();

  /** Folders and jars of a Java driver, beside the class path of the project's tests. */
  @Parameter List<File> additionalClasspath = List.of();

  /** Whether a Java driver gets a JVM of its own: it may end, hang or run out of memory then. */
  @Parameter(property = "cinder-tck.isolate")
  @Nullable Boolean isolate;

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
  @Parameter(property = "cinder-tck.arguments")
  List<String> arguments = List.of();

  /** Options of the kit's JVM, a word each, such as {@code -Xmx1g}. */
  @Parameter List<String> jvmArguments = List.of();

  /** Whether the kit prints the verdict and what is wrong, and nothing else. */
  @Parameter(property = "cinder-tck.quiet", defaultValue = "false")
  boolean quiet;

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
    List<String> words = words(classPath, System.getenv(), project.getBasedir());
    KitRun run = new KitRun(KitCommand.java(toolchains, session), jvmArguments, kit, getLog());
    run.of(words, project.getBasedir()).judge(fails, reportDirectory.toString(), getLog());
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
    if (driver == null && configFile == null && !new File(folder, CONFIG).exists()) {
      throw new MojoExecutionException(
          "no driver is named; give <driver>, such as java:acme.AcmeDriver, or <configFile>");
    }
    Map<String, String> given = new EnvironmentOptions(environmentOptions).in(environment);
    Set<String> secret = new LinkedHashSet<>(secrets);
    secret.addAll(given.keySet());
    Words words =
        new Words()
            .option("--config", configFile)
            .each("--profile", profiles)
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
            .choice("strict", strict)
            .choice("fail-fast", failFast)
            .option("--since", since == null ? null : from(folder, since))
            .each("--cases", cases.stream().map(path -> from(folder, path)).toList())
            .option("--shard", shard)
            .flag("--verdict-by-merge", verdictByMerge)
            .flag("--quiet", quiet)
            .option("--waivers", waivers)
            .choice("isolate", isolate)
            .each("--python-path", pythonPath.stream().map(path -> from(folder, path)).toList())
            .option("--python", python)
            .option("--report", from(folder, reportDirectory))
            .option("--format", formats.isEmpty() ? null : String.join(",", formats));
    // Where a file names the driver it may be one in Java.
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

  private static List<String> keyValues(Map<String, @Nullable String> values) {
    List<String> words = new ArrayList<>();
    values.forEach((key, value) -> words.add(key + "=" + (value == null ? "" : value)));
    return words;
  }
}
