package io.cindertck.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The smallest case found in which a clause is violated.
 *
 * <p>The two trees are copied, once, as a file would give them back; whoever reads them leaves them
 * as they are.
 *
 * @param scenario the scenario as data
 * @param steps the scenario for people, one line a step; a leading number such as {@code 1.} may be
 *     there or not
 * @param failingStep which of the steps showed it, from 1; 0 when no single one did
 * @param said what the driver answered, in words
 * @param held what the array held afterwards, in words
 * @param recorded what Cinder's database held afterwards, in words
 * @param reply the driver's answer as data
 * @param why what is wrong, in one sentence
 * @param calls how many driver calls the case takes
 * @param faults the faults that were armed, one line each; empty without any
 * @param minimal whether nothing more could be taken away; false when the budget ran out before
 * @param reproduced whether it failed again when it was run again
 * @param replay the command that runs it again; null when there is none
 * @param evidence how it went; null where it was not played again, and in results before it
 */
public record Counterexample(
    JsonNode scenario,
    List<String> steps,
    int failingStep,
    String said,
    String held,
    String recorded,
    JsonNode reply,
    String why,
    long calls,
    List<String> faults,
    boolean minimal,
    boolean reproduced,
    @Nullable String replay,
    @Nullable Evidence evidence) {
  public Counterexample {
    scenario = Plain.tree(scenario, "scenario");
    steps = Plain.list(steps, "steps");
    Plain.atMost(failingStep, steps.size(), "failingStep");
    Objects.requireNonNull(said, "said");
    Objects.requireNonNull(held, "held");
    Objects.requireNonNull(recorded, "recorded");
    reply = Plain.tree(reply, "reply");
    Objects.requireNonNull(why, "why");
    Plain.count(calls, "calls");
    faults = Plain.list(faults, "faults");
  }

  /** Whether it did not fail when it was run again; one that was not run again is not told so. */
  public boolean flaky() {
    return !reproduced && calls > 0;
  }

  /** The same, with other evidence. */
  public Counterexample with(Evidence other) {
    return with(replay, other);
  }

  /** The same, with another command that plays it again. */
  public Counterexample with(String command) {
    return with(command, evidence);
  }

  private Counterexample with(@Nullable String command, @Nullable Evidence other) {
    return new Counterexample(
        scenario,
        steps,
        failingStep,
        said,
        held,
        recorded,
        reply,
        why,
        calls,
        faults,
        minimal,
        reproduced,
        command,
        other);
  }
}
