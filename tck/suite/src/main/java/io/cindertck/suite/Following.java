package io.cindertck.suite;

import io.cindertck.contract.judge.Clause;
import java.util.function.Consumer;

/**
 * All that follow a run.
 *
 * @param listener is told of everything
 * @param each runs after each scenario
 * @param phases is told of each phase that begins
 */
record Following(Progress listener, Runnable each, Consumer<String> phases) implements Progress {
  @Override
  public void at(Standing standing) {
    listener.at(standing);
    each.run();
  }

  @Override
  public void begins(String phase) {
    phases.accept(phase);
    listener.begins(phase);
  }

  @Override
  public void violated(Clause clause, String why) {
    listener.violated(clause, why);
  }

  @Override
  public void made(Clause clause, FoundCase found) {
    listener.made(clause, found);
  }
}
