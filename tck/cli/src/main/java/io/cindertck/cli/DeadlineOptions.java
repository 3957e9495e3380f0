package io.cindertck.cli;

import io.cindertck.connect.process.Deadlines;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how long a driver may take. */
final class DeadlineOptions {
  private static final double MOST_PATIENT = 1000;

  /** A year: more is a mistake. */
  private static final int LONGEST_SECONDS = 31_536_000;

  @Option(
      names = "--start-deadline",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long a driver may take to start and be set up. Default: ${DEFAULT-VALUE}")
  private int start;

  @Option(
      names = "--call-deadline",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long a driver call may take. Default: ${DEFAULT-VALUE}")
  private int call;

  @Option(
      names = "--patience",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description =
          "Multiplies --start-deadline and --call-deadline, for a slow machine."
              + " Default: ${DEFAULT-VALUE}")
  private double patience;

  /**
   * What was asked for.
   *
   * @throws UsageException when it makes no sense
   */
  Deadlines deadlines() {
    check("--start-deadline", start);
    check("--call-deadline", call);
    if (!(patience > 0 && patience <= MOST_PATIENT)) {
      throw new UsageException(
          "--patience is " + patience + "; give a number above 0, up to " + (int) MOST_PATIENT);
    }
    return Deadlines.DEFAULT
        .withStart(Duration.ofSeconds(start))
        .withCall(Duration.ofSeconds(call))
        .times(patience);
  }

  private static void check(String option, int seconds) {
    if (seconds <= 0 || seconds > LONGEST_SECONDS) {
      throw new UsageException(
          option + " is " + seconds + "; give 1 or more seconds, a year at most");
    }
  }
}
