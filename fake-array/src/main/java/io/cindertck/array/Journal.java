package io.cindertck.array;

import io.cindertck.array.ArrayException.Code;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last requests, oldest first. Guarded by the array's lock. */
final class Journal {

  private final int limit;
  private final ArrayDeque<JournalEntry> entries = new ArrayDeque<>();
  private long number;
  private long mark;

  Journal(int limit) {
    this.limit = limit;
  }

  void add(
      Request<?> request, List<String> objects, @Nullable Code error, @Nullable FaultKind fault) {
    number++;
    if (entries.size() == limit) {
      entries.removeFirst();
    }
    String told = error == null ? null : error.name();
    entries.add(new JournalEntry(number, request.verb(), request.query(), objects, told, fault));
  }

  List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  /** Makes all that come from now on the entries since the mark. */
  void mark() {
    mark = number;
  }

  List<JournalEntry> sinceMark() {
    // From the end: a journal may be long, and what came since the mark is short.
    Deque<JournalEntry> since = new ArrayDeque<>();
    Iterator<JournalEntry> newestFirst = entries.descendingIterator();
    while (newestFirst.hasNext() && since.size() < number - mark) {
      since.addFirst(newestFirst.next());
    }
    return List.copyOf(since);
  }

  void clear() {
    entries.clear();
    number = 0;
    mark = 0;
  }
}
