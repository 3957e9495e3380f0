package io.cindertck.cli.config;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Dialect;
import io.cindertck.suite.Nearest;
import io.cindertck.suite.Targets;
import io.cindertck.suite.Waiver;
import io.cindertck.suite.yaml.ToldWaiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Waivers of a file that are for nothing which the file has checked, as where a name is wrong. */
final class StrayWaivers {
  private final List<ProfileTarget> targets;

  private StrayWaivers(List<ProfileTarget> targets) {
    this.targets = targets;
  }

  /** A line for each. */
  static List<String> of(ConfigFile file) {
    List<ProfileTarget> targets = new ArrayList<>();
    file.profiles().forEach((name, own) -> targets.add(target(name, List.of(own, file.top()))));
    StrayWaivers strays =
        new StrayWaivers(targets.isEmpty() ? List.of(target(null, List.of(file.top()))) : targets);
    return file.waivers().stream()
        .filter(told -> !strays.isFor(told.waiver()))
        .map(strays::line)
        .toList();
  }

  private static ProfileTarget target(@Nullable String profile, List<Section> sections) {
    String dialect = written("--dialect", Dialect.CONSISTENCYGROUP.id(), sections);
    return new ProfileTarget(
        profile, driver(sections), dialect == null ? null : dialect.toLowerCase(Locale.ROOT));
  }

  /**
   * Results have another name of one with a secret in it, and so have waivers that are suggested.
   */
  private static @Nullable String driver(List<Section> sections) {
    String driver = written("--driver", Targets.REFERENCE, sections);
    return driver == null || !redactor(sections, driver).redact(driver).equals(driver)
        ? null
        : driver;
  }

  private static Redactor redactor(List<Section> sections, String driver) {
    Map<String, String> told = new HashMap<>(Map.of("--driver", driver));
    Set<String> marked = new HashSet<>();
    for (Section section : sections) {
      for (Map.Entry<Key, List<Scalar>> setting : section.settings().entrySet()) {
        for (Scalar value : setting.getValue()) {
          if (value.name() != null) {
            told.put(value.name(), value.text());
          } else if (setting.getKey().option().equals("--secret")) {
            marked.add(value.text());
          }
        }
      }
    }
    return new Redactor(told, marked);
  }

  /** What the first of these says that says anything; null where it is looked up. */
  private static @Nullable String written(String option, String usual, List<Section> sections) {
    String text =
        sections.stream()
            .flatMap(section -> section.settings().entrySet().stream())
            .filter(setting -> setting.getKey().option().equals(option))
            .flatMap(setting -> setting.getValue().stream())
            .map(Scalar::text)
            .findFirst()
            .orElse(usual);
    return Interpolation.isNeededBy(text) ? null : text.replace("$$", "$");
  }

  private boolean isFor(Waiver waiver) {
    return targets.stream()
        .anyMatch(
            target ->
                fits(waiver.driver(), target.driver())
                    && fits(waiver.dialect(), target.dialect())
                    && (waiver.profile() == null || waiver.profile().equals(target.profile())));
  }

  /** What is not known of the target may be anything. */
  private static boolean fits(@Nullable String asked, @Nullable String there) {
    return asked == null || there == null || asked.equals(there);
  }

  private String line(ToldWaiver told) {
    Waiver waiver = told.waiver();
    String begin = told.origin() + ": the waiver of " + waiver.clause() + " is for ";
    List<String> drivers = all(ProfileTarget::driver);
    if (isMissing(waiver.driver(), drivers)) {
      return begin + missing("driver", waiver.driver(), drivers);
    }
    List<String> dialects = all(ProfileTarget::dialect);
    if (isMissing(waiver.dialect(), dialects)) {
      return begin + missing("dialect", waiver.dialect(), dialects);
    }
    List<String> profiles = all(ProfileTarget::profile);
    if (isMissing(waiver.profile(), profiles)) {
      return begin + missing("profile", waiver.profile(), profiles);
    }
    return begin + "a driver, a dialect and a profile that nothing in the file has together";
  }

  private List<String> all(Function<ProfileTarget, @Nullable String> part) {
    return targets.stream().map(part).filter(Objects::nonNull).distinct().toList();
  }

  private static boolean isMissing(@Nullable String asked, List<String> known) {
    return asked != null && !known.contains(asked);
  }

  private static String missing(String what, @Nullable String name, List<String> known) {
    return "the %s '%s', which nothing in the file has".formatted(what, name)
        + Nearest.suggestion(String.valueOf(name), known);
  }
}
