package io.cindertck.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached the array while a call ran.
 *
 * @param verb what was asked for, in the array's words
 * @param query whether it only looked something up
 * @param objects the array's names of what it touched, those to be created included
 * @param error what it was answered with; null when it was done
 * @param fault what it met; null when nothing
 */
public record ArrayRequest(
    String verb,
    boolean query,
    List<String> objects,
    @Nullable String error,
    Fault.@Nullable Kind fault) {

  /** Copies {@code objects}. */
  // Written out in full: of a compact one, javac 17 loses that the last parameter may be null.
  public ArrayRequest(
      String verb,
      boolean query,
      List<String> objects,
      @Nullable String error,
      Fault.@Nullable Kind fault) {
    this.verb = verb;
    this.query = query;
    this.objects = List.copyOf(objects);
    this.error = error;
    this.fault = fault;
  }
}
