package io.cindertck.cli;

import io.cindertck.cli.config.Configuration;
import io.cindertck.cli.config.Effective;
import io.cindertck.cli.config.Keys;
import io.cindertck.contract.Dialect;
import io.cindertck.suite.TargetRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Which driver is reached, by what is typed, by the environment, and by a configuration file. */
final class ConfiguredTarget {
  /** What was typed of these is seen by picocli; what counts is made anew of all there is. */
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private final TargetOptions typed = new TargetOptions();

  @Mixin private final ConfigOptions config = new ConfigOptions();

  /** What is the case's or the ledger's own, so that no file is asked. */
  private static final Set<String> OWN = Set.of("--driver", "--array", "--dialect");

  /**
   * What was asked for.
   *
   * @throws UsageException when it makes no sense
   */
  TargetRequest request(CommandSpec command) {
    Keys keys = ConfigOptions.keys();
    Configuration read = config.read(command, keys);
    List<String> chosen = config.chosen();
    if (chosen.size() > 1) {
      throw new UsageException("this is about one driver; give one --profile");
    }
    boolean typedDriver = command.commandLine().getParseResult().hasMatchedOption("--driver");
    if (chosen.isEmpty() && !read.profiles().isEmpty() && !typedDriver) {
      throw new UsageException(
          "the configuration file has profiles; give --profile with one of "
              + String.join(", ", read.profiles()));
    }
    Effective effective =
        read.effective(chosen.isEmpty() ? null : chosen.get(0), ofTargets(), List.of());
    return explained(effective, TargetOptions::request);
  }

  /**
   * What was asked for about something that a run has left. Where a file is about another driver
   * nothing of it counts.
   *
   * @param driver the driver's locator that the run had
   */
  TargetRequest request(
      CommandSpec command, String driver, @Nullable String array, Dialect dialect) {
    Keys keys = ConfigOptions.keys();
    Configuration read = config.read(command, keys);
    String reached = command.commandLine().getParseResult().matchedOptionValue("--driver", driver);
    List<String> chosen = config.chosen();
    Optional<String> profile =
        chosen.isEmpty() ? read.profileOf(reached, dialect.id()) : Optional.of(chosen.get(0));
    boolean about = profile.isPresent() || read.isAbout(reached);
    Predicate<String> used = about ? ofTargets().and(o -> !OWN.contains(o)) : o -> false;
    Effective effective = read.effective(profile.orElse(null), used, List.of());
    return explained(effective, options -> options.request(driver, array, dialect));
  }

  private static Predicate<String> ofTargets() {
    CommandSpec all = new CommandLine(new TargetOptions()).getCommandSpec();
    return option -> all.findOption(option) != null;
  }

  private static TargetRequest explained(
      Effective effective, Function<TargetOptions, TargetRequest> request) {
    try {
      return request.apply(effective.given(new TargetOptions()));
    } catch (UsageException e) {
      throw new UsageException(effective.explained(String.valueOf(e.getMessage())), e);
    }
  }
}
