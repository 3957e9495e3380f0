package io.cindertck.cli;

import io.cindertck.array.ArrayClient;
import io.cindertck.reference.ReferenceDriver;

/** A driver of its own that is right. */
public final class DelegatingReference extends DelegatingDriver {
  /** A driver of {@code array}. */
  public DelegatingReference(ArrayClient array) {
    super(new ReferenceDriver(array));
  }
}
