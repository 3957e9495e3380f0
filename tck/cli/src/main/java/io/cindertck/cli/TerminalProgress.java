package io.cindertck.cli;

import io.cindertck.suite.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A line on standard error that says how the run goes on, where a person looks at it. The start
 * script says whether one does: Java itself can tell only from version 22 on. Of a run with a
 * budget it shows what of that is left; of another, about how long it may take.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  /** How wide the terminal is; 0 or not set where there is none. */
  private static final String COLUMNS = "cinder.tck.columns";

  private final @Nullable Duration budget;
  private final @Nullable ProgressBar bar;
  private final long begun = System.nanoTime();
  private volatile @Nullable Standing standing;

  private TerminalProgress(boolean shown, @Nullable Duration budget) {
    this.budget = budget;
    this.bar = shown ? bar() : null;
  }

  /**
   * Writes to the descriptor itself: {@code System.err} is what drivers print to.
   *
   * @param quiet whether nothing is to be shown
   * @param budget how long the run may take; null for as long as it takes
   */
  static TerminalProgress open(boolean quiet, @Nullable Duration budget) {
    return new TerminalProgress(isShown(quiet), budget);
  }

  /**
   * Whether somebody looks at it.
   *
   * @param quiet whether nothing is to be shown
   */
  static boolean isShown(boolean quiet) {
    return !quiet && columns() > 0;
  }

  private static int columns() {
    return Integer.getInteger(COLUMNS, 0);
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setConsumer(
            // Without a width it would ask JLine, which has Ctrl-C end the JVM at once.
            new ConsoleProgressBarConsumer(
                new PrintStream(
                    new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                columns() - 1))
        .setRenderer((state, width) -> drawn(width))
        .continuousUpdate()
        .clearDisplayOnFinish()
        .build();
  }

  /** The line, with nothing behind it of the one that it is drawn over. */
  private String drawn(int width) {
    Standing run = standing;
    String line = run == null ? "" : ProgressLine.of(run, left(run), width);
    return line + " ".repeat(Math.max(0, width - line.length()));
  }

  private String left(Standing run) {
    Duration spent = Duration.ofNanos(System.nanoTime() - begun);
    return budget == null
        ? TimeLeft.words(spent, run.share()).orElse("")
        : TimeLeft.of(budget, spent);
  }

  @Override
  public void at(Standing now) {
    standing = now;
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
