package io.cindertck.connect.process;

import io.cindertck.contract.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which driver a host is to set up, and how.
 *
 * @param driver where a Python host finds it; empty for a host that serves one driver of its own
 * @param options the driver's options, by name; secrets among them travel to the host and nowhere
 *     else
 * @param dialect the family of methods that will be called
 * @param cinder whether Cinder's own objects are handed over
 * @param sleepCap the longest that one {@code time.sleep} of the driver may take; empty for no cap
 */
public record DriverRequest(
    Optional<PythonClass> driver,
    Map<String, String> options,
    Dialect dialect,
    CinderUse cinder,
    Optional<Duration> sleepCap) {

  /** Copies {@code options}, keeping their order. */
  public DriverRequest {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /**
   * A class that Python can import.
   *
   * @param module such as {@code acme.driver}
   * @param name the class in it, such as {@code AcmeDriver}
   * @param path directories to look in before Python's own
   */
  public record PythonClass(String module, String name, List<Path> path) {
    /** Copies {@code path}. */
    public PythonClass {
      path = List.copyOf(path);
    }

    @Override
    public String toString() {
      return module + ":" + name;
    }
  }

  /** A request to a host that knows its driver. */
  public static DriverRequest of(Dialect dialect, Map<String, String> options) {
    return new DriverRequest(Optional.empty(), options, dialect, CinderUse.AUTO, Optional.empty());
  }

  /** What a message calls the driver. */
  public String name() {
    return driver.map(PythonClass::toString).orElse("the driver");
  }

  @Override
  public String toString() {
    return name() + " (" + dialect + ", options " + options.keySet() + ")";
  }
}
