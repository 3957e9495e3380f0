package io.cindertck.suite.evidence;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Observation.Write;
import io.cindertck.report.Evidence.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What reached the array while a call ran. Requests are in their order, and so are writes. Hosts
 * write before each request, as often each time, and {@value #SLOW} times as often before a slow
 * one: where the number of writes agrees with that, each is before the request that it landed
 * before. Where it does not, as when a volume went meanwhile, the writes are spread evenly over the
 * requests, and which request one came before is not known.
 */
final class CallEvents {
  /** How often hosts write before a slow request, where they write once before any other. */
  private static final int SLOW = 4;

  private static final int LONGEST_TEXT = 240;
  private static final int MOST_OBJECTS = 8;

  private final Telling telling;

  CallEvents(Telling telling) {
    this.telling = telling;
  }

  /**
   * The events.
   *
   * @param most how many there may be; where there are more the last one says how many are left out
   */
  List<Event> of(Observation call, int most) {
    List<Event> events = new ArrayList<>();
    List<Write> writes = call.acknowledged();
    List<Integer> landed = landedBefore(call.requests(), writes.size());
    int all = call.requests().size() + writes.size();
    int shown = all > most ? most - 1 : all;
    int next = 0;
    for (int i = 0; i < call.requests().size() && events.size() < shown; i++) {
      while (next < landed.get(i) && events.size() < shown) {
        events.add(write(writes.get(next++)));
      }
      if (events.size() < shown) {
        events.add(request(call.requests().get(i)));
      }
    }
    while (next < writes.size() && events.size() < shown) {
      events.add(write(writes.get(next++)));
    }
    if (all > shown) {
      events.add(new Event("… and " + (all - shown) + " more", false, null, null));
    }
    return events;
  }

  /** For each request how many writes had landed when it was carried out. */
  private static List<Integer> landedBefore(List<ArrayRequest> requests, int writes) {
    int turns = requests.stream().mapToInt(CallEvents::turns).sum();
    boolean known = turns > 0 && writes % turns == 0;
    List<Integer> landed = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < requests.size(); i++) {
      before += turns(requests.get(i));
      landed.add(known ? before * (writes / turns) : writes * (i + 1) / requests.size());
    }
    return landed;
  }

  private static int turns(ArrayRequest request) {
    return request.fault() == Fault.Kind.SLOW ? SLOW : 1;
  }

  private Event write(Write write) {
    String text = "write " + write.sequence() + " to " + write.volume();
    return new Event(telling.of(text, LONGEST_TEXT), true, null, null);
  }

  private Event request(ArrayRequest request) {
    List<String> objects = request.objects();
    String more =
        objects.size() > MOST_OBJECTS ? " and " + (objects.size() - MOST_OBJECTS) + " more" : "";
    String named = String.join(", ", objects.subList(0, Math.min(MOST_OBJECTS, objects.size())));
    String text =
        Stream.of(request.verb(), named + more)
            .filter(part -> !part.isEmpty())
            .reduce((verb, rest) -> verb + " " + rest)
            .orElse("");
    Fault.Kind fault = request.fault();
    String error = request.error();
    return new Event(
        telling.of(text, LONGEST_TEXT),
        false,
        fault == null ? null : fault.id(),
        error == null ? null : telling.of(error, LONGEST_TEXT));
  }
}
