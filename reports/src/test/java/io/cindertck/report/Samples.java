package io.cindertck.report;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results such as a run would give. */
final class Samples {
  private static final DriverFacts ACME =
      new DriverFacts(
          "python:acme.driver:AcmeDriver",
          Dialect.CONSISTENCYGROUP,
          "acme.driver:AcmeDriver",
          "21.3.2");
  private static final ArrayFacts FAKE =
      new ArrayFacts(
          "fake",
          List.of("groups", "members", "volumes", "snapshots", "content", "faults", "writes"));
  static final SweepResult SWEEP =
      new SweepResult(
          1_209,
          8,
          1,
          12,
          16,
          List.of(
              swept("", "+-+", "+++", "..."),
              swept("after the membership changed", "++-", "-.+", "...")));

  private static final RunFacts RUN = run(8713, null);
  private static final Latencies LATENCIES = new Latencies(94, 210, 480, 2_100, 3_050);
  private static final Timeline TIMELINE =
      new Timeline(
          250,
          Stream.iterate(40L, count -> (count * 37 + 11) % 140).limit(38).toList(),
          List.of(
              new Timeline.Phase("each operation", 0, 604),
              new Timeline.Phase("every single fault", 1_800, 1_409),
              new Timeline.Phase("histories", 6_950, 1_169)));

  private Samples() {}

  private static SweepResult.Call swept(
      String variant, String refused, String busy, String capacityExhausted) {
    Map<String, String> points = new LinkedHashMap<>();
    points.put("refused", refused);
    points.put("busy", busy);
    points.put("capacity-exhausted", capacityExhausted);
    return new SweepResult.Call(
        "delete-group-snapshot",
        variant,
        2,
        List.of("deleteSnapshot", "deleteSnapshot", "deleteGroupSnapshot"),
        points,
        variant.isEmpty() && refused.contains("-")
            ? List.of(
                new SweepResult.Violation(
                    "refused", 2, List.of("delete-group.partial-failure-told")))
            : List.of());
  }

  /** Two clauses and no more: what a golden file can be read with. */
  static Result small(Conformance verdict) {
    Verdict second =
        switch (verdict) {
          case CONFORMANT -> Verdict.PASSED;
          case NON_CONFORMANT -> Verdict.FAILED;
          case INCOMPLETE -> Verdict.NOT_OBSERVED;
        };
    SweepResult sweep =
        switch (verdict) {
          case CONFORMANT ->
              new SweepResult(6, 6, 0, 12, 12, List.of(swept("", "+++", "+++", "...")));
          case NON_CONFORMANT -> SWEEP;
          case INCOMPLETE -> SweepResult.NONE;
        };
    String reason = second == Verdict.NOT_OBSERVED ? "no probe sees members" : null;
    ClauseResult first = clause("reply.arity", Level.MUST, "said", Verdict.PASSED, null, null);
    ClauseResult last =
        clause(
            "delete-group.partial-failure-told",
            Level.MUST,
            "said+held",
            second,
            reason,
            second == Verdict.FAILED ? SampleCases.ORPHAN : null);
    return new Result(
        new Result.Kit("0.1.0"),
        new Result.Contract("1"),
        verdict,
        List.of("the sample's reason"),
        ACME,
        FAKE,
        RUN,
        List.of(
            new OperationResult(
                "delete-group", true, 96, 48, second == Verdict.FAILED ? 1 : 0, LATENCIES)),
        sweep,
        List.of(first, last),
        List.of(),
        List.of(),
        null,
        null);
  }

  static Result nonConformant() {
    return full(
        Conformance.NON_CONFORMANT,
        List.of("2 MUST clauses failed", "1 SHOULD clause failed; that is a warning"),
        Map.of(
            "delete-group.partial-failure-told", Verdict.FAILED,
            "create-group-snapshot.consistent-cut", Verdict.FAILED,
            "create-group.no-residue", Verdict.FAILED,
            "history.linearizable", Verdict.NOT_OBSERVED,
            "delete-group-snapshot.retry-converges", Verdict.INCONCLUSIVE,
            "inputs.untouched", Verdict.WAIVED,
            "call.returns", Verdict.KIT_ERROR),
        List.of("1 case of reply.entry-unique failed once and not again: it is not counted"),
        RUN);
  }

