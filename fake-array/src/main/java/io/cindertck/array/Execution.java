package io.cindertck.array;

import io.cindertck.array.ArrayException.Code;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries a request out the way that its fault, if one struck, wants it. */
record Execution(Store store, WritePlan writes, Lag lag) {

  <T> T answer(Request<T> request, @Nullable FaultKind fault) {
    if (fault == null) {
      return carryOut(request);
    }
    String verb = request.verb();
    return switch (fault) {
      case REFUSED -> throw new ArrayException(Code.REFUSED, verb + " was refused");
      case BUSY -> throw new ArrayException(Code.BUSY, "too busy for " + verb);
      case DROPPED -> throw noAnswer(verb);
      case LOST -> throw lost(request);
      case SLOW -> slowly(request);
      case CAPACITY_EXHAUSTED -> throw new ArrayException(Code.NO_SPACE, "no space for " + verb);
      case LOOKUP_FAILED ->
          throw new ArrayException(Code.UNAVAILABLE, "the array cannot be asked: " + verb);
      case ERROR_AS_ANSWER ->
          Objects.requireNonNull(request.errorAnswer(), "befalls no other")
              .apply(verb + " was not done");
      case DELAYED -> hidden(request);
    };
  }

  private <T> T carryOut(Request<T> request) {
    return request.work().apply(request.query() ? lag.seen(store) : store);
  }

  private ArrayException lost(Request<?> request) {
    try {
      carryOut(request);
    } catch (ArrayException e) {
      // Nothing was done, and that is not answered either.
      return noAnswer(request.verb());
    }
    return noAnswer(request.verb());
  }

  private <T> T slowly(Request<T> request) {
    for (int i = 0; i < FaultKind.PATIENCE; i++) {
      writes.landNext(store);
    }
    return carryOut(request);
  }

  private <T> T hidden(Request<T> request) {
    Store before = store.copy();
    T answer = carryOut(request);
    lag.hide(before);
    return answer;
  }

  private static ArrayException noAnswer(String verb) {
    return new ArrayException(Code.NO_ANSWER, "no answer to " + verb);
  }
}
