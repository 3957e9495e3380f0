package io.cindertck.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fault that is to strike while a driver call runs: on one of its array requests, or on all that
 * touch an object. Exactly one of the two is given. It strikes only requests that its kind can
 * befall.
 *
 * @param kind what the array does instead of what it was asked for
 * @param request which of the call's array requests, from 1; null where an object is given
 * @param touching the id of a volume, snapshot, group or group snapshot; null where a request is
 *     given
 */
public record Fault(Kind kind, @Nullable Integer request, @Nullable String touching) {

  /** What an array does instead of what it was asked for. */
  public enum Kind {
    /** It does nothing and says that it will not. */
    REFUSED(Effect.NOT_DONE, Telling.ERROR, "refused"),
    /** It does nothing and says that it cannot now. */
    BUSY(Effect.NOT_DONE, Telling.ERROR, "declined by a busy array"),
    /** It does nothing and does not answer. */
    DROPPED(Effect.NOT_DONE, Telling.SILENCE, "dropped, neither done nor answered"),
    /** It does what it was asked for and does not answer. Befalls changes. */
    LOST(Effect.DONE, Telling.SILENCE, "done and its answer lost"),
    /** It does what it was asked for, late: hosts go on writing meanwhile. */
    SLOW(Effect.DONE, Telling.TRUTH, "slow"),
    /** It has no room for what it was asked for, and says so. Befalls what takes capacity. */
    CAPACITY_EXHAUSTED(Effect.NOT_DONE, Telling.ERROR, "declined for lack of capacity"),
    /** It cannot look anything up, which does not mean that nothing is there. Befalls lookups. */
    LOOKUP_FAILED(Effect.NOT_DONE, Telling.ERROR, "a lookup that the array could not answer"),
    /** It does nothing and answers as if it had, with the error in the answer. Befalls changes. */
    ERROR_AS_ANSWER(
        Effect.NOT_DONE, Telling.HIDDEN, "not done, with the error inside of a good answer"),
    /** It does what it was asked for, and shows it only some requests later. Befalls changes. */
    DELAYED(Effect.DONE, Telling.TRUTH, "done, and to be seen only some requests later");

    private enum Effect {
      DONE,
      NOT_DONE
    }

    private enum Telling {
      TRUTH,
      ERROR,
      HIDDEN,
      SILENCE
    }

    private final Effect effect;
    private final Telling telling;
    private final String words;

    Kind(Effect effect, Telling telling, String words) {
      this.effect = effect;
      this.telling = telling;
      this.words = words;
    }

    /** Whether the array does what it was asked for. */
    public boolean isDone() {
      return effect == Effect.DONE;
    }

    /** Whether the array answers at all. */
    public boolean isAnswered() {
      return telling != Telling.SILENCE;
    }

    /**
     * Whether it can befall such a request, as far as the request shows; which requests take
     * capacity, the array alone knows.
     */
    public boolean canBefall(ArrayRequest request) {
      return switch (this) {
        case REFUSED, BUSY, DROPPED, SLOW -> true;
        case LOOKUP_FAILED -> request.query();
        case LOST, CAPACITY_EXHAUSTED, ERROR_AS_ANSWER, DELAYED -> !request.query();
      };
    }

    /** The name used in scenarios and reports, such as {@code lookup-failed}. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What becomes of the request, in words that follow "is" or "was". */
    public String words() {
      return words;
    }

    /**
     * The kind with a name.
     *
     * @throws IllegalArgumentException when there is none, with one line that lists them
     */
    @JsonCreator
    public static Kind of(String id) {
      return Arrays.stream(values())
          .filter(kind -> kind.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "no fault is called '"
                          + id
                          + "'; there are "
                          + Arrays.stream(values())
                              .map(Kind::id)
                              .collect(Collectors.joining(", "))));
    }
  }

  /** Checks that exactly one of request and object is given. */
  public Fault {
    if ((request == null) == (touching == null)) {
      throw new IllegalArgumentException(
          "a fault strikes either the n-th request or an object: " + request + ", " + touching);
    }
    if (request != null && request < 1) {
      throw new IllegalArgumentException("requests are counted from 1, not from " + request);
    }
  }

  /** A fault on the n-th array request of the call, from 1. */
  public static Fault onRequest(Kind kind, int request) {
    return new Fault(kind, request, null);
  }

  /** A fault on every request that touches an object. */
  public static Fault touching(Kind kind, String id) {
    return new Fault(kind, null, id);
  }
}
