package io.cindertck.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.report.Evidence.Account;
import io.cindertck.report.Evidence.Call;
import io.cindertck.report.Evidence.Event;
import io.cindertck.report.Evidence.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A counterexample as the page has it. What is too long for it goes into files of its own, as a
 * whole: the answer, the scenario, and all the rest.
 */
final class CutCase {
  private final Counterexample found;
  private final PageBounds bounds;
  private final String prefix;
  private final String rest;

  CutCase(String clause, Counterexample found, PageBounds bounds) {
    this.found = found;
    this.bounds = bounds;
    this.prefix = Shortened.FOLDER + "/" + clause;
    this.rest = prefix + "-case.json";
  }

  /**
   * The counterexample, cut where it is too long.
   *
   * @param files is given what was cut, by the names of the files that it goes to
   */
  Counterexample cut(SortedMap<String, Content> files) {
    List<String> steps = Cut.lines(found.steps(), bounds, rest);
    Counterexample cut =
        new Counterexample(
            tree(found.scenario(), prefix + "-scenario.json", files),
            steps,
            found.failingStep() > bounds.items() ? 0 : found.failingStep(),
            text(found.said()),
            text(found.held()),
            text(found.recorded()),
            tree(found.reply(), prefix + "-reply.json", files),
            text(found.why()),
            found.calls(),
            Cut.lines(found.faults(), bounds, rest),
            found.minimal(),
            found.reproduced(),
            found.replay(),
            evidence(found.evidence()));
    if (!isWhole(cut)) {
      files.put(rest, out -> ResultJson.words(found, out));
    }
    return cut;
  }

  /** Whether nothing is left out but of the two trees. */
  private boolean isWhole(Counterexample cut) {
    return cut.steps().equals(found.steps())
        && cut.faults().equals(found.faults())
        && cut.said().equals(found.said())
        && cut.held().equals(found.held())
        && cut.recorded().equals(found.recorded())
        && cut.why().equals(found.why())
        && Objects.equals(cut.evidence(), found.evidence());
  }

  private JsonNode tree(JsonNode tree, String file, SortedMap<String, Content> files) {
    return CutTree.of(tree, bounds.tree(), file)
        .map(
            beginning -> {
              files.put(file, out -> ResultJson.pretty(tree, out));
              return beginning;
            })
        .orElse(tree);
  }

  private String text(String text) {
    return Cut.text(text, bounds.text(), rest);
  }

  private String line(String text) {
    return Cut.text(text, bounds.line(), rest);
  }

  private String more(int number, String noun) {
    return "… and " + Words.count(number, "more " + noun) + ", see " + rest;
  }

  private @Nullable Evidence evidence(@Nullable Evidence evidence) {
    if (evidence == null) {
      return null;
    }
    Source source = evidence.reproducer();
    return new Evidence(
        calls(evidence.calls()),
        Cut.list(
            evidence.accounts(),
            bounds.items(),
            this::account,
            number -> new Account(more(number, "object"), "", "", "", true)),
        source == null
            ? null
            : new Source(
                source.language(),
                source.file(),
                Cut.text(source.text(), bounds.tree(), source.file())));
  }

  /** The first ones, and the last up to the one that matters. */
  private List<Call> calls(List<Call> calls) {
    int end = calls.size();
    for (int i = 0; i < calls.size(); i++) {
      end = calls.get(i).violated() ? i + 1 : end;
    }
    int half = bounds.items() / 2;
    List<Call> shown = new ArrayList<>();
    if (calls.size() <= bounds.items()) {
      calls.forEach(call -> shown.add(call(call)));
      return shown;
    }
    int tail = Math.max(half, end - half);
    calls.subList(0, half).forEach(call -> shown.add(call(call)));
    int left = tail - half + calls.size() - Math.max(end, tail);
    shown.add(
        new Call(
            calls.get(half).step(),
            "…",
            "",
            List.of(),
            more(left, "call"),
            Evidence.Ending.RETURNED,
            "",
            false));
    calls.subList(tail, Math.max(end, tail)).forEach(call -> shown.add(call(call)));
    return shown;
  }

  private Call call(Call call) {
    return new Call(
        call.step(),
        line(call.method()),
        line(call.handed()),
        Cut.list(
            call.events(),
            bounds.items(),
            this::event,
            number -> new Event(more(number, "event"), false, null, null)),
        line(call.answer()),
        call.ending(),
        line(call.recorded()),
        call.violated());
  }

  private Event event(Event event) {
    String answer = event.answer();
    return new Event(
        line(event.text()), event.write(), event.fault(), answer == null ? null : line(answer));
  }

  private Account account(Account account) {
    return new Account(
        line(account.object()),
        line(account.said()),
        line(account.held()),
        line(account.recorded()),
        account.agree());
  }
}
