package io.cindertck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says which answer a request that must fail is to be given. */
final class Failures {

  private Failures() {}

  /** Checks that {@code call} fails with {@code code}, and goes on with the message. */
  static AbstractStringAssert<?> assertFails(ArrayException.Code code, ThrowingCallable call) {
    ArrayException failure = catchThrowableOfType(ArrayException.class, call);
    assertThat(failure).as("the request should have failed with %s", code).isNotNull();
    assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
    return assertThat(failure.getMessage());
  }
}
