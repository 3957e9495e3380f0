package io.cindertck.reference;

import io.cindertck.array.ArrayException;
import io.cindertck.array.ArrayException.Code;
import io.cindertck.driver.DriverException;
import java.util.List;
import java.util.Set;

/** Array requests, with the array's answers put into the words of a driver. */
final class Requests {
  private Requests() {}

  /** Makes a request; whatever the array answers but yes is a failure. */
  static void must(String what, Runnable request) {
    mustUnless(Set.of(), what, request);
  }

  /** Makes a request whose aim is also reached when the object is gone already. */
  static void gone(String what, Runnable request) {
    mustUnless(Set.of(Code.NOT_FOUND), what, request);
  }

  /** Makes a request whose aim is also reached when the array answers one of {@code fine}. */
  static void mustUnless(Set<Code> fine, String what, Runnable request) {
    try {
      request.run();
    } catch (ArrayException e) {
      if (!fine.contains(e.code())) {
        throw failure(what, e);
      }
    }
  }

  /**
   * Makes every request of an undoing, in reverse; one that fails does not keep the others back.
   */
  static void undo(List<Runnable> undoings, DriverException cause) {
    for (int i = undoings.size() - 1; i >= 0; i--) {
      try {
        undoings.get(i).run();
      } catch (ArrayException | DriverException e) {
        cause.addSuppressed(e);
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
