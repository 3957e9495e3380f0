package io.cindertck.suite;

/** Is told how a run goes on; called often, and on the run's own thread. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (doing, scenarios, calls) -> {};

  /**
   * Tells where the run is.
   *
   * @param doing what is running, in a few words
   * @param scenarios how many scenarios were played
   * @param calls how many driver calls were made
   */
  void at(String doing, long scenarios, long calls);
}
