package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Signature;
import io.cindertck.report.WaiverResult;
import io.cindertck.report.WaiverResult.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Failures that are waived, and what that makes of a run. A waiver for another driver, dialect or
 * profile, or for a clause that was not asked for, is none of this run's.
 */
public final class Waivers {
  private final List<Waiver> concerned;
  private final LocalDate today;

  /**
   * Those of a run.
   *
   * @param waivers all that are known
   * @param today the day of the run
   * @param driver the driver's locator
   * @param profile the profile that the run is made from; null where there is none
   */
  Waivers(
      List<Waiver> waivers,
      LocalDate today,
      String driver,
      Dialect dialect,
      @Nullable String profile) {
    this.today = today;
    this.concerned =
        waivers.stream()
            .filter(waiver -> waiver.driver() == null || waiver.driver().equals(driver))
            .filter(waiver -> waiver.dialect() == null || waiver.dialect().equals(dialect.id()))
            .filter(waiver -> waiver.profile() == null || waiver.profile().equals(profile))
            .toList();
  }

  /**
   * Those of a run.
   *
   * @param started when it began
   */
  public static Waivers of(CheckRequest request, Instant started) {
    Redactor redactor = request.target().redactor();
    return new Waivers(
        request.terms().waivers().stream()
            .map(waiver -> waiver.withoutSecrets(redactor::redact))
            .toList(),
        LocalDate.ofInstant(started, ZoneOffset.UTC),
        // A driver is known by its locator as results have it.
        redactor.redact(request.target().driver()),
        request.target().dialect(),
        request.terms().profile());
  }

  /**
   * Those in force that waive a violation. The clause may be violated in other ways too, later.
   *
   * @param why what was wrong, without secrets
   */
  public List<Waiver> waiving(Clause clause, String why) {
    Signature way = new Signature(Set.of(FailureWay.of(why)));
    return inForce(clause.id())
        .filter(
            waiver -> waiver.signature() == null || Signature.of(waiver.signature()).covers(way))
        .toList();
  }

  /** How many clauses are waived. */
  static long waived(List<ClauseResult> clauses) {
    return clauses.stream().filter(clause -> clause.verdict() == Verdict.WAIVED).count();
  }

  /**
   * The clauses: those that fail are waived where each way in which they do is waived by a waiver
   * in force, and have failed where not.
   */
  List<ClauseResult> applied(List<ClauseResult> clauses) {
    return clauses.stream().map(clause -> fails(clause) ? applied(clause) : clause).toList();
  }

  private ClauseResult applied(ClauseResult clause) {
    if (isWaived(clause)) {
      return waived(clause);
    }
    return clause.verdict() == Verdict.FAILED ? clause : clause.with(Verdict.FAILED, null);
  }

  /**
   * What became of each waiver.
   *
   * @param clauses those that were asked for, whether waivers have been applied to them or not
   */
  List<WaiverResult> results(List<ClauseResult> clauses) {
    List<WaiverResult> results = new ArrayList<>();
    for (Waiver waiver : concerned) {
      Optional<ClauseResult> clause =
          clauses.stream().filter(each -> each.id().equals(waiver.clause())).findFirst();
      if (clause.isPresent() || Catalogue.find(waiver.clause()).isEmpty()) {
        results.add(
            new WaiverResult(
                waiver.clause(),
                waiver.signature(),
                scope(waiver),
                waiver.reason(),
                waiver.ticket(),
                waiver.owner(),
                waiver.expires().toString(),
                state(waiver, clause)));
      }
    }
    return List.copyOf(results);
  }

  private State state(Waiver waiver, Optional<ClauseResult> clause) {
    Verdict verdict = clause.map(ClauseResult::verdict).orElse(Verdict.NOT_APPLICABLE);
    if (verdict == Verdict.NOT_APPLICABLE) {
      return State.UNMATCHED;
    }
    if (!isInForce(waiver)) {
      return State.EXPIRED;
    }
    return switch (verdict) {
      case PASSED -> State.PASSING;
      case FAILED, WAIVED ->
          isWaived(clause.orElseThrow()) && fits(waiver, clause.orElseThrow())
              ? State.IN_FORCE
              : State.CHANGED;
      default -> State.NOT_JUDGED;
    };
  }

  private boolean isInForce(Waiver waiver) {
    return !today.isAfter(waiver.expires());
  }

  private static boolean fails(ClauseResult clause) {
    return clause.verdict() == Verdict.FAILED || clause.verdict() == Verdict.WAIVED;
  }

  /** Whether at least one way in which the clause fails is waived by it. */
  private static boolean fits(Waiver waiver, ClauseResult clause) {
    String signature = waiver.signature();
    return signature == null || Signature.of(signature).coversSome(signature(clause));
  }

  private boolean isWaived(ClauseResult clause) {
    return waives(clause.id(), signature(clause));
  }

  /**
   * Whether each way in which a clause fails is waived by a waiver in force.
   *
   * @param signature the ways
   */
  boolean waives(String clause, Signature signature) {
    List<Waiver> inForce = inForce(clause).toList();
    return inForce.stream().anyMatch(waiver -> waiver.signature() == null)
        || (!inForce.isEmpty() && known(inForce).covers(signature));
  }

  private Stream<Waiver> inForce(String clause) {
    return concerned.stream().filter(waiver -> waiver.clause().equals(clause) && isInForce(waiver));
  }

  private static Signature known(List<Waiver> waivers) {
    return Signature.ofAll(
        waivers.stream()
            .map(Waiver::signature)
            .filter(Objects::nonNull)
            .map(Signature::of)
            .toList());
  }

  private static Signature signature(ClauseResult clause) {
    String signature = clause.signature();
    return Signature.of(signature == null ? "" : signature);
  }

  private ClauseResult waived(ClauseResult clause) {
    String reasons =
        inForce(clause.id())
            .filter(waiver -> fits(waiver, clause))
            .map(
                waiver ->
                    (waiver.ticket() == null ? "" : waiver.ticket() + ": ")
                        + waiver.reason()
                        + " ("
                        + waiver.owner()
                        + "), in force until "
                        + waiver.expires())
            .collect(Collectors.joining("; "));
    return clause.with(Verdict.WAIVED, reasons);
  }

  private static String scope(Waiver waiver) {
    List<String> parts = new ArrayList<>();
    add("driver ", waiver.driver(), parts);
    add("dialect ", waiver.dialect(), parts);
    add("profile ", waiver.profile(), parts);
    return parts.isEmpty() ? "any run" : String.join(", ", parts);
  }

  private static void add(String what, @Nullable String value, List<String> parts) {
    if (value != null) {
      parts.add(what + value);
    }
  }
}
