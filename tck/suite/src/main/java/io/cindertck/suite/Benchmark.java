package io.cindertck.suite;

import com.sun.management.OperatingSystemMXBean;
import io.cindertck.contract.Dialect;
import io.cindertck.report.RunFacts;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * How fast the kit itself is on this machine: everything is played on the reference driver in this
 * JVM, which costs next to nothing.
 */
public final class Benchmark {
  private static final int TIMES = 10;
  private static final int MEMBERS = 3;

  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final int tries;
  private final int rounds;

  /**
   * A benchmark.
   *
   * @param tries the tries of a check
   * @param rounds how many checks it takes until the JVM has compiled what there is to compile, and
   *     some more: the last third of them counts; at least 1
   */
  public Benchmark(int tries, int rounds) {
    this.tries = tries;
    this.rounds = rounds;
  }

  /** Measures, and tells each measure in a line when it is known. */
  public void run(Consumer<String> line) {
    RunFacts first = check(1, tries, Progress.NONE);
    line.accept(
        "a check in a new JVM: %,d driver calls in %s"
            .formatted(first.calls(), seconds(Duration.ofMillis(first.millis()))));
    line.accept(sweep());
    line.accept("judged driver calls, when warm: %,.0f in a second of one core".formatted(rate()));
    line.accept(tenfold());
  }

  private static RunFacts check(long seed, int tries, Progress progress) {
    CheckRequest request = CheckRequest.ofReference(tries, seed);
    try (Target target = Targets.open(request.target())) {
      return new Check(request, Clock.systemUTC(), Stop.unlessAsked(), Told.of(progress))
          .run(target)
          .result()
          .run();
    }
  }

  /** Every single fault of every operation, each way of calling it. */
  private static String sweep() {
    CheckRequest request = CheckRequest.ofReference(0, 1);
    try (Target target = Targets.open(request.target())) {
      Campaign campaign = Campaign.of(target, Dialect.CONSISTENCYGROUP, 1);
      long begun = System.nanoTime();
      new Systematic(campaign).sweep(sweep -> sweep.members() == MEMBERS);
      return "every single fault of every operation at %d members: %,d scenarios in %s"
          .formatted(
              MEMBERS,
              campaign.counts().scenarios(),
              seconds(Duration.ofNanos(System.nanoTime() - begun)));
    }
  }

  /** Calls for each second of processor time, whatever it went into: the middle of many checks. */
  private double rate() {
    double[] rates = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long before = machine.getProcessCpuTime();
      long calls = check(i, tries, Progress.NONE).calls();
      rates[i] = calls * 1e9 / (machine.getProcessCpuTime() - before);
    }
    double[] counted = Arrays.copyOfRange(rates, rounds * 2 / 3, rounds);
    Arrays.sort(counted);
    return counted[counted.length / 2];
  }

  private String tenfold() {
    HeapWatch small = new HeapWatch();
    RunFacts once = check(1, tries, small);
    HeapWatch large = new HeapWatch();
    RunFacts often = check(1, TIMES * tries, large);
    return ("%d times the tries: %.1f times the driver calls, %.1f times the time;"
            + " the heap after a collection held %d MB at most, and %d MB")
        .formatted(
            TIMES,
            (double) often.calls() / once.calls(),
            (double) often.millis() / once.millis(),
            small.mostMegabytes(),
            large.mostMegabytes());
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1e3);
  }
}
