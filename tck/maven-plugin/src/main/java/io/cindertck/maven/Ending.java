package io.cindertck.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * How the command ended, and what that is to the build.
 *
 * @param code its exit code, less {@link KitCommand#EXIT_OFFSET}
 * @param said what it said of its verdict
 * @param complaints what it wrote to standard error
 */
record Ending(int code, Said said, Complaints complaints) {
  /** As many as an error has room for. */
  private static final int NAMED = 5;

  private static final int CONFORMANT = 0;
  private static final int NON_CONFORMANT = 1;
  private static final int INCOMPLETE = 2;
  private static final int USAGE = 3;
  private static final int FAILURE = 4;

  /**
   * Fails the build, or says in its log why it is not failed.
   *
   * @param report where the report is
   * @throws MojoFailureException for a verdict that the build is to fail on
   * @throws MojoExecutionException where there is none
   */
  void judge(FailOn failOn, String report, Log log)
      throws MojoFailureException, MojoExecutionException {
    switch (code) {
      case CONFORMANT -> {}
      case NON_CONFORMANT ->
          verdict(
              failOn != FailOn.NEVER,
              "the driver is non-conformant: see " + report + failures(),
              log);
      case INCOMPLETE ->
          verdict(
              failOn == FailOn.INCOMPLETE,
              "the run is incomplete: " + reasons() + "see " + report,
              log);
      case USAGE ->
          throw new MojoExecutionException(complaints.told("what was asked for is wrong"));
      default -> noVerdict(failOn, log);
    }
  }

  private static void verdict(boolean fails, String what, Log log) throws MojoFailureException {
    if (fails) {
      throw new MojoFailureException(what);
    }
    log.warn(what);
  }

  private String failures() {
    return said.failed().isEmpty() ? "" : " for " + first(said.failed(), ", ", 0);
  }

  /** A waiver that is for no profile is told on standard error only. */
  private String reasons() {
    List<String> all = new ArrayList<>(said.reasons());
    all.addAll(complaints.ofCommand());
    return all.isEmpty() ? "" : first(all, "; ", said.unnamed()) + "; ";
  }

  private static String first(List<String> all, String between, int unnamed) {
    int more = Math.max(0, all.size() - NAMED) + unnamed;
    return String.join(between, all.subList(0, Math.min(NAMED, all.size())))
        + (more == 0 ? "" : " and " + more + " more");
  }

  private void noVerdict(FailOn failOn, Log log) throws MojoExecutionException {
    String what =
        complaints.told(
            code == FAILURE
                ? "the driver or the kit could not run"
                : "the kit's JVM ended with exit code " + (code + KitCommand.EXIT_OFFSET));
    if (failOn != FailOn.NEVER) {
      throw new MojoExecutionException(what);
    }
    log.error(what);
  }
}
