package io.cindertck.junit;

import io.cindertck.array.ArrayClient;
import java.util.Objects;

/** A driver of the simulated array that makes nothing there. */
public class ForgetfulDriver extends SilentDriver {
  /** A driver of {@code array}. */
  public ForgetfulDriver(ArrayClient array) {
    Objects.requireNonNull(array);
  }
}
