package io.cindertck.suite;

/**
 * Who is told of a run while it goes on.
 *
 * @param progress of where it is
 * @param recording of each scenario that was played
 * @param interim of what it has come to so far
 */
public record Told(Progress progress, Recording recording, Interim interim) {

  /** Nobody is. */
  public static Told nobody() {
    return of(Progress.NONE);
  }

  /** Only of where it is. */
  public static Told of(Progress progress) {
    return new Told(progress, Recording.NONE, Interim.none());
  }
}
