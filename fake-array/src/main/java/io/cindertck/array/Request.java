package io.cindertck.array;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One request on the array, as the client or a face puts it.
 *
 * @param <T> what it answers
 * @param verb what is asked for
 * @param query whether it only looks something up
 * @param objects the names of the objects it touches, those to be created included; must not throw,
 *     whatever the state
 * @param work carries it out, or throws {@link ArrayException} with the state left as it was
 */
public record Request<T>(
    String verb, boolean query, Function<Store, List<String>> objects, Function<Store, T> work) {

  /** A request that looks something up. */
  public static <T> Request<T> query(
      String verb, Function<Store, List<String>> objects, Function<Store, T> work) {
    return new Request<>(verb, true, objects, work);
  }

  /** A request that changes something; its answer says nothing more than that it was done. */
  public static Request<Boolean> change(
      String verb, Function<Store, List<String>> objects, Consumer<Store> work) {
    return new Request<>(
        verb,
        false,
        objects,
        store -> {
          work.accept(store);
          return true;
        });
  }
}
