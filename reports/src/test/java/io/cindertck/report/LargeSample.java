package io.cindertck.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/** A result of which as much is on the page as may be: each clause fails in a long case. */
final class LargeSample {
  private static final int CALLS = 70;
  private static final int EVENTS = 60;
  private static final int ACCOUNTS = 60;
  private static final int STEPS = 100;
  private static final String LONG = "it is gone, says the driver; ".repeat(200);

  private LargeSample() {}

  static Result result() {
    Result all = Samples.nonConformant();
    return all.with(
        all.clauses().stream()
            .map(
                clause ->
                    ClauseBuilder.like(clause)
                        .verdict(Verdict.FAILED, null)
                        .counts(1, 1)
                        .found(found(clause.id()))
                        .build())
            .toList());
  }

  private static Counterexample found(String clause) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    IntStream.range(0, STEPS).forEach(i -> tree.put("volume " + i, "available"));
    return new Counterexample(
        tree,
        IntStream.rangeClosed(1, STEPS).mapToObj(i -> i + ". delete group g" + i).toList(),
        CALLS,
        LONG,
        LONG,
        LONG,
        tree,
        "It was not so.",
        CALLS,
        List.of("the 2nd array request is refused"),
        true,
        true,
        "cinder-tck replay report/cases/" + clause + ".json",
        new Evidence(
            IntStream.rangeClosed(1, CALLS).mapToObj(LargeSample::call).toList(),
            IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(i -> new Evidence.Account("volume v" + i, "deleted", "1 GiB", "", false))
                .toList(),
            new Evidence.Source("java", "cases/X.java", LONG)));
  }

  private static Evidence.Call call(int step) {
    return new Evidence.Call(
        step,
        "delete_consistencygroup",
        "group g" + step,
        IntStream.rangeClosed(1, EVENTS).mapToObj(LargeSample::event).toList(),
        "None",
        Evidence.Ending.RETURNED,
        "g" + step + ": row destroyed",
        step == CALLS);
  }

  /** Each is told at once: a host's write, or a request that a fault struck. */
  private static Evidence.Event event(int number) {
    return number % 2 == 1
        ? new Evidence.Event("write %d to v%d".formatted(number, number), true, null, null)
        : new Evidence.Event("deleteVolume v" + number, false, "refused", "it is in use");
  }
}
