package io.cindertck.array;

import org.jspecify.annotations.Nullable;

/**
 * What the array answers to a change that it took. Usually it is done; but some arrays put an error
 * into an answer that looks well, so that who does not read it takes for done what was not.
 *
 * @param error why the change was not done; null when it was
 */
public record Receipt(@Nullable String error) {

  /** The change was done. */
  public static final Receipt DONE = new Receipt(null);

  /** Whether the change was done. */
  public boolean done() {
    return error == null;
  }

  /**
   * Returns when the change was done.
   *
   * @throws ArrayException {@code REFUSED} when it was not
   */
  public void orThrow() {
    if (error != null) {
      throw new ArrayException(ArrayException.Code.REFUSED, error);
    }
  }
}
