package io.cindertck.connect.probe;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A probe that is a Python class.
 *
 * @param module such as {@code acme.probe}
 * @param name the class in it, such as {@code AcmeProbe}
 * @param path directories to look for modules in before Python's own
 * @param options what its configuration has: the driver's options; values may be secret
 */
public record PythonProbe(
    String module, String name, List<Path> path, Map<String, String> options) {
  /** What its locators begin with. */
  public static final String PREFIX = "python:";

  /** Copies the collections. */
  public PythonProbe {
    path = List.copyOf(path);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** How it is named on the command line. */
  public String locator() {
    return PREFIX + module + ":" + name;
  }

  @Override
  public String toString() {
    return locator();
  }
}
