package io.cindertck.cli;

import io.cindertck.suite.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A line on standard error that says how the run goes on, where a person looks at it. The start
 * script says whether one does: Java itself can tell only from version 22 on.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final String TERMINAL = "cinder.tck.terminal";

  private final @Nullable ProgressBar bar;

  private TerminalProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Writes to the descriptor itself: {@code System.err} is what drivers print to. */
  static TerminalProgress open() {
    if (!Boolean.getBoolean(TERMINAL)) {
      return new TerminalProgress(null);
    }
    return new TerminalProgress(
        new ProgressBarBuilder()
            .setTaskName("scenarios")
            .setInitialMax(-1)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(
                new ConsoleProgressBarConsumer(
                    new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)))
            .clearDisplayOnFinish()
            .build());
  }

  @Override
  public void at(String doing, long scenarios, long calls) {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepTo(scenarios);
      shown.setExtraMessage(Plain.line(doing + ", " + calls + " driver calls"));
    }
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
