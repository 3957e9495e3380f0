package io.cindertck.contract.judge;

import io.cindertck.contract.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every clause of the contract, in the order in which people read them. */
public final class Catalogue {
  /** The version of the contract that these clauses make up. */
  public static final String VERSION = "1";

  private static final List<Clause> CLAUSES = assemble();
  private static final Map<Operation, List<Clause>> BY_OPERATION = byOperation();

  private Catalogue() {}

  private static List<Clause> assemble() {
    List<Clause> clauses = new ArrayList<>();
    clauses.addAll(DriverClauses.clauses());
    clauses.addAll(ReplyModelClauses.clauses());
    clauses.addAll(ReplyEntryClauses.clauses());
    clauses.addAll(ReplyFailureClauses.clauses());
    clauses.addAll(RecordClauses.clauses());
    clauses.addAll(CreateGroupClauses.clauses());
    clauses.addAll(FromSourceClauses.clauses());
    clauses.addAll(UsableFromRecord.clauses());
    clauses.addAll(DeleteGroupClauses.clauses());
    clauses.addAll(UpdateGroupClauses.clauses());
    clauses.addAll(CreateGroupSnapshotClauses.clauses());
    clauses.addAll(ConsistentCut.clauses());
    clauses.addAll(DeleteGroupSnapshotClauses.clauses());
    clauses.addAll(HistoryClauses.clauses());
    return List.copyOf(clauses);
  }

  private static Map<Operation, List<Clause>> byOperation() {
    Map<Operation, List<Clause>> clauses = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      clauses.put(
          operation,
          CLAUSES.stream()
              .filter(
                  clause ->
                      clause.callJudge().filter(judge -> judge.concerns(operation)).isPresent())
              .toList());
    }
    return clauses;
  }

  /** The clauses that one call of an operation can decide. */
  static List<Clause> aboutCallsOf(Operation operation) {
    return BY_OPERATION.getOrDefault(operation, List.of());
  }

  /** All clauses. */
  public static List<Clause> clauses() {
    return CLAUSES;
  }

  /** The clause with an id; empty where the contract has none of that id. */
  public static Optional<Clause> find(String id) {
    return CLAUSES.stream().filter(clause -> clause.id().equals(id)).findFirst();
  }
}
