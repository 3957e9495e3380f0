package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Writes what something has become since it was last told, and reads it again. */
interface Difference<T> {

  /**
   * Writes what changed.
   *
   * @param before what it was; null when it was not there
   * @return null when nothing changed
   */
  @Nullable JsonNode write(@Nullable T before, T after);

  /**
   * Reads what changed.
   *
   * @param before what it was; null when it was not there
   */
  T read(@Nullable T before, Cursor changed);
}
