package io.cindertck.suite;

import io.cindertck.report.Counterexample;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.SavedCase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest case of a violation, in all its forms.
 *
 * @param counterexample for the report
 * @param saved to play it again; null where no scenario shows it
 * @param failed the run that shows it; empty where it was not played again
 * @param again the run that did not show it, of a case that is flaky
 */
public record FoundCase(
    Counterexample counterexample,
    @Nullable SavedCase saved,
    Optional<Run> failed,
    Optional<Run> again) {

  /** Where it is kept, from the report's folder. */
  public String file() {
    return saved == null ? "" : Replays.file(saved.clause());
  }

  /** A case that cannot be played: no scenario shows it. */
  static FoundCase untold(Counterexample counterexample) {
    return new FoundCase(counterexample, null, Optional.empty(), Optional.empty());
  }
}
