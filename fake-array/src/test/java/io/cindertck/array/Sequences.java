package io.cindertck.array;

import java.util.Arrays;
import java.util.List;

/** Reads what an ordered writer wrote. */
public final class Sequences {

  private Sequences() {}

  /** The sequences of all stamps in these snapshots together, ascending, each once. */
  public static List<Long> in(ArrayState state, String... snapshots) {
    return Arrays.stream(snapshots)
        .map(name -> state.snapshot(name).orElseThrow().content())
        .flatMap(content -> content.stamps().values().stream())
        .map(Stamp::sequence)
        .distinct()
        .sorted()
        .toList();
  }
}
