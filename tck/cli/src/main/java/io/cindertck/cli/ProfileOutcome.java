package io.cindertck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a profile.
 *
 * @param name the profile
 * @param code the exit code that a check of it alone would have
 * @param report the folder of its report; null where the run did not come to one
 * @param trouble why it did not run to its end; null where it did
 */
record ProfileOutcome(String name, int code, @Nullable Path report, @Nullable String trouble) {

  /** One that was not begun. */
  static ProfileOutcome notRun(@Nullable String name, int code, String why) {
    return new ProfileOutcome(String.valueOf(name), code, null, why);
  }

  /** The worst exit code: that something could not run, before any verdict. */
  static int worst(List<ProfileOutcome> outcomes) {
    for (int code :
        new int[] {ExitCodes.FAILURE, ExitCodes.USAGE, ExitCodes.WRONG, ExitCodes.INCOMPLETE}) {
      if (outcomes.stream().anyMatch(outcome -> outcome.code == code)) {
        return code;
      }
    }
    return ExitCodes.OK;
  }

  /** Whether there is a result of this run. */
  boolean hasResult() {
    return report != null && Files.isRegularFile(report.resolve("conformance.json"));
  }
}
