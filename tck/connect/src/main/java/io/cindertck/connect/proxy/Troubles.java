package io.cindertck.connect.proxy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What went wrong that is neither the driver's fault nor one that was armed. */
final class Troubles {
  private @Nullable String first;

  /** Remembers it, unless there was trouble before: the first is what the others come from. */
  synchronized void note(String trouble) {
    if (first == null) {
      first = trouble;
    }
  }

  synchronized void forget() {
    first = null;
  }

  synchronized Optional<String> first() {
    return Optional.ofNullable(first);
  }
}
