package io.cindertck.connect.probe;

import io.cindertck.array.ArrayState;
import io.cindertck.connect.array.HeldReading;
import io.cindertck.contract.Kind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an array calls the objects that it held at a moment.
 *
 * @param byKind a kind of which there was nothing may be missing
 */
record HeldNames(Map<Kind, Set<String>> byKind) {
  /** Of an array that held nothing. */
  static final HeldNames NONE = new HeldNames(Map.of());

  /** Copies {@code byKind}. */
  HeldNames {
    byKind = Map.copyOf(byKind);
  }

  static HeldNames in(ArrayState state) {
    Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      names.put(kind, HeldReading.names(state, kind).collect(Collectors.toUnmodifiableSet()));
    }
    return new HeldNames(names);
  }

  boolean has(Kind kind, String name) {
    return byKind.getOrDefault(kind, Set.of()).contains(name);
  }

  /** What was held at this moment or at that one. */
  HeldNames and(HeldNames other) {
    Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Set<String> both = new HashSet<>(byKind.getOrDefault(kind, Set.of()));
      both.addAll(other.byKind.getOrDefault(kind, Set.of()));
      names.put(kind, Set.copyOf(both));
    }
    return new HeldNames(names);
  }
}
