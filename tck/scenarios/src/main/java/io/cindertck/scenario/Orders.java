package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The orders in which calls that ran at a time could have been made one after the other. They are
 * tried one by one, and no more than {@link #MOST} of them: there are n! for n calls.
 */
final class Orders {
  /** How many orders are tried: all of up to five calls at a time. */
  static final int MOST = 120;

  private final List<Step> steps;

  Orders(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * What orders leave on the array.
   *
   * @param ends each state once; the last one is what was looked for, when it was found
   * @param exhaustive whether it was found, or all orders were tried
   */
  record Ends(List<Held> ends, boolean exhaustive) {
    /** The same with more of them, unless what was looked for is among these. */
    Ends or(Supplier<Ends> more, Predicate<Held> found) {
      if (ends.stream().anyMatch(found)) {
        return this;
      }
      Ends others = more.get();
      List<Held> all = new ArrayList<>(ends);
      all.addAll(others.ends());
      return new Ends(all, exhaustive && others.exhaustive());
    }
  }

  /** Plays order after order until one leaves what is looked for. */
  Ends until(Predicate<Held> found, Function<List<Step>, Held> play) {
    Set<Held> ends = new LinkedHashSet<>();
    long count = count();
    for (long number = 0; number < Math.min(count, MOST); number++) {
      Held end = play.apply(order(number));
      ends.add(end);
      if (found.test(end)) {
        return new Ends(List.of(end), true);
      }
    }
    return new Ends(List.copyOf(ends), count <= MOST);
  }

  private long count() {
    long count = 1;
    for (Step step : steps) {
      if (step instanceof Step.Together together) {
        for (int n = together.commands().size(); n > 1 && count <= MOST; n--) {
          count *= n;
        }
      }
    }
    return count;
  }

  /** The order with a number, read as digits of falling bases: which of those left comes next. */
  private List<Step> order(long number) {
    long rest = number;
    List<Step> order = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Together together) {
        List<Command> left = new ArrayList<>(together.commands());
        List<Command> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
          int next = (int) (rest % left.size());
          rest /= left.size();
          ordered.add(left.remove(next));
        }
        order.add(new Step.Together(ordered, List.of()));
      } else {
        order.add(step);
      }
    }
    return order;
  }
}
