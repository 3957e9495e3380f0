package io.cindertck.report;

import java.util.List;
import java.util.Objects;

/**
 * What could be read of a result, and what could not.
 *
 * @param result what was read; the troubles are the first of its notes, and clauses that this kit
 *     does not know say so in their reason
 * @param troubles what is not as this kit would have written it, one line each and fit to be shown;
 *     empty for a sound result
 * @param whole whether nothing had to be left out or guessed; a result that is not whole is never
 *     conformant
 */
public record ReadResult(Result result, List<String> troubles, boolean whole) {
  public ReadResult {
    Objects.requireNonNull(result, "result");
    troubles = Plain.list(troubles, "troubles");
  }

  /** A result of this kit's own. */
  public static ReadResult sound(Result result) {
    return new ReadResult(result, List.of(), true);
  }
}
