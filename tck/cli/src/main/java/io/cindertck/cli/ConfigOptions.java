package io.cindertck.cli;

import io.cindertck.cli.config.Configuration;
import io.cindertck.cli.config.Keys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say which configuration file is read, and what of it. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A configuration file; what the command line and the environment say counts"
              + " more. Default: cinder-tck.yaml, where the working directory has one")
  private @Nullable Path config;

  @Option(names = "--no-config", description = "Read no configuration file.")
  private boolean none;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      split = ",",
      description = "A profile of the configuration file; may be repeated. Default: all of them")
  private @Nullable List<String> profiles;

  /** All that a configuration file may say. */
  static Keys keys() {
    return Keys.of(CheckCommand::new);
  }

  /**
   * Reads what there is.
   *
   * @throws UsageException when the options make no sense together
   */
  Configuration read(CommandSpec command, Keys keys) {
    if (none && (config != null || profiles != null)) {
      throw new UsageException(
          "--no-config does not go with " + (config != null ? "--config" : "--profile"));
    }
    Map<String, String> environment = CinderTck.environment(command);
    var typed = command.commandLine().getParseResult();
    String variable = environment.getOrDefault("CINDER_TCK_CONFIG", "");
    Path named = config != null || variable.isEmpty() ? config : Path.of(variable);
    Configuration read =
        none
            ? Configuration.withoutFile(keys, environment, typed)
            : Configuration.read(keys, named, environment, typed);
    read.requireProfiles(chosen());
    return read;
  }

  /** The profiles that were asked for; none where none was. */
  List<String> chosen() {
    return profiles == null ? List.of() : profiles.stream().distinct().toList();
  }
}
