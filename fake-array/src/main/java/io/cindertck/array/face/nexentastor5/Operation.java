package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.Store;
import java.util.List;
import java.util.function.Function;

/**
 * What a call asks of the array, with all that it says already checked.
 *
 * @param objects the paths of the objects it touches, those to be created included; never throws
 * @param work carries it out, or throws {@link io.cindertck.array.ArrayException}
 */
record Operation(Function<Store, List<String>> objects, Function<Store, Answer> work) {

  /** An operation whose objects are known from the call alone. */
  static Operation on(List<String> objects, Function<Store, Answer> work) {
    return new Operation(store -> objects, work);
  }
}
