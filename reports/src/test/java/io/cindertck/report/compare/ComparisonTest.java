package io.cindertck.report.compare;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.ReadResult;
import io.cindertck.report.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
  private static final Counterexample ONE = RandomResults.found("1 volume is gone", true, 3);
  private static final Counterexample FLAKY = RandomResults.found("1 volume is gone", false, 3);

  @ParameterizedTest
  @CsvSource({
    "MUST, PASSED, FAILED, FAILS",
    "SHOULD, PASSED, FAILED, FAILS",
    "MUST, WAIVED, FAILED, WAIVER_ENDED",
    "MUST, PASSED, NOT_OBSERVED, LOST",
    "MUST, FAILED, INCONCLUSIVE, LOST",
    "MUST, WAIVED, KIT_ERROR, LOST",
    "MUST, PASSED, NOT_APPLICABLE, LOST",
    "SHOULD, PASSED, NOT_OBSERVED, LOST_SHOULD",
    "MUST, FAILED, PASSED, MENDED",
    "MUST, WAIVED, PASSED, MENDED",
    "MUST, NOT_OBSERVED, PASSED, OBSERVED",
    "MUST, KIT_ERROR, WAIVED, OBSERVED",
    "MUST, NOT_APPLICABLE, FAILED, OBSERVED_FAILING",
    "MUST, FAILED, FAILED, STILL_FAILS",
    "MUST, PASSED, WAIVED, WAIVED",
    "MUST, FAILED, WAIVED, WAIVED",
    "MUST, INCONCLUSIVE, NOT_OBSERVED, UNJUDGED",
  })
  void saysWhatBecameOfAClause(Level level, Verdict before, Verdict after, Change expected) {
    assertThat(changes(clause(level, before, null), clause(level, after, null)))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"PASSED", "WAIVED", "NOT_OBSERVED", "NOT_APPLICABLE", "INCONCLUSIVE", "KIT_ERROR"})
  void saysNothingOfWhatIsAsItWas(Verdict verdict) {
    ClauseResult clause = clause(Level.MUST, verdict, null);

    assertThat(changes(clause, clause)).isEmpty();
  }

  @Test
  void tellsAnotherFindingFromAnotherNumber() {
    ClauseResult one = clause(Level.MUST, Verdict.FAILED, ONE);
    ClauseResult two =
        clause(Level.MUST, Verdict.FAILED, RandomResults.found("22 volume is gone", true, 3));
    ClauseResult other =
        clause(Level.MUST, Verdict.FAILED, RandomResults.found("a volume is left", true, 3));

    assertThat(changes(one, two)).containsExactly(Change.STILL_FAILS);
    assertThat(changes(one, other)).containsExactly(Change.STILL_FAILS_OTHERWISE);
  }

  @Test
  void tellsWhatIsNewlyFlaky() {
    ClauseResult passed = clause(Level.MUST, Verdict.PASSED, null);
    ClauseResult flaky = clause(Level.MUST, Verdict.FAILED, FLAKY);

    assertThat(changes(passed, flaky)).containsExactly(Change.FAILS, Change.FLAKY);
    assertThat(changes(null, flaky)).containsExactly(Change.FLAKY, Change.OBSERVED_FAILING);
    assertThat(changes(flaky, flaky)).containsExactly(Change.STILL_FAILS);
  }

  @Test
  void tellsWhatOnlyOneOfThemHas() {
    ClauseResult passed = clause(Level.MUST, Verdict.PASSED, null);

    assertThat(changes(passed, null)).containsExactly(Change.EARLIER_ONLY);
    assertThat(changes(null, passed)).containsExactly(Change.OBSERVED);
    assertThat(changes(null, clause(Level.MUST, Verdict.KIT_ERROR, null)))
        .containsExactly(Change.LATER_ONLY);
  }

  @Test
  void isNotWholeWhereARegressionMayBeHidden() {
    ClauseResult passed = clause(Level.MUST, Verdict.PASSED, null);
    ReadResult sound = result(Conformance.CONFORMANT, passed);
    ReadResult open = result(Conformance.INCOMPLETE, passed);
    ReadResult without =
        result(
            Conformance.CONFORMANT,
            RandomResults.clause("reply.entry-id", Level.MUST, Verdict.PASSED, null));
    ReadResult doubtful = new ReadResult(sound.result(), List.of("it is cut short"), false);

    assertThat(Comparison.of(sound, sound).whole()).isTrue();
    assertThat(Comparison.of(sound, open).notes())
        .contains(
            "The later result is incomplete: a regression may be hidden by what it did not judge.");
    assertThat(Comparison.of(open, sound).whole()).isFalse();
    assertThat(Comparison.of(sound, without).notes())
        .contains("1 MUST clause judged before is not in the later result.");
    assertThat(Comparison.of(doubtful, sound).notes())
        .contains("The earlier result: it is cut short.");
    assertThat(Comparison.of(sound, doubtful).whole()).isFalse();
  }

  @Test
  void findsNothingBetweenAResultAndItself() {
    RandomResults results = new RandomResults(11);
    for (int i = 0; i < 200; i++) {
      Result result = results.next();

      Comparison comparison = compare(result, result);

      assertThat(comparison.regressed()).isFalse();
      assertThat(comparison.groups())
          .allSatisfy(group -> assertThat(group.title()).isEqualTo(Change.STILL_FAILS.title()));
      assertThat(comparison.notes()).allSatisfy(note -> assertThat(note).startsWith("The "));
    }
  }

  @Test
  void isTheOtherWayRoundTheOtherWayRound() {
    RandomResults results = new RandomResults(12);
    for (int i = 0; i < 200; i++) {
      Result one = results.next();
      Result other = results.next();

      Comparison there = compare(one, other);
      Comparison back = compare(other, one);

      assertThat(passedToFailed(there, one, other)).isEqualTo(mendedFromFailed(back, other, one));
      assertThat(passedToFailed(back, other, one)).isEqualTo(mendedFromFailed(there, one, other));
    }
  }

  @Test
  void countsEveryClause() {
    RandomResults results = new RandomResults(13);
    for (int i = 0; i < 200; i++) {
      Result one = results.next();
      Result other = results.next();
      Set<String> all = new TreeSet<>(verdicts(one).keySet());
      all.addAll(verdicts(other).keySet());

      Comparison comparison = compare(one, other);

      long changed =
          comparison.groups().stream()
              .flatMap(group -> group.clauses().stream())
              .map(ClauseChange::id)
              .distinct()
              .count();
      assertThat(comparison.headline())
          .contains(
              changed == 0 ? "all " + all.size() : all.size() - changed + " of " + all.size());
    }
  }

  private static Set<String> passedToFailed(Comparison comparison, Result before, Result after) {
    return ids(comparison, Change.FAILS).stream()
        .filter(id -> verdicts(before).get(id) == Verdict.PASSED)
        .filter(id -> verdicts(after).get(id) == Verdict.FAILED)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> mendedFromFailed(Comparison comparison, Result before, Result after) {
    return ids(comparison, Change.MENDED).stream()
        .filter(id -> verdicts(before).get(id) == Verdict.FAILED)
        .filter(id -> verdicts(after).get(id) == Verdict.PASSED)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(Comparison comparison, Change change) {
    return comparison.groups().stream()
        .filter(group -> group.title().equals(change.title()))
        .flatMap(group -> group.clauses().stream())
        .map(ClauseChange::id)
        .collect(Collectors.toSet());
  }

  private static Map<String, Verdict> verdicts(Result result) {
    return result.clauses().stream().collect(toMap(ClauseResult::id, ClauseResult::verdict));
  }

  private static List<Change> changes(@Nullable ClauseResult before, @Nullable ClauseResult after) {
    return List.copyOf(Change.of(before, after));
  }

  private static ClauseResult clause(Level level, Verdict verdict, @Nullable Counterexample found) {
    return RandomResults.clause("reply.arity", level, verdict, found);
  }

  private static ReadResult result(Conformance verdict, ClauseResult... clauses) {
    return ReadResult.sound(new RandomResults(1).result(Stream.of(clauses).toList(), verdict));
  }

  private static Comparison compare(Result before, Result after) {
    return Comparison.of(ReadResult.sound(before), ReadResult.sound(after));
  }
}
