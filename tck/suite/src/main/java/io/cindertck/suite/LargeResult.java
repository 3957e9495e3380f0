package io.cindertck.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ArrayFacts;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.DriverFacts;
import io.cindertck.report.Evidence;
import io.cindertck.report.KnownFault;
import io.cindertck.report.Latencies;
import io.cindertck.report.OperationResult;
import io.cindertck.report.Result;
import io.cindertck.report.RunFacts;
import io.cindertck.report.SweepResult;
import io.cindertck.report.Timeline;
import io.cindertck.suite.evidence.CaseEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A result as large as any run may come to: every clause is violated, in a case of which as much is
 * told as is ever told of one.
 */
final class LargeResult {
  /** A case that was not made smaller: a history, or volumes and snapshots of a large group. */
  private static final int STEPS = 100;

  private static final int REQUESTS = 12;
  private static final int MEMBERS = 8;
  private static final int MANY = 200;
  private static final int INTERVALS = 120;

  private LargeResult() {}

  /**
   * Makes one.
   *
   * @param calls how many recorded calls the run has made
   */
  static Result of(int calls) {
    List<ClauseResult> clauses =
        Catalogue.clauses().stream().map(clause -> clause(clause, calls)).toList();
    return new Result(
        new Result.Kit(KitVersion.VERSION),
        new Result.Contract(Catalogue.VERSION),
        Conformance.NON_CONFORMANT,
        List.of("every clause was violated: this result is made to measure reports"),
        new DriverFacts("java:acme.LargeDriver", Dialect.CONSISTENCYGROUP, "LargeDriver", null),
        new ArrayFacts("fake", List.of("volumes", "snapshots", "groups", "content")),
        new RunFacts(1, 1_000, 90_000, calls, Instant.EPOCH, 3_600_000, false, null),
        Arrays.stream(Operation.values())
            .map(
                operation ->
                    new OperationResult(
                        operation.id(),
                        true,
                        calls / Operation.values().length,
                        calls,
                        calls / 2,
                        new Latencies(calls, 90, 400, 9_000, 60_000_000)))
            .toList(),
        new SweepResult(
            100_000,
            90_000,
            80_000,
            64,
            64,
            Arrays.stream(Operation.values())
                .flatMap(op -> IntStream.rangeClosed(1, MEMBERS).mapToObj(n -> swept(op, n)))
                .toList()),
        clauses,
        List.of(),
        List.of(),
        new Timeline(
            9_000,
            LongStream.range(0, INTERVALS).mapToObj(i -> calls / INTERVALS + i % 97).toList(),
            List.of(new Timeline.Phase("all", 0, calls))),
        null);
  }

  private static SweepResult.Call swept(Operation operation, int members) {
    Map<String, String> points = new LinkedHashMap<>();
    for (Fault.Kind kind : Fault.Kind.values()) {
      points.put(kind.id(), "+-.".repeat(REQUESTS / 3));
    }
    return new SweepResult.Call(
        operation.id(),
        "",
        members,
        IntStream.range(0, REQUESTS).mapToObj(i -> "deleteSnapshot").toList(),
        points,
        List.of(
            new SweepResult.Violation(
                "refused", 2, Catalogue.clauses().stream().map(Clause::id).toList())));
  }

  private static ClauseResult clause(Clause clause, int calls) {
    return new ClauseResult(
        clause.id(),
        clause.operation(),
        clause.level(),
        clause.account().id(),
        clause.source(),
        clause.owed(),
        clause.advice(),
        Verdict.FAILED,
        null,
        calls,
        calls / 2,
        found(clause),
        List.of(new KnownFault("Wrong", "it answers as if all had gone well")),
        null);
  }

  private static Counterexample found(Clause clause) {
    ArrayNode members = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < MANY; i++) {
      members.add(entry(i));
    }
    ObjectNode scenario = JsonNodeFactory.instance.objectNode().put("seed", 1);
    ArrayNode steps = scenario.putArray("steps");
    for (int i = 1; i <= STEPS; i++) {
      steps.addObject().put("do", "delete-group").put("id", "g" + i);
    }
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    reply.set("returned", members);
    return new Counterexample(
        scenario,
        IntStream.rangeClosed(1, STEPS).mapToObj(i -> i + ". delete group g" + i).toList(),
        CaseEvidence.MOST_CALLS,
        text("the driver said that it is gone"),
        text("the array holds it"),
        text("Cinder has recorded nothing"),
        reply,
        clause.owed() + " It was not so.",
        STEPS,
        List.of("the 2nd array request is refused"),
        true,
        true,
        "cinder-tck replay " + Replays.file(clause.id()),
        evidence());
  }

  private static Evidence evidence() {
    List<Evidence.Call> calls = new ArrayList<>();
    int told = CaseEvidence.MOST_CALLS + CaseEvidence.MOST_CALLS_AFTER;
    for (int i = 1; i <= told; i++) {
      calls.add(call(i, i == CaseEvidence.MOST_CALLS));
    }
    return new Evidence(
        calls,
        IntStream.rangeClosed(1, CaseEvidence.MOST_ACCOUNTS)
            .mapToObj(
                i -> new Evidence.Account("volume v" + i, "deleted", "1 GiB", "deleted", false))
            .toList(),
        new Evidence.Source("java", "cases/Large.java", text("// a line of it\n")));
  }

  private static ObjectNode entry(int number) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", "6f0b2f3e-0000-4000-8000-%012d".formatted(number))
        .put("status", "available");
  }

  private static String text(String text) {
    return (text + "; ").repeat(MANY);
  }

  private static Evidence.Call call(int step, boolean violated) {
    int most = violated ? CaseEvidence.MOST_EVENTS_OF_VIOLATED : CaseEvidence.MOST_EVENTS;
    return new Evidence.Call(
        step,
        "delete_consistencygroup",
        "group g" + step + " of " + MEMBERS + " volumes",
        IntStream.rangeClosed(1, most).mapToObj(LargeResult::event).toList(),
        "None",
        Evidence.Ending.RETURNED,
        "g" + step + ": row destroyed",
        violated);
  }

  /** Hosts write before each request. */
  private static Evidence.Event event(int number) {
    return number % 2 == 1
        ? new Evidence.Event("write %d to v%d".formatted(number, number), true, null, null)
        : new Evidence.Event(
            "deleteVolume v" + number, false, "refused", "v" + number + " is in use");
  }
}
