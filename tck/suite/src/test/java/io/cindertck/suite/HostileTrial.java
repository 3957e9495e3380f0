package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.process.Deadlines;
import io.cindertck.contract.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A driver that is right until it is ordered to strike, and then once: what it does is compared to
 * what it does without an order.
 */
final class HostileTrial implements AutoCloseable {
  private static final String RIGHT = "(None, None)";

  private final Path order;
  private final Function<Deadlines, Target> opening;
  private final Target ample;
  private final Target hasty;
  private final HostileRun right;

  /**
   * Plays it without an order.
   *
   * @param order the file that the driver finds its order in, and removes
   * @param opening reaches the driver
   */
  HostileTrial(Path order, Function<Deadlines, Target> opening) {
    this.order = order;
    this.opening = opening;
    ample = opening.apply(HostileTargets.AMPLE);
    hasty = opening.apply(HostileTargets.SHORT);
    right = HostileRun.of(ample);
    assertThat(right.told()).isEqualTo(RIGHT);
    assertThat(right.others()).hasSizeGreaterThan(100).allMatch(each -> each.endsWith("Satisfied"));
  }

  /** What it tells when it is waited for long enough. */
  String told(String strike) throws IOException {
    return run(ample, strike).told();
  }

  /** What it was at when it did not come back in time. */
  String doing(String strike) throws IOException {
    Reply.Outcome outcome = run(hasty, strike).outcome();
    assertThat(outcome).isInstanceOf(Reply.TimedOut.class);
    return ((Reply.TimedOut) outcome).doing();
  }

  /** It answers as without an order, and nothing is left of a process that no other call uses. */
  void assertDoesNotMatter(String strike) throws IOException {
    try (Target target = opening.apply(HostileTargets.AMPLE)) {
      assertThat(run(target, strike).told()).isEqualTo(RIGHT);
    }
    assertThat(HostileRun.leftByHosts()).isEmpty();
  }

  private HostileRun run(Target target, String strike) throws IOException {
    Files.writeString(order, strike);
    HostileRun run = HostileRun.of(target);
    assertThat(order).doesNotExist();
    assertThat(run.differences(right)).isEmpty();
    if (!(run.outcome() instanceof Reply.Returned)) {
      assertThat(HostileRun.leftByHosts()).isEmpty();
    }
    return run;
  }

  /** Ends the drivers; nothing of them is left. */
  @Override
  public void close() {
    ample.close();
    hasty.close();
    assertThat(HostileRun.left()).isEmpty();
  }
}
