package io.cindertck.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from other settings. */
final class Derived {
  private static final String USUAL_REPORT = "report";

  private Derived() {}

  /** The settings, with secrets marked and a report's folder for each profile. */
  static Map<Key, List<Value>> of(
      Map<Key, List<Value>> settings, Keys keys, @Nullable String profile) {
    Map<Key, List<Value>> all = new LinkedHashMap<>(settings);
    keys.ofOption("--secret").ifPresent(key -> secrets(all, key));
    if (profile != null) {
      keys.ofOption("--report").ifPresent(key -> report(all, key, profile));
    }
    return all;
  }

  /** An option that the environment has as a secret is one, whatever it is called here. */
  private static void secrets(Map<Key, List<Value>> settings, Key secrets) {
    List<Value> all = new ArrayList<>(settings.getOrDefault(secrets, List.of()));
    settings.forEach(
        (key, values) ->
            values.stream()
                .filter(value -> value.name() != null && value.shown() != null)
                .map(value -> new Value(null, String.valueOf(value.name()), value.origin(), null))
                .filter(value -> all.stream().noneMatch(one -> one.text().equals(value.text())))
                .forEach(all::add));
    if (!all.isEmpty()) {
      settings.put(secrets, all);
    }
  }

  private static void report(Map<Key, List<Value>> settings, Key key, String profile) {
    List<Value> told = settings.getOrDefault(key, List.of());
    Value folder =
        told.isEmpty() ? new Value(null, USUAL_REPORT, "default", null) : told.get(told.size() - 1);
    String path = Path.of(folder.text()).resolve(profile).toString();
    settings.put(key, List.of(new Value(null, path, folder.origin(), folder.shown())));
  }
}
