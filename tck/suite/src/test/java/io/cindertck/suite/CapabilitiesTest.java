package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.CapabilityResult.Found;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.OperationResult;
import io.cindertck.report.Signature;
import io.cindertck.report.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a driver is found to be able to do, against what is claimed of it. */
class CapabilitiesTest {
  private static List<ClauseResult> clauses(Map<String, Verdict> verdicts) {
    return clauses(verdicts, "update-group returned n values");
  }

  private static List<ClauseResult> clauses(Map<String, Verdict> verdicts, String signature) {
    List<ClauseResult> clauses = new ArrayList<>();
    Catalogue.clauses()
        .forEach(
            clause ->
                clauses.add(
                    new ClauseResult(
                        clause.id(),
                        clause.operation(),
                        clause.level(),
                        clause.account().id(),
                        "",
                        "",
                        "",
                        verdicts.getOrDefault(clause.id(), Verdict.PASSED),
                        null,
                        1,
                        0,
                        null,
                        null,
                        verdicts.getOrDefault(clause.id(), Verdict.PASSED) == Verdict.PASSED
                            ? null
                            : signature)));
    return clauses;
  }

  private static List<OperationResult> operations(Set<Operation> missing) {
    return Arrays.stream(Operation.values())
        .map(each -> new OperationResult(each.id(), !missing.contains(each), 9, 9, 0, null))
        .toList();
  }

