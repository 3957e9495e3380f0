package io.cindertck.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a result of what is there of one. */
final class Salvage {
  private static final String UNKNOWN = "unknown";

  private final ObjectNode file;
  private final Troubles troubles;

  Salvage(ObjectNode file, Troubles troubles) {
    this.file = file;
    this.troubles = troubles;
  }

  /**
   * The result.
   *
   * @param cut whether its end is missing
   */
  Result result(boolean cut) {
    RunFacts run = part("run", new RunFacts(0, 0, 0, 0, Instant.EPOCH, 0, false, null));
    List<ClauseResult> clauses = clauses();
    Conformance verdict = verdict(clauses, run.strict());
    List<String> reasons = new ArrayList<>();
    reasons.add(reason(verdict, cut));
    reasons.addAll(texts("reasons"));
    return new Result(
        part("kit", new Result.Kit(UNKNOWN)),
        part("contract", new Result.Contract(UNKNOWN)),
        verdict,
        reasons,
        part("driver", new DriverFacts(UNKNOWN, Dialect.CONSISTENCYGROUP, UNKNOWN, null)),
        part("array", new ArrayFacts(UNKNOWN, List.of())),
        run,
        operations(),
        Optional.ofNullable(strict("sweep", SweepResult.class)).orElse(SweepResult.NONE),
        clauses,
        texts("notes"),
        texts("cleanUp"),
        strict("timeline", Timeline.class),
        strict("terms", Terms.class));
  }

  /** A verdict that is in doubt: what failed has failed, and nothing else is shown. */
  private Conformance verdict(List<ClauseResult> clauses, boolean strict) {
    boolean failed =
        clauses.stream()
            .filter(clause -> strict || clause.level() == Level.MUST)
            .anyMatch(clause -> clause.verdict() == Verdict.FAILED);
    return failed && told().equals(Conformance.NON_CONFORMANT.id())
        ? Conformance.NON_CONFORMANT
        : Conformance.INCOMPLETE;
  }

  private String told() {
    return Words.name(file.path("verdict").asText());
  }

  private String reason(Conformance verdict, boolean cut) {
    String why = cut ? "the result file is not whole" : "the result file could not be read in full";
    return verdict == Conformance.INCOMPLETE && !told().isEmpty()
        ? why + "; the verdict in it is '" + told() + "'"
        : why;
  }

  private <T> T part(String name, T harmless) {
    JsonNode given = file.path(name);
    if (!given.isObject()) {
      troubles.add(
          "'"
              + name
              + "' cannot be read: "
              + (given.isMissingNode() ? "it is missing" : "it is no object"));
      return harmless;
    }
    Mending<T> mended = Mending.of(harmless, given);
    for (String misfit : mended.misfits()) {
      troubles.add(
          "'%s.%s' cannot be read: '%s'"
              .formatted(name, misfit, Words.name(given.path(misfit).asText())));
    }
    return mended.part();
  }

  private <T> @Nullable T strict(String name, Class<T> type) {
    JsonNode given = file.path(name);
    if (given.isMissingNode() || given.isNull()) {
      return null;
    }
    try {
      return ResultJson.convert(given, type, "'" + name + "'");
    } catch (MalformedResultException e) {
      troubles.add(e.getMessage() + "; it is left out");
      return null;
    }
  }

  private List<ClauseResult> clauses() {
    List<ClauseResult> clauses = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode item : file.path("clauses")) {
      clause(item).filter(clause -> distinct(clause, seen)).ifPresent(clauses::add);
    }
    return clauses;
  }

  private Optional<ClauseResult> clause(JsonNode item) {
    try {
      return Optional.of(ResultJson.convert(item, ClauseResult.class, ""));
    } catch (MalformedResultException | NullPointerException e) {
      return item.isObject() ? SalvagedClause.of(item, troubles) : left(item);
    }
  }

  private Optional<ClauseResult> left(JsonNode item) {
    troubles.add("a clause cannot be read, and is left out: " + Words.name(item.toString()));
    return Optional.empty();
  }

  private boolean distinct(ClauseResult clause, Set<String> seen) {
    boolean fresh = seen.add(clause.id());
    if (!fresh) {
      troubles.add(clause.id() + " is there twice; the first is taken");
    }
    return fresh;
  }

  private List<OperationResult> operations() {
    List<OperationResult> operations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode item : file.path("operations")) {
      try {
        OperationResult read = ResultJson.convert(item, OperationResult.class, "");
        if (seen.add(read.id())) {
          operations.add(read);
        }
      } catch (MalformedResultException | NullPointerException e) {
        troubles.add("an operation cannot be read, and is left out");
      }
    }
    return operations;
  }

  private List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : file.path(name)) {
      if (item.isTextual()) {
        texts.add(item.asText());
      }
    }
    return texts;
  }
}
