package io.cindertck.suite.reproduce;

import io.cindertck.connect.container.ContainerSettings;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.report.Counterexample;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.Replay;
import io.cindertck.suite.Target;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A saved case that is played on a Java driver in this JVM, so that breakpoints in the driver are
 * met: what the tests call that a check writes beside its cases.
 */
public final class Reproduction {
  /** How long a driver call may take where nobody says otherwise: somebody steps through it. */
  public static final Duration CALL_DEADLINE = Duration.ofDays(1);

  private final SavedCase saved;
  private final Map<String, String> options = new LinkedHashMap<>();
  private Duration callDeadline = CALL_DEADLINE;

  private Reproduction(SavedCase saved) {
    this.saved = saved;
  }

  /**
   * Of a case as its file has it.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Reproduction of(String caseJson) {
    return new Reproduction(SavedCase.read(caseJson));
  }

  /** Gives the driver an option, as {@code --option KEY=VALUE} does. */
  public Reproduction option(String key, String value) {
    options.put(key, value);
    return this;
  }

  /** How long a driver call may take; else a day. */
  public Reproduction callDeadline(Duration deadline) {
    callDeadline = deadline;
    return this;
  }

  /**
   * Plays the case.
   *
   * @throws io.cindertck.connect.DriverUnreachableException when the driver cannot be had; its
   *     class is looked for where the kit's own are
   */
  public Replay play() {
    TargetRequest request =
        new TargetRequest(
            saved.driver(),
            options,
            Set.of(),
            List.<Path>of(),
            List.<Path>of(),
            null,
            saved.scenario().dialect(),
            saved.array(),
            false,
            Deadlines.DEFAULT.withStart(CALL_DEADLINE).withCall(callDeadline),
            ContainerSettings.USUAL,
            null);
    try (Target target = Targets.open(request)) {
      return Replay.of(saved, target, request, System.err::println);
    }
  }

  /**
   * Plays the case.
   *
   * @throws AssertionError when its clause is violated, with the sentence that says how; also when
   *     nothing could be said of it, because a test that ends well says that it is kept
   */
  public void assertKept() {
    Replay replay = play();
    Counterexample shown = replay.shown();
    if (replay.violated()) {
      String why = saved.clause() + " is violated: " + shown.why();
      throw new AssertionError(String.join("\n", CaseText.played(why, shown)));
    }
    if (!replay.judged()) {
      String why = "nothing could be said of " + saved.clause() + "; it was: " + saved.why();
      throw new AssertionError(String.join("\n", CaseText.played(why, shown)));
    }
  }
}
