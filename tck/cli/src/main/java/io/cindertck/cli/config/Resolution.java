package io.cindertck.cli.config;

import io.cindertck.cli.config.Interpolation.Text;
import io.cindertck.cli.config.Interpolation.UnresolvedException;
import io.cindertck.suite.yaml.Place;
import io.cindertck.suite.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes values of what was told: looks up names, and sees paths from the working directory. */
final class Resolution {
  private final Keys keys;
  private final Interpolation interpolation;
  private final @Nullable RelativePaths paths;
  private final Problems problems;

  /**
   * A resolution.
   *
   * @param paths of the file; null where there is none
   */
  Resolution(
      Keys keys,
      Map<String, String> environment,
      @Nullable RelativePaths paths,
      Problems problems) {
    this.keys = keys;
    this.interpolation = new Interpolation(environment);
    this.paths = paths;
    this.problems = problems;
  }

  /** The values of a key; what is wrong with one is told. */
  List<Value> values(Key key, List<Told> told) {
    return told.stream().flatMap(one -> values(key, one)).toList();
  }

  private Stream<Value> values(Key key, Told told) {
    Place place = told.place();
    if (place == null || paths == null) {
      return Stream.of(new Value(told.name(), told.text(), told.origin(), null));
    }
    Text text;
    try {
      text = interpolation.resolve(told.text());
    } catch (UnresolvedException e) {
      problems.add(place, String.valueOf(e.getMessage()));
      return Stream.empty();
    }
    if (text.fromEnvironment() && key.shape() != Key.Shape.PAIRS) {
      String complaint = keys.complaint(key, text.value());
      if (complaint != null) {
        problems.add(place, key.name() + ": " + Layers.hiding(complaint, text.value()));
        return Stream.empty();
      }
    }
    String shown = text.secret() ? told.text() : null;
    List<Value> values = new ArrayList<>();
    String splits = key.splits();
    for (String part : splits == null ? new String[] {text.value()} : text.value().split(splits)) {
      values.add(new Value(told.name(), paths.resolve(key, part), told.origin(), shown));
    }
    return values.stream();
  }
}
