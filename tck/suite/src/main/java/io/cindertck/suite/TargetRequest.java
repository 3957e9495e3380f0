package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.connect.container.ContainerSettings;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.proxy.ProxySettings;
import io.cindertck.contract.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which driver is to be reached, on which array, and how.
 *
 * @param driver the driver's locator, such as {@code reference} or {@code python:acme:AcmeDriver}
 * @param options the driver's options; values may be secret
 * @param secrets the names of options that are secret whatever they are called
 * @param classPath where a Java driver's classes are, beside the kit's own
 * @param pythonPath where a Python driver's modules are, beside Python's own
 * @param python the interpreter; null for the system's
 * @param dialect which family of methods is called
 * @param array the array's locator; null for what suits the driver
 * @param isolate whether a Java driver gets a JVM of its own
 * @param deadlines how long the driver may take
 * @param container what surrounds a driver in a container
 * @param proxy what stands between driver and array and has faults strike; null for nothing
 */
public record TargetRequest(
    String driver,
    Map<String, String> options,
    Set<String> secrets,
    List<Path> classPath,
    List<Path> pythonPath,
    @Nullable String python,
    Dialect dialect,
    @Nullable String array,
    boolean isolate,
    Deadlines deadlines,
    ContainerSettings container,
    @Nullable ProxySettings proxy) {

  /** Copies the collections. */
  public TargetRequest {
    secrets = Set.copyOf(secrets);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    classPath = List.copyOf(classPath);
    pythonPath = List.copyOf(pythonPath);
  }

  /** A driver by its locator alone. */
  public static TargetRequest of(String driver, Dialect dialect) {
    return new TargetRequest(
        driver,
        Map.of(),
        Set.of(),
        List.of(),
        List.of(),
        null,
        dialect,
        null,
        false,
        Deadlines.DEFAULT,
        ContainerSettings.USUAL,
        null);
  }

  /** The same, where the driver may take so long to start at most. */
  public TargetRequest startingWithin(Duration most) {
    return new TargetRequest(
        driver,
        options,
        secrets,
        classPath,
        pythonPath,
        python,
        dialect,
        array,
        isolate,
        deadlines.startingWithin(most),
        container,
        proxy);
  }

  /** Takes what is secret among the options, and a token of the kit's own, out of texts. */
  public Redactor redactor() {
    Map<String, String> told = new LinkedHashMap<>(ArrayToken.with(driver, options));
    if (array != null) {
      // It may be an address with a password in it.
      told.putIfAbsent("--array", array);
    }
    return new Redactor(told, secrets);
  }

  /** Whether the driver runs in the kit's own JVM. */
  boolean isInThisJvm() {
    return !isolate && (driver.equals(Targets.REFERENCE) || driver.startsWith("java:"));
  }
}
