package io.cindertck.array;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, as the array remembers it.
 *
 * @param number from 1, since the journal was last cleared
 * @param verb what was asked for
 * @param query whether it only looked something up
 * @param objects the names of the objects it touches, those to be created included
 * @param error the name of the {@link ArrayException.Code} it ended with; null when it was answered
 *     well
 * @param fault what struck it; null when nothing did
 */
public record JournalEntry(
    long number,
    String verb,
    boolean query,
    List<String> objects,
    @Nullable String error,
    @Nullable FaultKind fault) {

  /** Copies {@code objects}. */
  public JournalEntry {
    objects = List.copyOf(objects);
  }
}