  private static CapabilityResult of(String id, Map<String, Verdict> verdicts) {
    return Capabilities.of(clauses(verdicts), operations(Set.of()), null).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatKeepsAllItsClausesWorks() {
    assertThat(Capabilities.of(clauses(Map.of()), operations(Set.of()), null))
        .extracting(CapabilityResult::found)
        .hasSize(Capability.ids().size())
        .containsOnly(Found.WORKS);
  }

  @Test
  void whatBreaksAMustFails() {
    assertThat(of("delete-group", Map.of("delete-group.held", Verdict.FAILED)))
        .isEqualTo(
            new CapabilityResult("delete-group", null, Found.FAILS, "it breaks delete-group.held"));
    assertThat(of("delete-group", Map.of("delete-group.partial-success-told", Verdict.FAILED)))
        .extracting(CapabilityResult::found)
        .isEqualTo(Found.WORKS);
  }

  @Test
  void aClauseAboutEveryOperationCountsForTheOneThatBreaksIt() {
    Map<String, Verdict> arity = Map.of("reply.arity", Verdict.FAILED);

    assertThat(of("update-group", arity).reason()).isEqualTo("it breaks reply.arity");
    assertThat(of("delete-group", arity).found()).isEqualTo(Found.WORKS);
  }

  @Test
  void anyOperationMayHaveBrokenAClauseInWaysThatAreLeftOut() {
    String signature = new Signature(Set.of("update-group", Signature.MORE)).toString();
    List<ClauseResult> clauses = clauses(Map.of("reply.arity", Verdict.FAILED), signature);

    assertThat(Capabilities.of(clauses, operations(Set.of()), null))
        .filteredOn(each -> each.id().equals("delete-group"))
        .extracting(CapabilityResult::reason)
        .containsExactly("it breaks reply.arity");
  }

  @Test
  void aWaivedFailureIsNone() {
    assertThat(of("update-group", Map.of("reply.arity", Verdict.WAIVED)))
        .isEqualTo(
            new CapabilityResult(
                "update-group", null, Found.WORKS, "but for what is waived: reply.arity"));
    assertThat(of("delete-group", Map.of("delete-group.held", Verdict.WAIVED)))
        .isEqualTo(
            new CapabilityResult(
                "delete-group", null, Found.WORKS, "but for what is waived: delete-group.held"));
  }

  @Test
  void whatWasNotJudgedIsUnknown() {
    assertThat(of("delete-group", Map.of("delete-group.held", Verdict.NOT_OBSERVED)))
        .isEqualTo(
            new CapabilityResult(
                "delete-group", null, Found.UNKNOWN, "not judged: delete-group.held"));
  }

  @Test
  void aCapabilityOfOneClauseGoesByIt() {
    Map<String, Verdict> verdicts =
        Map.of(
            "create-group-snapshot.consistent-cut", Verdict.FAILED,
            "history.linearizable", Verdict.NOT_OBSERVED,
            "create-group-from-source.from-group", Verdict.NOT_APPLICABLE);

    assertThat(of("consistent-snapshots", verdicts).found()).isEqualTo(Found.FAILS);
    assertThat(of("concurrent-calls", verdicts).found()).isEqualTo(Found.UNKNOWN);
    assertThat(of("create-group-from-group", verdicts).found()).isEqualTo(Found.MISSING);
    assertThat(of("create-group-from-snapshot", verdicts).found()).isEqualTo(Found.WORKS);
  }

  @Test
  void whatWasNotAskedForIsLeftOut() {
    List<ClauseResult> some =
        clauses(Map.of()).stream().filter(each -> each.id().startsWith("delete-group.")).toList();

    assertThat(Capabilities.of(some, operations(Set.of()), null))
        .extracting(CapabilityResult::id)
        .containsExactly("delete-group");
  }

  private static Terms terms(
      Map<String, Verdict> verdicts, Set<Operation> missing, @Nullable Set<String> claimed) {
    return new Terms(
        null,
        Capabilities.of(clauses(verdicts), operations(missing), claimed),
        List.of(),
        List.of(),
        null);
  }

  private static RunVerdict run(Map<String, Verdict> verdicts, Terms terms) {
    return RunVerdict.of(clauses(verdicts), false, terms, List.of());
  }

  @Test
  void aClaimThatIsNotKeptIsAFailure() {
    Map<String, Verdict> cut = Map.of("create-group-snapshot.consistent-cut", Verdict.FAILED);
    Set<Operation> missing = Set.of(Operation.UPDATE_GROUP);

    RunVerdict fails = run(cut, terms(cut, Set.of(), Set.of("consistent-snapshots")));
    RunVerdict lacks = run(Map.of(), terms(Map.of(), missing, Set.of("update-group")));

    assertThat(fails.conformance()).isEqualTo(Conformance.NON_CONFORMANT);
    assertThat(fails.reasons())
        .contains(
            "consistent-snapshots is claimed and does not work: it breaks"
                + " create-group-snapshot.consistent-cut");
    assertThat(lacks.conformance()).isEqualTo(Conformance.NON_CONFORMANT);
    assertThat(lacks.reasons()).contains("update-group is claimed and is not offered");
  }

  @Test
  void aClaimThatNothingShowedLeavesTheRunIncomplete() {
    Map<String, Verdict> unseen = Map.of("history.linearizable", Verdict.NOT_OBSERVED);

    RunVerdict verdict = run(Map.of(), terms(unseen, Set.of(), Set.of("concurrent-calls")));

    assertThat(verdict.conformance()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(verdict.reasons())
        .contains(
            "concurrent-calls is claimed and nothing showed it: not judged: history.linearizable");
  }

  @Test
  void whatIsNotClaimedIsNeverHeldAgainstADriverAndToldWhereItWorks() {
    Set<Operation> missing = Set.of(Operation.UPDATE_GROUP);
    Set<String> most = new TreeSet<>(Capability.ids());
    most.removeAll(Set.of("update-group", "delete-group"));
    Terms claims = terms(Map.of(), missing, most);
    Terms silent = terms(Map.of(), missing, null);

    assertThat(run(Map.of(), claims).conformance()).isEqualTo(Conformance.CONFORMANT);
    assertThat(TermsInWords.unclaimed(claims))
        .containsExactly("delete-group works, and is not claimed");
    assertThat(run(Map.of(), silent).conformance()).isEqualTo(Conformance.CONFORMANT);
    assertThat(TermsInWords.unclaimed(silent)).isEmpty();
  }

  @Test
  void aClaimOfNoCapabilityNamesTheNearest() {
    assertThatThrownBy(
            () ->
                new io.cindertck.suite.Terms(null, Set.of("delete-groups"), List.of(), Shard.WHOLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "there is no capability 'delete-groups'; did you mean 'delete-group'? (there are: ");
  }
}
