package io.cindertck.cli;

import io.cindertck.cli.config.Configuration;
import io.cindertck.cli.config.Effective;
import io.cindertck.cli.config.Keys;
import io.cindertck.cli.config.PrintedConfiguration;
import io.cindertck.suite.yaml.ToldWaiver;
import io.cindertck.suite.yaml.WaiverReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a driver. */
@Command(
    name = "check",
    description = {
      "Checks a driver and writes a report.",
      "Where the configuration file has profiles, each is checked, and its report"
          + " goes to a folder of its name in that of the report; index.html and"
          + " matrix.md there show them side by side."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  cinder-tck check",
      "  cinder-tck check --driver java:acme.AcmeDriver --classpath target/classes",
      "  cinder-tck check --driver python:acme.driver:AcmeDriver --python-path src \\",
      "      --option san_ip=192.0.2.7 --dialect group",
      "  cinder-tck check --format html,junit,sarif --budget 10m --since report --quiet",
      "  cinder-tck check --config acme.yaml --profile nightly"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Mixin private final ConfigOptions config = new ConfigOptions();

  @Option(
      names = "--print-config",
      description = "Print what is in force, and where each value came from. Check nothing.")
  private boolean printsConfig;

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "A file with a list of waivers, beside those of the configuration file.")
  private @Nullable Path waivers;

  @Mixin private final CheckOptions options = new CheckOptions();

  @Override
  public Integer call() {
    CommandLine where = Objects.requireNonNull(spec, "set by picocli").commandLine();
    Keys keys = ConfigOptions.keys();
    Configuration read = config.read(where.getCommandSpec(), keys);
    List<ToldWaiver> waived = waivers == null ? List.of() : WaiverReader.file(waivers);
    List<Effective> runs = new ArrayList<>();
    Collection<String> profiles = config.chosen().isEmpty() ? read.profiles() : config.chosen();
    profiles.forEach(name -> runs.add(read.effective(name, any -> true, waived)));
    if (runs.isEmpty()) {
      runs.add(read.effective(null, any -> true, waived));
    }
    if (printsConfig) {
      PrintWriter out = where.getOut();
      PrintedConfiguration.lines(keys, runs).forEach(line -> out.println(Plain.line(line)));
      out.flush();
      return ExitCodes.OK;
    }
    List<String> strays = read.strayWaivers();
    if (profiles.isEmpty()) {
      CheckPlan plan = plan(runs.get(0), where).noting(strays);
      return new CheckRun(plan, RunTelling.of(plan, where)).run();
    }
    return new ProfileRuns(runs, where, config.chosen().isEmpty() ? strays : List.of()).run();
  }

  /**
   * A check by what is in force.
   *
   * @throws UsageException when it makes no sense
   */
  static CheckPlan plan(Effective effective, CommandLine where) {
    try {
      return effective
          .given(new CheckCommand())
          .options
          .plan(effective.terms(), CinderTck.environment(where.getCommandSpec()));
    } catch (UsageException e) {
      throw new UsageException(effective.explained(String.valueOf(e.getMessage())), e);
    }
  }
}
