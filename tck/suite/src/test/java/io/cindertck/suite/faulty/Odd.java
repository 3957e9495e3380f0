package io.cindertck.suite.faulty;

import java.util.function.Supplier;

/** Is odd when it is asked what it says. */
final class Odd extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Supplier<String> said;

  Odd(Supplier<String> said) {
    this.said = said;
  }

  @Override
  public String getMessage() {
    return said.get();
  }

  @Override
  public String toString() {
    return said.get();
  }
}
