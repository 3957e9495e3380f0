package io.cindertck.array;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request on the array, as the client or a face puts it.
 *
 * @param <T> what it answers
 * @param verb what is asked for
 * @param aim what it is about to do to the array
 * @param objects the names of the objects it touches, those to be created included; must not throw,
 *     whatever the state
 * @param work carries it out, or throws {@link ArrayException} with the state left as it was
 * @param errorAnswer an answer that looks well and has this error in it; null where the array tells
 *     errors as such, always
 */
public record Request<T>(
    String verb,
    Aim aim,
    Function<Store, List<String>> objects,
    Function<Store, T> work,
    @Nullable Function<String, T> errorAnswer) {

  /** What a request is about to do to the array. */
  public enum Aim {
    /** It only looks something up. */
    LOOKUP,
    /** It changes something. */
    CHANGE,
    /** It changes something, and takes capacity for that. */
    GROWTH
  }

  /** Whether it only looks something up. */
  public boolean query() {
    return aim == Aim.LOOKUP;
  }

  /** A request that looks something up. */
  public static <T> Request<T> query(
      String verb, Function<Store, List<String>> objects, Function<Store, T> work) {
    return new Request<>(verb, Aim.LOOKUP, objects, work, null);
  }

  /** A request that changes something; its answer says nothing more than that it was done. */
  public static Request<Receipt> change(
      String verb, Aim aim, Function<Store, List<String>> objects, Consumer<Store> work) {
    return new Request<>(
        verb,
        aim,
        objects,
        store -> {
          work.accept(store);
          return Receipt.DONE;
        },
        Receipt::new);
  }
}
