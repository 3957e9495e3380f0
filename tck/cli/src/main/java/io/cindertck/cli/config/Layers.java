package io.cindertck.cli.config;

import io.cindertck.suite.yaml.Place;
import io.cindertck.suite.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What is told of each key, where the later word counts. */
final class Layers {
  /** What everybody who tells of it adds to. */
  private static final Set<String> ADDED = Set.of("--secret");

  private final Map<Key, List<Told>> told = new LinkedHashMap<>();

  /** What a file says in one of its parts. */
  void file(Section section, @Nullable String profile) {
    section
        .settings()
        .forEach(
            (key, scalars) ->
                put(
                    key,
                    scalars.stream()
                        .map(
                            scalar ->
                                new Told(
                                    scalar.name(),
                                    scalar.text(),
                                    scalar.place().origin(profile),
                                    scalar.place()))
                        .toList()));
  }

  /** What the environment says; an empty variable says nothing. */
  void environment(Keys keys, Map<String, String> environment, Problems problems) {
    for (Key key : keys.all()) {
      String variable = key.variable();
      String value = variable == null ? null : environment.get(variable);
      if (value != null && !value.isEmpty()) {
        String complaint = key.splits() == null ? keys.complaint(key, value) : null;
        if (complaint != null) {
          problems.add(
              new Place("environment variable " + variable, 0, 0), hiding(complaint, value));
        } else {
          put(key, List.of(new Told(null, value, "environment " + variable, null)));
        }
      }
    }
  }

  /** A complaint that does not repeat a value. */
  static String hiding(String complaint, String value) {
    return complaint.replace("'" + value + "'", "its value");
  }

  /** What was typed. */
  void commandLine(Keys keys, ParseResult parsed) {
    for (OptionSpec option : parsed.matchedOptions()) {
      keys.ofOption(option.longestName()).ifPresent(key -> put(key, typed(key, option)));
    }
  }

  private static List<Told> typed(Key key, OptionSpec option) {
    List<String> texts =
        key.shape() == Key.Shape.FLAG
            ? List.of(String.valueOf(Boolean.TRUE.equals(option.<Object>getValue())))
            : option.originalStringValues();
    return texts.stream().map(text -> typed(key, text)).toList();
  }

  private static Told typed(Key key, String text) {
    int equals = key.shape() == Key.Shape.PAIRS ? text.indexOf('=') : -1;
    return equals <= 0
        ? Told.typed(null, text)
        : Told.typed(text.substring(0, equals), text.substring(equals + 1));
  }

  private void put(Key key, List<Told> values) {
    List<Told> all = new ArrayList<>();
    List<Told> former = told.getOrDefault(key, List.of());
    if (key.shape() == Key.Shape.PAIRS) {
      former.stream().filter(old -> !isNamedIn(values, old.name())).forEach(all::add);
    } else if (ADDED.contains(key.option())) {
      all.addAll(former);
    }
    all.addAll(values);
    told.put(key, all);
  }

  private static boolean isNamedIn(List<Told> values, @Nullable String name) {
    return name != null && values.stream().anyMatch(value -> name.equals(value.name()));
  }

  /** All that was told, by key. */
  Map<Key, List<Told>> all() {
    return told;
  }
}
