package io.cindertck.suite.yaml;

import java.util.List;

/** What is wrong with a configuration. No value that may be secret is in it. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** One problem a line; not serialised elsewhere than in the message. */
  private final transient List<String> problems;

  /**
   * Everything that is wrong.
   *
   * @param problems a line each: what is wrong, where, and what would be right
   */
  public ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One thing that is wrong, in one line. */
  public ConfigurationException(String problem) {
    this(List.of(problem));
  }

  /** What is wrong, a line each. */
  public List<String> problems() {
    return problems;
  }
}
