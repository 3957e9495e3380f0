package io.cindertck.array;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last requests, oldest first. Guarded by the array's lock. */
final class Journal {

  private final int limit;
  private final ArrayDeque<JournalEntry> entries = new ArrayDeque<>();
  private long number;

  Journal(int limit) {
    this.limit = limit;
  }

  void add(Request<?> request, List<String> objects, @Nullable String error) {
    number++;
    if (entries.size() == limit) {
      entries.removeFirst();
    }
    entries.add(new JournalEntry(number, request.verb(), request.query(), objects, error));
  }

  List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  void clear() {
    entries.clear();
    number = 0;
  }
}
