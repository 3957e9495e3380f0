package io.cindertck.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was tried one by one: every fault at every array request of a call, and the orders of two
 * calls at a time.
 *
 * @param points how many faults were armed, each at one request of one call
 * @param struck how many of them struck; others found no request that they could befall
 * @param failed in how many a clause was violated that is not violated without the fault
 * @param orders how many orders of pairs of calls were played
 * @param possibleOrders how many there are, with at most two changes from one call to the other
 * @param calls the calls that were swept
 */
public record SweepResult(
    long points, long struck, long failed, long orders, long possibleOrders, List<Call> calls) {

  /** Nothing was swept. */
  public static final SweepResult NONE = new SweepResult(0, 0, 0, 0, 0, List.of());

  public SweepResult {
    Plain.count(points, "points");
    Plain.count(struck, "struck");
    Plain.count(failed, "failed");
    Plain.count(orders, "orders");
    Plain.count(possibleOrders, "possibleOrders");
    calls = Plain.list(calls, "calls");
  }

  /**
   * A call that was swept.
   *
   * @param operation the operation's id
   * @param variant what it was handed, in a few words; empty where there is but one way
   * @param members how many members the group, or the source, has
   * @param requests what the call asks of the array, in the array's words and in order
   * @param points for each kind of fault a sign for each request: {@code +} where every clause was
   *     kept, {@code -} where one was violated that is kept without the fault, {@code .} where the
   *     fault did not strike
   * @param violations which clauses were violated where; null is read as none, as results before it
   *     have it
   */
  public record Call(
      String operation,
      String variant,
      int members,
      List<String> requests,
      Map<String, String> points,
      @Nullable List<Violation> violations) {
    public Call {
      Plain.id(operation);
      Objects.requireNonNull(variant, "variant");
      Plain.count(members, "members");
      requests = Plain.list(requests, "requests");
      points = Plain.map(points, "points");
      points.keySet().forEach(Plain::id);
      violations = violations == null ? List.of() : Plain.list(violations, "violations");
    }

    @Override
    public List<Violation> violations() {
      return Objects.requireNonNull(violations, "made so at the beginning");
    }
  }

  /**
   * A fault that showed a violation.
   *
   * @param fault its kind, such as {@code refused}
   * @param request the request that it befell, from 1
   * @param clauses the clauses that were violated
   */
  public record Violation(String fault, int request, List<String> clauses) {
    public Violation {
      Plain.id(fault);
      Plain.count(request, "request");
      clauses = Plain.list(clauses, "clauses");
    }
  }
}
