package io.cindertck.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case went, as a sequence of messages between manager, driver and array.
 *
 * @param calls the driver's calls
 * @param after the steps that come after the last call
 */
record SequenceView(List<Fold<Call>> calls, List<Step> after) {
  private static final int FIRST_AND_LAST_CALLS = 4;
  private static final int FIRST_AND_LAST_EVENTS = 4;

  SequenceView {
    calls = List.copyOf(calls);
    after = List.copyOf(after);
  }

  /**
   * A step of the case, as a heading.
   *
   * @param number from 1
   * @param text what is done
   * @param failing whether the violation showed in it, and in no single call
   */
  record Step(int number, String text, boolean failing) {}

  /**
   * A call of the driver.
   *
   * @param steps the steps that begin with it, or were without a call before it
   * @param ending {@code returned}, {@code raised} or {@code indefinite}
   */
  record Call(
      List<Step> steps,
      String method,
      String handed,
      List<Fold<Event>> events,
      String ending,
      String answer,
      String recorded,
      boolean violated) {}

  /** A request of the driver's, or a write of a host's. */
  record Event(String text, boolean write, @Nullable String fault, @Nullable String answer) {
    boolean telling() {
      return write || fault != null || answer != null;
    }
  }

  static SequenceView of(Evidence evidence, List<CaseView.Step> steps) {
    boolean inACall = evidence.calls().stream().anyMatch(Evidence.Call::violated);
    List<Call> calls = new ArrayList<>();
    int begun = 0;
    for (Evidence.Call call : evidence.calls()) {
      List<Step> headings = new ArrayList<>();
      while (begun < Math.min(call.step(), steps.size())) {
        headings.add(step(steps, begun++, inACall));
      }
      calls.add(call(call, headings));
    }
    List<Step> after = new ArrayList<>();
    while (begun < steps.size()) {
      after.add(step(steps, begun++, inACall));
    }
    return new SequenceView(Fold.of(calls, FIRST_AND_LAST_CALLS, Call::violated), after);
  }

  private static Step step(List<CaseView.Step> steps, int index, boolean inACall) {
    CaseView.Step step = steps.get(index);
    return new Step(index + 1, step.text(), step.failing() && !inACall);
  }

  private static Call call(Evidence.Call call, List<Step> headings) {
    List<Event> events = call.events().stream().map(SequenceView::event).toList();
    return new Call(
        List.copyOf(headings),
        Words.name(call.method()),
        Words.line(call.handed()),
        Fold.of(events, FIRST_AND_LAST_EVENTS, Event::telling),
        call.ending().id(),
        Words.line(call.answer()),
        Words.line(call.recorded()),
        call.violated());
  }

  private static Event event(Evidence.Event event) {
    return new Event(
        Words.name(event.text()),
        event.write(),
        event.fault() == null ? null : Words.name(event.fault()),
        event.answer() == null ? null : Words.name(event.answer()));
  }
}
