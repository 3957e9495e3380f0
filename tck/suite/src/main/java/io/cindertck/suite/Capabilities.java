package io.cindertck.suite;

import io.cindertck.contract.Level;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.CapabilityResult.Found;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.OperationResult;
import io.cindertck.report.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a driver is found to be able to do. A failure that is waived is none: it is known, and the
 * capability is there but for it.
 */
final class Capabilities {
  private final List<ClauseResult> clauses;
  private final List<OperationResult> operations;
  private final @Nullable Set<String> claimed;

  private Capabilities(
      List<ClauseResult> clauses, List<OperationResult> operations, @Nullable Set<String> claimed) {
    this.clauses = clauses;
    this.operations = operations;
    this.claimed = claimed;
  }

  /**
   * Those that the clauses which were asked for say something of.
   *
   * @param clauses with those that are waived
   * @param claimed what the driver is said to do; null where nothing is claimed at all
   */
  static List<CapabilityResult> of(
      List<ClauseResult> clauses, List<OperationResult> operations, @Nullable Set<String> claimed) {
    Capabilities capabilities = new Capabilities(clauses, operations, claimed);
    return Stream.of(Capability.values()).flatMap(capabilities::of).toList();
  }

  private Stream<CapabilityResult> of(Capability capability) {
    List<ClauseResult> own = clauses.stream().filter(each -> isOf(each, capability)).toList();
    if (own.isEmpty()) {
      return Stream.empty();
    }
    Boolean said = claimed == null ? null : claimed.contains(capability.id());
    Found found = found(capability, own);
    String reason =
        switch (found) {
          case WORKS -> naming("but for what is waived: ", broken(capability, own, Verdict.WAIVED));
          case FAILS -> naming("it breaks ", failing(capability, own));
          case MISSING -> null;
          case UNKNOWN -> naming("not judged: ", open(own));
        };
    return Stream.of(new CapabilityResult(capability.id(), said, found, reason));
  }

  private static boolean isOf(ClauseResult clause, Capability capability) {
    Operation operation = capability.operation();
    return clause.level() == Level.MUST
        && (capability.clause() == null
            ? operation != null && clause.operation().equals(operation.id())
            : clause.id().equals(capability.clause()));
  }

  private Found found(Capability capability, List<ClauseResult> own) {
    if (isMissing(capability)
        || own.stream().allMatch(each -> each.verdict() == Verdict.NOT_APPLICABLE)) {
      return Found.MISSING;
    }
    if (!failing(capability, own).isEmpty()) {
      return Found.FAILS;
    }
    return open(own).isEmpty() ? Found.WORKS : Found.UNKNOWN;
  }

  private boolean isMissing(Capability capability) {
    Operation operation = capability.operation();
    return operation != null
        && operations.stream()
            .anyMatch(each -> each.id().equals(operation.id()) && !each.offered());
  }

  private List<String> failing(Capability capability, List<ClauseResult> own) {
    return broken(capability, own, Verdict.FAILED);
  }

  /**
   * The clauses that it breaks, with those about every operation that this one breaks.
   *
   * @param verdict whether those that are waived, or those that are not
   */
  private List<String> broken(Capability capability, List<ClauseResult> own, Verdict verdict) {
    List<String> broken = new ArrayList<>(ids(own, verdict));
    Operation operation = capability.operation();
    if (capability.clause() == null && operation != null) {
      clauses.stream()
          .filter(each -> each.verdict() == verdict && each.level() == Level.MUST)
          .filter(each -> each.operation().equals("every") && isBrokenBy(operation, each))
          .map(ClauseResult::id)
          .forEach(broken::add);
    }
    return broken;
  }

  /** Where ways are left out, any operation may have broken it. */
  private static boolean isBrokenBy(Operation operation, ClauseResult clause) {
    Signature signature = Signature.of(Objects.requireNonNullElse(clause.signature(), ""));
    return signature.isCut()
        || signature.ways().stream().anyMatch(way -> way.startsWith(operation.id() + " "));
  }

  private static List<String> open(List<ClauseResult> own) {
    return Stream.of(Verdict.NOT_OBSERVED, Verdict.INCONCLUSIVE, Verdict.KIT_ERROR)
        .flatMap(verdict -> ids(own, verdict).stream())
        .toList();
  }

  private static List<String> ids(List<ClauseResult> clauses, Verdict verdict) {
    return clauses.stream()
        .filter(each -> each.verdict() == verdict)
        .map(ClauseResult::id)
        .collect(Collectors.toList());
  }

  private static @Nullable String naming(String what, List<String> clauses) {
    return clauses.isEmpty() ? null : what + String.join(", ", clauses);
  }
}
