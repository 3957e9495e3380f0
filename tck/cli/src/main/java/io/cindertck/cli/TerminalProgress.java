package io.cindertck.cli;

import io.cindertck.suite.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A line on standard error that says how the run goes on, where a person looks at it. The start
 * script says whether one does: Java itself can tell only from version 22 on. Of a run with a
 * budget it shows what of that is left; of another, about how long it may take.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  /** How wide the terminal is; 0 or not set where there is none. */
  private static final String COLUMNS = "cinder.tck.columns";

  private final @Nullable ProgressBar bar;
  private final boolean bounded;
  private final LongSupplier nanoTime;
  private final long begun;

  private TerminalProgress(@Nullable ProgressBar bar, boolean bounded, LongSupplier nanoTime) {
    this.bar = bar;
    this.bounded = bounded;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  /**
   * Writes to the descriptor itself: {@code System.err} is what drivers print to.
   *
   * @param quiet whether nothing is to be shown
   * @param budget how long the run may take; null for as long as it takes
   */
  static TerminalProgress open(boolean quiet, @Nullable Duration budget) {
    ProgressBar bar = isShown(quiet) ? bar(budget, Integer.getInteger(COLUMNS, 0)) : null;
    return new TerminalProgress(bar, budget != null, System::nanoTime);
  }

  /**
   * Whether somebody looks at it.
   *
   * @param quiet whether nothing is to be shown
   */
  static boolean isShown(boolean quiet) {
    return !quiet && Integer.getInteger(COLUMNS, 0) > 0;
  }

  private static ProgressBar bar(@Nullable Duration budget, int columns) {
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(
                // Without a width it would ask JLine, which has Ctrl-C end the JVM at once.
                new ConsoleProgressBarConsumer(
                    new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                    columns - 1))
            .clearDisplayOnFinish();
    if (budget == null) {
      return bar.setTaskName("scenarios").setInitialMax(-1).hideEta().build();
    }
    return bar.setTaskName("budget")
        .setUnit(" s", 1)
        .setInitialMax(budget.toSeconds())
        .setEtaFunction(state -> left(budget, state.getElapsedAfterStart()))
        .build();
  }

  /** How much of a budget is left, which is known at any time. */
  static Optional<Duration> left(Duration budget, Duration spent) {
    return Optional.of(spent.compareTo(budget) < 0 ? budget.minus(spent) : Duration.ZERO);
  }

  @Override
  public void at(Standing standing) {
    ProgressBar shown = bar;
    if (shown != null) {
      Duration spent = Duration.ofNanos(nanoTime.getAsLong() - begun);
      if (bounded) {
        shown.stepTo(Math.min(spent.toSeconds(), shown.getMax()));
        shown.setExtraMessage(words(standing, ""));
      } else {
        shown.stepTo(standing.scenarios());
        shown.setExtraMessage(words(standing, left(spent, standing.share())));
      }
    }
  }

  private static String left(Duration spent, double share) {
    return TimeLeft.words(spent, share).map(left -> left + ", ").orElse("");
  }

  /** Where a run is, in a few words, with what is told of the time in between. */
  static String words(Standing standing, String time) {
    return Plain.line(
        String.format(
            Locale.ROOT,
            "%,d calls, %d/%d clauses, %s%s",
            standing.calls(),
            standing.judged(),
            standing.clauses(),
            time,
            standing.doing()));
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
