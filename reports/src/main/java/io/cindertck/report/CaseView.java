package io.cindertck.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A counterexample as it is shown; texts are ready but for HTML escaping. */
record CaseView(
    String why,
    String size,
    List<String> cautions,
    List<Step> steps,
    List<String> faults,
    String said,
    String held,
    String recorded,
    String reply,
    String scenario,
    @Nullable String replay,
    @Nullable SequenceView sequence,
    List<AccountView> accounts,
    @Nullable ProgramView program) {
  /**
   * One step.
   *
   * @param text what is done
   * @param failing whether the violation showed here
   */
  record Step(String text, boolean failing) {}

  static CaseView of(Counterexample found) {
    Evidence evidence = found.evidence();
    List<Step> steps = steps(found);
    return new CaseView(
        Words.block(found.why()),
        size(found),
        cautions(found),
        steps,
        Words.lines(found.faults()),
        Words.block(found.said()),
        Words.block(found.held()),
        Words.block(found.recorded()),
        Words.json(found.reply()),
        Words.json(found.scenario()),
        found.replay() == null ? null : Words.line(found.replay()),
        evidence == null || evidence.calls().isEmpty() ? null : SequenceView.of(evidence, steps),
        evidence == null ? List.of() : AccountView.of(evidence),
        evidence == null || evidence.reproducer() == null
            ? null
            : ProgramView.of(evidence.reproducer()));
  }

  private static String size(Counterexample found) {
    String steps = Words.count(found.steps().size(), "step");
    String calls = Words.count(found.calls(), "driver call");
    int faults = found.faults().size();
    return steps + ", " + calls + ", " + (faults == 0 ? "no fault" : Words.count(faults, "fault"));
  }

  private static List<String> cautions(Counterexample found) {
    List<String> cautions = new ArrayList<>();
    if (found.flaky()) {
      cautions.add("It did not fail again when it was run again: take it as a hint, not as proof.");
    }
    if (found.calls() == 0) {
      cautions.add("It was not run again and not made smaller: the driver did not come back.");
    } else if (!found.minimal()) {
      cautions.add("The budget ran out while it was being made smaller: less may show it too.");
    }
    return List.copyOf(cautions);
  }

  /** The list numbers its steps by itself; a number that the text begins with is taken off. */
  private static List<Step> steps(Counterexample found) {
    List<String> texts = Words.lines(found.steps());
    List<Step> steps = new ArrayList<>();
    for (int number = 1; number <= texts.size(); number++) {
      String text = texts.get(number - 1).replaceFirst("^" + number + "\\.\\s+", "");
      steps.add(new Step(text, number == found.failingStep()));
    }
    return List.copyOf(steps);
  }
}
