package io.cindertck.reference;

import io.cindertck.array.ArrayException;
import io.cindertck.driver.DriverException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Steps that are taken all, or undone. */
final class Steps {
  private final Deque<Runnable> undoings = new ArrayDeque<>();

  private Steps() {}

  /** Takes the steps of {@code way}; when one fails, those before it are undone. */
  static void all(Consumer<Steps> way) {
    Steps steps = new Steps();
    try {
      way.accept(steps);
    } catch (DriverException e) {
      steps.undo(e);
      throw e;
    }
  }

  /** Takes a step. One that got no answer may have been taken, so that is undone as well. */
  void take(Runnable step, Runnable undoing) {
    try {
      step.run();
      undoings.push(undoing);
    } catch (DriverException e) {
      if (e.getCause() instanceof ArrayException cause
          && cause.code() == ArrayException.Code.NO_ANSWER) {
        undoings.push(undoing);
      }
      throw e;
    }
  }

  /** Undoes the last step first; an undoing that fails does not keep the others back. */
  private void undo(DriverException cause) {
    for (Runnable undoing : undoings) {
      try {
        undoing.run();
      } catch (DriverException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
