package io.cindertck.contract;

import java.util.List;

/**
 * A fault that struck while a call ran.
 *
 * @param kind what the array did instead of what it was asked for
 * @param request which of the call's array requests it was, from 1
 * @param verb what the request was to do, in the array's words
 * @param query whether the request only asked
 * @param objects the array's names of what it touched
 */
public record Struck(
    Fault.Kind kind, int request, String verb, boolean query, List<String> objects) {

  /** Copies {@code objects}. */
  public Struck {
    objects = List.copyOf(objects);
  }
}
