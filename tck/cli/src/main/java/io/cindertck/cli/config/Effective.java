package io.cindertck.cli.config;

import io.cindertck.suite.Shard;
import io.cindertck.suite.Terms;
import io.cindertck.suite.yaml.ToldWaiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is in force for one run, and where each value of it came from. */
public final class Effective {
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*[a-z]");

  private final Map<Key, List<Value>> settings;
  private final @Nullable String profile;
  private final @Nullable Claims claims;
  private final List<ToldWaiver> waivers;

  Effective(
      Map<Key, List<Value>> settings,
      @Nullable String profile,
      @Nullable Claims claims,
      List<ToldWaiver> waivers) {
    this.settings = new LinkedHashMap<>(settings);
    this.profile = profile;
    this.claims = claims;
    this.waivers = List.copyOf(waivers);
  }

  /** The profile that the run is of; null where it is of none. */
  public @Nullable String profile() {
    return profile;
  }

  /** On what terms the run is made. */
  public Terms terms() {
    return new Terms(
        profile,
        claims == null ? null : claims.capabilities(),
        waivers.stream().map(ToldWaiver::waiver).toList(),
        Shard.WHOLE);
  }

  /** What the driver is said to do; null where that is not said. */
  @Nullable Claims claims() {
    return claims;
  }

  /** The failures that are waived. */
  List<ToldWaiver> waivers() {
    return waivers;
  }

  Map<Key, List<Value>> settings() {
    return settings;
  }

  /** The value of an option that has one; empty where it is not told. */
  public Optional<String> value(String option) {
    return settings.entrySet().stream()
        .filter(setting -> setting.getKey().option().equals(option))
        .flatMap(setting -> setting.getValue().stream())
        .map(Value::text)
        .findFirst();
  }

  /**
   * A command's options, with all that is in force.
   *
   * @param command a new one, whose options are set
   */
  public <T> T given(T command) {
    CommandLines.of(command).parseArgs(arguments().toArray(String[]::new));
    return command;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    settings.forEach(
        (key, values) -> {
          for (Value value : values) {
            if (key.shape() != Key.Shape.FLAG) {
              String text = value.name() == null ? value.text() : value.name() + "=" + value.text();
              arguments.add(key.option() + "=" + text);
            } else if (value.text().equals("true")) {
              arguments.add(key.option());
            }
          }
        });
    return arguments;
  }

  /** A message about options, with where those came from that nobody typed. */
  public String explained(String message) {
    String origins =
        OPTION
            .matcher(message)
            .results()
            .map(found -> found.group())
            .distinct()
            .map(this::origin)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return origins.isEmpty() ? message : message + " (" + origins + ")";
  }

  private @Nullable String origin(String option) {
    return settings.entrySet().stream()
        .filter(setting -> setting.getKey().option().equals(option))
        .flatMap(setting -> setting.getValue().stream().limit(1))
        .filter(value -> !value.origin().equals("command line"))
        .map(value -> option + " is from " + value.origin())
        .findFirst()
        .orElse(null);
  }
}
