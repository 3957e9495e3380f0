package io.cindertck.reference;

import io.cindertck.array.ArrayException;
import io.cindertck.array.ArrayException.Code;
import io.cindertck.array.Receipt;
import io.cindertck.driver.DriverException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Changes of the array, with its answers put into the words of a driver. What a receipt tells and
 * what the array raises is taken alike.
 */
final class Requests {
  private Requests() {}

  /** Makes a change; whatever the array answers but yes is a failure. */
  static void must(String what, Supplier<Receipt> change) {
    mustUnless(Set.of(), what, change);
  }

  /** Makes a change whose aim is also reached when the object is gone already. */
  static void gone(String what, Supplier<Receipt> change) {
    mustUnless(Set.of(Code.NOT_FOUND), what, change);
  }

  /** Makes a change whose aim is also reached when the array answers one of {@code fine}. */
  static void mustUnless(Set<Code> fine, String what, Supplier<Receipt> change) {
    try {
      change.get().orThrow();
    } catch (ArrayException e) {
      if (!fine.contains(e.code())) {
        throw failure(what, e);
      }
    }
  }

  private static DriverException failure(String what, ArrayException e) {
    DriverException.Kind kind =
        e.code() == Code.INVALID
            ? DriverException.Kind.INVALID_INPUT
            : DriverException.Kind.BACKEND_API;
    return new DriverException(kind, what + ": " + e.getMessage(), e);
  }
}
