package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.Request;
import io.cindertck.array.Request.Aim;
import io.cindertck.array.Store;
import io.cindertck.array.face.http.Answer;
import java.util.List;
import java.util.function.Function;

/**
 * What a call asks of the array, with all that it says already checked.
 *
 * @param objects the paths of the objects it touches, those to be created included; never throws
 * @param work carries it out, or throws {@link io.cindertck.array.ArrayException}
 * @param growing whether it takes capacity
 */
record Operation(
    Function<Store, List<String>> objects, Function<Store, Answer> work, boolean growing) {

  /** An operation that takes no capacity. */
  Operation(Function<Store, List<String>> objects, Function<Store, Answer> work) {
    this(objects, work, false);
  }

  /** An operation whose objects are known from the call alone. */
  static Operation on(List<String> objects, Function<Store, Answer> work) {
    return new Operation(store -> objects, work);
  }

  /** This operation, which takes capacity. */
  Operation thatGrows() {
    return new Operation(objects, work, true);
  }

  /** This operation as a request of the array. */
  Request<Answer> request(String verb, NefCall call) {
    Aim change = growing ? Aim.GROWTH : Aim.CHANGE;
    return new Request<>(
        verb,
        call.method().equals("GET") ? Aim.LOOKUP : change,
        objects,
        work,
        // This API tells every error by its HTTP status; what it does not do, no driver owes.
        null);
  }
}
