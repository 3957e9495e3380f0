package io.cindertck.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a driver is, before anything is asked of it.
 *
 * @param name what it calls itself
 * @param cinder the version of Cinder it runs under; empty when Cinder is not there
 * @param methods the methods it has of both dialects, by name; one that is missing is not offered
 */
public record DriverDescription(
    String name, Optional<String> cinder, Map<String, Signature> methods) {

  /** Copies {@code methods}, keeping their order. */
  public DriverDescription {
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
  }

  /**
   * How a method can be called, without {@code self}.
   *
   * @param parameters those with a name, in order
   * @param varArgs whether it takes any number of further positional arguments
   * @param varKeywords whether it takes any further named argument
   */
  public record Signature(List<Parameter> parameters, boolean varArgs, boolean varKeywords) {
    /** Copies {@code parameters}. */
    public Signature {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A named parameter.
   *
   * @param hasDefault whether it may be left out
   * @param defaultIsNone whether it is None when left out
   * @param positional whether it may be given by position
   * @param keyword whether it may be given by name
   */
  public record Parameter(
      String name,
      boolean hasDefault,
      boolean defaultIsNone,
      boolean positional,
      boolean keyword) {}

  /** Whether the driver has a method for {@code operation}; what it raises is another matter. */
  public boolean offers(Operation operation, Dialect dialect) {
    return methods.containsKey(operation.method(dialect));
  }
}
