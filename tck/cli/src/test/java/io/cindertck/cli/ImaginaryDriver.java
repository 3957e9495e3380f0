package io.cindertck.cli;

import io.cindertck.array.FakeArray;
import io.cindertck.reference.ReferenceDriver;

/** Right, on an array that the kit cannot look at. */
public final class ImaginaryDriver extends DelegatingDriver {
  /** A driver of an array of its own. */
  public ImaginaryDriver() {
    super(new ReferenceDriver(FakeArray.standard().client()));
  }
}
