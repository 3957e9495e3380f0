package io.cindertck.cli.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** All that a file may say, made of a command's own options. */
public final class Keys {
  /** Keys that are no option, or are told otherwise than on the command line. */
  static final String PROFILES = "profiles";

  static final String WAIVERS = "waivers";

  static final String CAPABILITIES = "capabilities";

  /** The option whose values are names with a value each. */
  private static final String OPTION = "--option";

  /** A file has lists of what the command line repeats. */
  private static final Map<String, String> PLURALS =
      Map.of(
          OPTION,
          "options",
          "--secret",
          "secrets",
          "--container-mount",
          "container-mounts",
          "--format",
          "formats");

  /** What says which file is read, and how: it cannot stand in it. */
  private static final Set<String> ELSEWHERE =
      Set.of("--config", "--no-config", "--profile", "--print-config", "--waivers");

  private final Map<String, Key> byName;
  private final CommandLine trial;

  private Keys(Map<String, Key> byName, CommandLine trial) {
    this.byName = byName;
    this.trial = trial;
  }

  /** The keys that stand for the options of a command. */
  public static Keys of(Supplier<Object> command) {
    CommandLine trial = CommandLines.of(command.get());
    Map<String, Key> keys = new LinkedHashMap<>();
    for (OptionSpec option : trial.getCommandSpec().options()) {
      String name = option.longestName();
      if (name.startsWith("--") && !isElsewhere(option)) {
        Key key = key(option);
        keys.put(key.name(), key);
      }
    }
    return new Keys(keys, trial);
  }

  private static boolean isElsewhere(OptionSpec option) {
    return option.usageHelp()
        || option.versionHelp()
        || option.inherited()
        || option.hidden()
        || ELSEWHERE.contains(option.longestName());
  }

  private static Key key(OptionSpec option) {
    String name = option.longestName();
    Class<?> type = option.isMultiValue() ? option.auxiliaryTypes()[0] : option.type();
    return new Key(
        PLURALS.getOrDefault(name, name.substring(2)),
        name,
        name.equals(OPTION)
            ? Key.Shape.PAIRS
            : option.isMultiValue()
                ? Key.Shape.MANY
                : option.arity().max() == 0 ? Key.Shape.FLAG : Key.Shape.ONE,
        option.splitRegex().isEmpty() ? null : option.splitRegex(),
        Path.class.equals(type),
        option.defaultValue());
  }

  /** Their names. */
  public Set<String> names() {
    return byName.keySet();
  }

  Collection<Key> all() {
    return byName.values();
  }

  Optional<Key> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The key of an option, by its name with dashes. */
  Optional<Key> ofOption(String option) {
    return byName.values().stream().filter(key -> key.option().equals(option)).findFirst();
  }

  /** The option that a key stands for. */
  OptionSpec option(Key key) {
    return trial.getCommandSpec().findOption(key.option());
  }

  /**
   * What the command line would say of a value; null for nothing.
   *
   * @param value the value; it may be repeated in what is returned
   */
  @Nullable String complaint(Key key, String value) {
    try {
      if (key.shape() == Key.Shape.FLAG) {
        return value.equals("true") || value.equals("false") ? null : "give true or false";
      }
      trial.parseArgs(key.option() + "=" + value);
      return null;
    } catch (ParameterException e) {
      return CommandLines.told(e)
          .replaceFirst("^Invalid value for option '[^']*'( at index \\d+)?( \\([^)]*\\))?: ", "")
          .replace("is not an int", "is no whole number")
          .replace("is not a long", "is no whole number")
          .replace("is not a double", "is no number");
    }
  }
}
