package io.cindertck.maven;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * How the command ended, and what that is to the build.
 *
 * @param code its exit code
 * @param complaints the last lines that it wrote to standard error
 * @param failed the MUST clauses that it named as failed, in their order
 */
record Ending(int code, List<String> complaints, List<String> failed) {
  /** As many as an error has room for. */
  private static final int NAMED = 5;

  private static final int CONFORMANT = 0;
  private static final int NON_CONFORMANT = 1;
  private static final int INCOMPLETE = 2;
  private static final int USAGE = 3;
  private static final int FAILURE = 4;

  /** A file with a line and a column. */
  private static final Pattern OF_FILE = Pattern.compile(".+?:[0-9]+:[0-9]+: ");

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
              "the run is incomplete: something that had to be judged was not: see " + report,
              log);
      case USAGE -> throw new MojoExecutionException(complaint("what was asked for is wrong"));
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
    String more = failed.size() > NAMED ? " and " + (failed.size() - NAMED) + " more" : "";
    return failed.isEmpty()
        ? ""
        : failed.stream().limit(NAMED).collect(Collectors.joining(", ", " for ", more));
  }

  private void noVerdict(FailOn failOn, Log log) throws MojoExecutionException {
    String what =
        complaint(
            code == FAILURE
                ? "the driver or the kit could not run"
                : "the kit's JVM ended with exit code " + code);
    if (failOn != FailOn.NEVER) {
      throw new MojoExecutionException(what);
    }
    log.error(what);
  }

  /**
   * The command says in one line what is wrong, which begins with its name; of a file all that is
   * wrong, a line each.
   */
  private String complaint(String otherwise) {
    if (complaints.isEmpty()) {
      return otherwise;
    }
    String last = complaints.get(complaints.size() - 1);
    return isOfFile(last)
        ? complaints.stream().filter(Ending::isOfFile).collect(Collectors.joining("\n"))
        : last.replaceFirst("^cinder-tck: ", "");
  }

  private static boolean isOfFile(String complaint) {
    return OF_FILE.matcher(complaint).lookingAt();
  }
}
