package io.cindertck.suite;

import io.cindertck.report.ClauseResult;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The run that the JUnit Platform is starting tests for. The platform makes our test classes by
 * itself and passes them nothing, so that they have to look here; one run at a time.
 */
final class CurrentRun {
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
  private static volatile @Nullable CurrentRun current;

  private final Campaign campaign;
  private final int tries;
  private final Draws draws;
  private final List<ClauseResult> results = new CopyOnWriteArrayList<>();

  private CurrentRun(Campaign campaign, int tries) {
    this.campaign = campaign;
    this.tries = tries;
    this.draws = new Draws(campaign, tries);
  }

  static <T> T with(Campaign campaign, int tries, Supplier<T> work) {
    ONE_AT_A_TIME.lock();
    try {
      current = new CurrentRun(campaign, tries);
      return work.get();
    } finally {
      current = null;
      ONE_AT_A_TIME.unlock();
    }
  }

  static CurrentRun get() {
    return Objects.requireNonNull(current, "started outside of a run");
  }

  Campaign campaign() {
    return campaign;
  }

  int tries() {
    return tries;
  }

  /** How many of what is drawn were played. */
  Draws draws() {
    return draws;
  }

  /** What was found of each clause, once the scenarios have been played. */
  List<ClauseResult> results() {
    return results;
  }
}
