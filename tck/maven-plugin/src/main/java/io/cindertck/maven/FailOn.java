package io.cindertck.maven;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** What a build fails on. */
enum FailOn {
  /** A violated clause. */
  VIOLATIONS("violations"),
  /** The same, and a run that did not judge all that it had to. */
  INCOMPLETE("incomplete"),
  /** Nothing that a run comes to. */
  NEVER("never");

  private final String id;

  FailOn(String id) {
    this.id = id;
  }

  /**
   * What a parameter says.
   *
   * @throws MojoExecutionException when it is none of these
   */
  static FailOn of(String id) throws MojoExecutionException {
    for (FailOn failOn : values()) {
      if (failOn.id.equals(id.strip())) {
        return failOn;
      }
    }
    throw new MojoExecutionException(
        "failOn is '"
            + id
            + "'; give "
            + Arrays.stream(values()).map(value -> value.id).collect(Collectors.joining(", ")));
  }
}
