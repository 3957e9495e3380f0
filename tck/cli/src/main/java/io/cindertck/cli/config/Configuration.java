package io.cindertck.cli.config;

import io.cindertck.contract.Dialect;
import io.cindertck.suite.Targets;
import io.cindertck.suite.yaml.ConfigurationException;
import io.cindertck.suite.yaml.Problems;
import io.cindertck.suite.yaml.ToldWaiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What the command line, the environment and a file say, where the former beats the latter. */
public final class Configuration {
  private final Keys keys;
  private final @Nullable ConfigFile file;
  private final Map<String, String> environment;
  private final ParseResult typed;

  private Configuration(
      Keys keys, @Nullable ConfigFile file, Map<String, String> environment, ParseResult typed) {
    this.keys = keys;
    this.file = file;
    this.environment = environment;
    this.typed = typed;
  }

  /**
   * Reads what there is.
   *
   * @param keys what the file and the environment may say
   * @param named the file; null for that of the working directory, where one is there
   * @param typed the command line
   * @throws ConfigurationException when the file cannot be read, with all that is wrong
   */
  public static Configuration read(
      Keys keys, @Nullable Path named, Map<String, String> environment, ParseResult typed) {
    Path usual = Path.of(ConfigFile.NAME);
    Path chosen = named != null ? named : Files.exists(usual) ? usual : null;
    ConfigFile file = chosen == null ? null : ConfigFile.read(chosen, keys);
    return new Configuration(keys, file, environment, typed);
  }

  /** The same without a file. */
  public static Configuration withoutFile(
      Keys keys, Map<String, String> environment, ParseResult typed) {
    return new Configuration(keys, null, environment, typed);
  }

  /** The names of the file's profiles, in its order. */
  public Set<String> profiles() {
    return file == null ? Set.of() : file.profiles().keySet();
  }

  /**
   * Checks that there are such profiles.
   *
   * @throws ConfigurationException when there are not
   */
  public void requireProfiles(List<String> names) {
    for (String name : names) {
      if (file == null) {
        throw new ConfigurationException("--profile " + name + ": there is no " + ConfigFile.NAME);
      }
      if (!profiles().contains(name)) {
        throw new ConfigurationException(
            "--profile "
                + name
                + ": "
                + file.file()
                + " has no such profile"
                + (profiles().isEmpty()
                    ? "; it has none"
                    : "; it has " + String.join(", ", profiles())));
      }
    }
  }

  /**
   * What is in force, of a profile or of the top level.
   *
   * @param profile null for the top level alone
   * @param used the options of which the file and the environment are asked; of the others only
   *     what was typed counts
   * @param waivers what is waived beside what the file waives
   * @throws ConfigurationException with all that is wrong
   */
  public Effective effective(
      @Nullable String profile, Predicate<String> used, List<ToldWaiver> waivers) {
    Problems problems = new Problems();
    Map<Key, List<Value>> settings = settings(profile, used, problems);
    problems.throwIfAny();
    List<ToldWaiver> all = new ArrayList<>(waivers);
    if (file != null) {
      all.addAll(file.waivers());
    }
    // Those of another profile are no matter of this one's.
    all.removeIf(
        told -> told.waiver().profile() != null && !told.waiver().profile().equals(profile));
    return new Effective(settings, profile, claims(profile), all);
  }

  /**
   * The waivers of the file that are for nothing in it, a line each; none where the command line or
   * the environment have something else checked.
   */
  public List<String> strayWaivers() {
    boolean isAsItStands =
        Stream.of("--driver", "--dialect")
            .noneMatch(option -> typed.hasMatchedOption(option) || isInEnvironment(option));
    if (!isAsItStands) {
      return List.of();
    }
    return file == null ? List.of() : StrayWaivers.of(file);
  }

  private boolean isInEnvironment(String option) {
    return keys.ofOption(option)
        .map(Key::variable)
        .map(environment::get)
        .filter(value -> !value.isEmpty())
        .isPresent();
  }

  private ProfileTarget about(@Nullable String profile) {
    // What another profile lacks is told when that one is played.
    Problems ignored = new Problems();
    Set<String> asked = Set.of("--driver", "--dialect");
    Effective told =
        new Effective(settings(profile, asked::contains, ignored), profile, null, List.of());
    return new ProfileTarget(
        profile,
        ignored.isEmpty() ? told.value("--driver").orElse(Targets.REFERENCE) : null,
        ignored.isEmpty()
            ? told.value("--dialect").orElse(Dialect.CONSISTENCYGROUP.id()).toLowerCase(Locale.ROOT)
            : null);
  }

  private @Nullable Claims claims(@Nullable String profile) {
    if (file == null) {
      return null;
    }
    Claims own = profile == null ? null : section(profile).claimed();
    return own != null ? own : file.top().claimed();
  }

  private Section section(String profile) {
    return file == null ? Section.EMPTY : file.profiles().getOrDefault(profile, Section.EMPTY);
  }

  private Map<Key, List<Value>> settings(
      @Nullable String profile, Predicate<String> used, Problems problems) {
    Layers layers = new Layers();
    RelativePaths paths = null;
    if (file != null) {
      paths = new RelativePaths(file.file());
      layers.file(file.top(), null);
      if (profile != null) {
        layers.file(section(profile), profile);
      }
    }
    layers.environment(keys, environment, problems);
    layers.commandLine(keys, typed);
    Resolution resolution = new Resolution(keys, environment, paths, problems);
    Map<Key, List<Value>> settings = new LinkedHashMap<>();
    for (Key key : keys.all()) {
      List<Told> told =
          layers.all().getOrDefault(key, List.of()).stream()
              .filter(one -> one.isTyped() || used.test(key.option()))
              .toList();
      if (!told.isEmpty()) {
        settings.put(key, resolution.values(key, told));
      }
    }
    return Derived.of(settings, keys, used.test("--report") ? profile : null);
  }

  /** Whether a file without profiles, or else the environment, is about a driver. */
  public boolean isAbout(String driver) {
    return profiles().isEmpty() && driver.equals(about(null).driver());
  }

  /** The profile whose driver this is, of this dialect before others; empty for none. */
  public Optional<String> profileOf(String driver, String dialect) {
    return profiles().stream()
        .map(this::about)
        .filter(target -> driver.equals(target.driver()))
        .sorted(Comparator.comparing(target -> !dialect.equals(target.dialect())))
        .map(target -> String.valueOf(target.profile()))
        .findFirst();
  }
}