  static Result conformant() {
    return full(
        Conformance.CONFORMANT, List.of("every MUST clause passed"), Map.of(), List.of(), RUN);
  }

  static Result incomplete() {
    Map<String, Verdict> verdicts =
        catalogue()
            .filter(columns -> columns[2].contains("held") || columns[2].equals("all"))
            .map(columns -> columns[0])
            .collect(java.util.stream.Collectors.toMap(id -> id, id -> Verdict.NOT_OBSERVED));
    return full(
        Conformance.INCOMPLETE,
        List.of("the probe sees neither members nor content", "it cannot arm faults"),
        verdicts,
        List.of(),
        run(8713, "*-group.*"));
  }

  static Result full(
      Conformance verdict,
      List<String> reasons,
      Map<String, Verdict> verdicts,
      List<String> notes,
      RunFacts run) {
    List<ClauseResult> clauses =
        catalogue().map(c -> clause(c, verdicts.getOrDefault(c[0], Verdict.PASSED))).toList();
    List<OperationResult> operations =
        Stream.of(Operation.values()).map(operation -> tally(operation.id(), clauses)).toList();
    return new Result(
        new Result.Kit("0.1.0"),
        new Result.Contract("1"),
        verdict,
        reasons,
        ACME,
        FAKE,
        run,
        operations,
        SWEEP,
        clauses,
        notes,
        List.of(),
        TIMELINE,
        null);
  }

  private static OperationResult tally(String id, List<ClauseResult> clauses) {
    List<ClauseResult> own = clauses.stream().filter(c -> c.operation().equals(id)).toList();
    long judged = own.stream().mapToLong(ClauseResult::judged).sum();
    long violated = own.stream().mapToLong(ClauseResult::violated).sum();
    return new OperationResult(id, true, 120 + 57L * id.length(), judged, violated, LATENCIES);
  }

  private static RunFacts run(long seed, @Nullable String clauses) {
    Instant start = Instant.parse("2026-11-20T09:41:07.250Z");
    return new RunFacts(seed, 100, 412, 3_182, start, 9_430, false, clauses);
  }

  private static ClauseResult clause(String[] columns, Verdict verdict) {
    Level level = Level.valueOf(columns[1]);
    String reason =
        switch (verdict) {
          case NOT_OBSERVED -> "the probe does not see what this clause is about";
          case INCONCLUSIVE -> "each of 4 judgements was hidden by a call that did not come back";
          case WAIVED -> "ACME-1207: fixed in 4.2; in force until 2027-01-31";
          case KIT_ERROR -> "the judge threw IllegalStateException: a kit bug, please report it";
          default -> null;
        };
    Counterexample found =
        switch (columns[0] + " " + verdict.id()) {
          case "delete-group.partial-failure-told failed" -> SampleCases.ORPHAN;
          case "create-group-snapshot.consistent-cut failed" -> SampleCases.HOLE;
          case "create-group.no-residue failed" -> SampleCases.RESIDUE;
          default -> null;
        };
    return ClauseBuilder.like(clause(columns[0], level, columns[2], verdict, reason, found))
        .owed(columns[3])
        .build();
  }

  static ClauseResult clause(
      String id,
      Level level,
      String account,
      Verdict verdict,
      @Nullable String reason,
      @Nullable Counterexample found) {
    boolean failed = verdict == Verdict.FAILED || verdict == Verdict.WAIVED;
    boolean judged = failed || verdict == Verdict.PASSED;
    String prefix = id.substring(0, id.indexOf('.'));
    boolean own =
        prefix.equals("history")
            || Stream.of(Operation.values()).anyMatch(each -> each.id().equals(prefix));
    return new ClauseResult(
        id,
        own ? prefix : "every",
        level,
        account,
        "interface, notes on the values returned",
        "what " + id + " asks for",
        "Look at where the driver gathers what each member came to.",
        verdict,
        reason,
        judged ? 40 + id.length() : 0,
        failed ? 3 : 0,
        found,
        List.of(new KnownFault("TellsNothing", "answers as if all had gone well")),
        null);
  }

  private static Stream<String[]> catalogue() {
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream("clauses.tsv"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
