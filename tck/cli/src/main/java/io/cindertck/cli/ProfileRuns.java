package io.cindertck.cli;

import io.cindertck.cli.config.Effective;
import io.cindertck.report.ReportLock;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The checks of a configuration file's profiles, one after the other. */
final class ProfileRuns {
  private final List<Effective> profiles;
  private final CommandLine where;
  private final List<String> strays;
  private final PrintWriter out;
  private final Set<Path> traces = new HashSet<>();

  /**
   * Checks that are yet to be made.
   *
   * @param strays the waivers that are for none of them, a line each
   */
  ProfileRuns(List<Effective> profiles, CommandLine where, List<String> strays) {
    this.profiles = profiles;
    this.where = where;
    this.strays = strays;
    this.out = where.getOut();
  }

  /**
   * Makes the checks. None keeps the others from being made.
   *
   * @return the worst of their exit codes
   * @throws UsageException when what they have in common cannot be written
   */
  int run() {
    try (Interruption interruption = Interruption.begin(this::complain)) {
      ProfileReport report = new ProfileReport(folder());
      ReportLock lock = report.prepare();
      try (lock) {
        return interruption.end(run(report, interruption));
      }
    }
  }

  private int run(ProfileReport report, Interruption interruption) {
    strays.forEach(this::complain);
    List<ProfileOutcome> outcomes = new ArrayList<>();
    for (Effective profile : profiles) {
      outcomes.add(
          interruption.hasBegun()
              ? ProfileOutcome.notRun(profile.profile(), ExitCodes.INCOMPLETE, "interrupted")
              : outcome(profile, interruption));
    }
    List<String> lines = report.write(outcomes, strays);
    if (!profiles.stream().allMatch(ProfileRuns::isQuiet)) {
      out.println();
      lines.forEach(line -> out.println(Plain.line(line)));
      out.flush();
    }
    int worst = ProfileOutcome.worst(outcomes);
    return worst == ExitCodes.OK && !strays.isEmpty() ? ExitCodes.INCOMPLETE : worst;
  }

  private static boolean isQuiet(Effective profile) {
    return profile.value("--quiet").filter("true"::equals).isPresent();
  }

  private void complain(String what) {
    boolean json = CinderTck.logsJson(where.getCommandSpec());
    new Complaints(where.getErr(), json, null).tell(ExitCodes.INCOMPLETE, what);
    where.getErr().flush();
  }

  /** The folder that the profiles' own are in. */
  private Path folder() {
    Path first = Path.of(profiles.get(0).value("--report").orElseThrow());
    Path parent = first.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private ProfileOutcome outcome(Effective profile, Interruption interruption) {
    if (!isQuiet(profile)) {
      out.println("profile " + profile.profile());
    }
    CheckRun run = null;
    try {
      CheckPlan plan = CheckCommand.plan(profile, where);
      refuseSame(plan.trace());
      run = new CheckRun(plan, RunTelling.of(plan, where));
      int code = run.run(interruption);
      return new ProfileOutcome(String.valueOf(profile.profile()), code, plan.report(), null);
    } catch (RuntimeException e) {
      // What another run has written there is none of this one's.
      return failed(profile, run == null ? null : run.written().orElse(null), e);
    }
  }

  private ProfileOutcome failed(Effective profile, @Nullable Path result, RuntimeException e) {
    String name = String.valueOf(profile.profile());
    int code = CinderTck.complain(where, name, e);
    return new ProfileOutcome(name, code, result, Plain.line(String.valueOf(e.getMessage())));
  }

  /** Refuses a trace that another profile has been written to. */
  private void refuseSame(@Nullable Path trace) {
    if (trace != null && !traces.add(trace.toAbsolutePath().normalize())) {
      throw new UsageException(
          "--trace " + trace + " is another profile's too; give each profile one of its own");
    }
  }
}
