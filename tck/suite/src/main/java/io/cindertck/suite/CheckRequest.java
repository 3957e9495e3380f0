package io.cindertck.suite;

import io.cindertck.contract.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked, and how thoroughly.
 *
 * @param driver the driver's locator, such as {@code reference} or {@code python:acme:AcmeDriver}
 * @param options the driver's options; values may be secret
 * @param classPath where a Java driver's classes are, beside the kit's own
 * @param pythonPath where a Python driver's modules are, beside Python's own
 * @param python the interpreter; null for the system's
 * @param dialect which family of methods is called
 * @param array the array's locator; null for what suits the driver
 * @param tries how many scenarios are drawn for each operation, beside the systematic ones
 * @param seed where the drawing starts
 * @param clauses which clauses are judged, as a glob over their ids; null for all
 * @param strict whether a SHOULD that failed counts like a MUST
 * @param callDeadline how long a driver call may take
 */
public record CheckRequest(
    String driver,
    Map<String, String> options,
    List<Path> classPath,
    List<Path> pythonPath,
    @Nullable String python,
    Dialect dialect,
    @Nullable String array,
    int tries,
    long seed,
    @Nullable String clauses,
    boolean strict,
    Duration callDeadline) {

  /** Copies the collections. */
  public CheckRequest {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    classPath = List.copyOf(classPath);
    pythonPath = List.copyOf(pythonPath);
  }

  /** The reference driver on an embedded array, with a seed and a number of tries. */
  public static CheckRequest ofReference(int tries, long seed) {
    return new CheckRequest(
        "reference",
        Map.of(),
        List.of(),
        List.of(),
        null,
        Dialect.CONSISTENCYGROUP,
        null,
        tries,
        seed,
        null,
        false,
        Duration.ofSeconds(60));
  }
}
