package io.cindertck.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Options of a driver whose values are in environment variables.
 *
 * @param variables by the options' names; one that is null or blank is refused when it is looked up
 */
record EnvironmentOptions(Map<String, @Nullable String> variables) {

  /**
   * The options with their values.
   *
   * @throws MojoExecutionException when one is not set; names it
   */
  Map<String, String> in(Map<String, String> environment) throws MojoExecutionException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable String> option : variables.entrySet()) {
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
}
