package io.cindertck.array;

import java.util.List;

/**
 * A fault that found its request.
 *
 * @param kind how the request went wrong
 * @param request the request's number since arming, from 1
 * @param verb what the request asked for
 * @param query whether it only looked something up
 * @param objects the names of the objects it touches
 */
public record StruckFault(
    FaultKind kind, int request, String verb, boolean query, List<String> objects) {

  /** Copies {@code objects}. */
  public StruckFault {
    objects = List.copyOf(objects);
  }
}
