package io.cindertck.cli;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Dialect;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which driver is reached, and on which array. */
final class TargetOptions {
  @Option(
      names = "--driver",
      paramLabel = "LOCATOR",
      description =
          "The driver: reference, java:CLASS, python:MODULE:CLASS, command:ARGV... for"
              + " a program that speaks the driver protocol, container:IMAGE,DRIVER for one"
              + " of these in a container, or tcp:HOST:PORT for a program that listens."
              + " Default: reference")
  private @Nullable String driver;

  @Option(
      names = "--option",
      paramLabel = "KEY=VALUE",
      description = "An option of the driver; may be repeated.")
  private List<String> options = new ArrayList<>();

  @Option(
      names = "--secret",
      paramLabel = "KEY",
      description =
          "An option of the driver whose value is kept out of all that is written; may"
              + " be repeated. Those named like passwords, keys and tokens are anyway.")
  private Set<String> secrets = new LinkedHashSet<>();

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      split = "[:;]",
      description = "Folders and jars of a Java driver.")
  private List<Path> classPath = new ArrayList<>();

  @Option(
      names = "--isolate",
      negatable = true,
      description = "Give a Java driver a JVM of its own: it may end, hang or run out of memory.")
  private boolean isolate;

  @Option(
      names = "--python-path",
      paramLabel = "DIR",
      split = "[:;]",
      description = "Folders of a Python driver's modules.")
  private List<Path> pythonPath = new ArrayList<>();

  @Option(
      names = "--python",
      paramLabel = "EXE",
      description =
          "The interpreter for a Python driver. Default: /usr/bin/python3, else"
              + " python3; in a container: python3")
  private @Nullable String python;

  @Option(
      names = "--dialect",
      description = "The family of methods: consistencygroup or group. Default: consistencygroup")
  private @Nullable Dialect dialect;

  @Option(
      names = "--array",
      paramLabel = "LOCATOR",
      description =
          "The array: fake, fake:FACE (faces: native, nexentastor5), the address of an"
              + " array probe http://HOST:PORT/PATH or https://HOST/PATH, a probe"
              + " python:MODULE:CLASS, or none. Default: fake for a driver that takes it,"
              + " else none")
  private @Nullable String array;

  @Mixin private final DeadlineOptions deadlines = new DeadlineOptions();

  @Mixin private final ContainerOptions container = new ContainerOptions();

  @Mixin private final ProxyOptions proxy = new ProxyOptions();

  /**
   * What was asked for.
   *
   * @throws UsageException when it makes no sense
   */
  TargetRequest request() {
    return request(null, null, null);
  }

  /**
   * What was asked for, with what is used where an option was not given.
   *
   * @param usualDriver the driver's locator; null for the reference driver
   * @param usualArray the array's locator; null for what suits the driver
   * @param usualDialect the family of methods; null for that of the interface
   */
  TargetRequest request(
      @Nullable String usualDriver, @Nullable String usualArray, @Nullable Dialect usualDialect) {
    for (String secret : secrets) {
      if (options.stream().noneMatch(option -> option.startsWith(secret + "="))) {
        throw new UsageException("--secret " + secret + " is not the name of an --option given");
      }
    }
    String named = driver == null ? usualDriver : driver;
    String chosen = named == null ? Targets.REFERENCE : named;
    return new TargetRequest(
        chosen,
        keyValues(options),
        secrets,
        classPath,
        pythonPath,
        python,
        dialect != null ? dialect : usualDialect == null ? Dialect.CONSISTENCYGROUP : usualDialect,
        array == null && driver == null ? usualArray : array,
        isolate,
        deadlines.deadlines(),
        container.settings(chosen),
        proxy.settings());
  }

  private static Map<String, String> keyValues(List<String> options) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String option : options) {
      int equals = option.indexOf('=');
      if (equals <= 0) {
        // The text may be a secret that somebody gave in the wrong place: it is not repeated.
        throw new UsageException("an --option is not of the form KEY=VALUE");
      }
      String value = option.substring(equals + 1);
      if (value.equals(Redactor.MASK)) {
        throw new UsageException(
            "--option "
                + option
                + " has what reports show in place of a secret; give its value, or leave it out"
                + " where cinder-tck.yaml has it");
      }
      values.put(option.substring(0, equals), value);
    }
    return values;
  }
}
