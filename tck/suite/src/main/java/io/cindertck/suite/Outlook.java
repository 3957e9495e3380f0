package io.cindertck.suite;

/** How far a campaign has come, by the driver calls that it is expected to make. */
final class Outlook {
  private boolean known;
  private long ahead;

  /** So many calls are to come, about. */
  void expect(long calls) {
    ahead += calls;
  }

  /** All that is to come has been told. */
  void known() {
    known = true;
  }

  /** What so many calls were expected of has been played, or is not played any more. */
  void done(long calls) {
    ahead -= calls;
  }

  /** Nothing more is played. */
  void end() {
    known = true;
    ahead = 0;
  }

  /**
   * How much has been played.
   *
   * @param made how many calls were made
   * @return from 0, as long as that is not known, to 1 when all has been
   */
  double share(long made) {
    return known ? (double) made / Math.max(1, made + Math.max(0, ahead)) : 0;
  }
}
