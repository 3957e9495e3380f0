package io.cindertck.report;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a run has to say; what {@code conformance.json} holds.
 *
 * @param kit the kit that ran
 * @param contract the catalogue of clauses that was judged by
 * @param verdict what the whole run says
 * @param reasons one line each: what the verdict rests on, or why the run is incomplete
 * @param driver the driver that was checked
 * @param array the array that it was checked on
 * @param run how the run was made
 * @param operations the operations, in the order shown
 * @param sweep what was tried one by one
 * @param clauses every clause of the catalogue, in the order shown
 * @param notes troubles of the kit's own and cases that did not fail twice, one line each
 * @param cleanUp what the run may have left on the array and why, one line each; never part of the
 *     verdict; null is read as none, as results before it have it
 * @param timeline the run over time; null in results before it
 * @param terms on what terms the run was made, beside the contract; null in results before it
 */
public record Result(
    Kit kit,
    Contract contract,
    Conformance verdict,
    List<String> reasons,
    DriverFacts driver,
    ArrayFacts array,
    RunFacts run,
    List<OperationResult> operations,
    SweepResult sweep,
    List<ClauseResult> clauses,
    List<String> notes,
    @Nullable List<String> cleanUp,
    @Nullable Timeline timeline,
    @Nullable Terms terms) {

  /** The value of {@code format} in the file. A change that breaks readers changes the number. */
  public static final String FORMAT = "cinder-tck/conformance/1";

  public Result {
    Objects.requireNonNull(kit, "kit");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(verdict, "verdict");
    reasons = Plain.list(reasons, "reasons");
    Objects.requireNonNull(driver, "driver");
    Objects.requireNonNull(array, "array");
    Objects.requireNonNull(run, "run");
    operations = Plain.list(operations, "operations");
    Objects.requireNonNull(sweep, "sweep");
    clauses = Plain.list(clauses, "clauses");
    notes = Plain.list(notes, "notes");
    cleanUp = cleanUp == null ? List.of() : Plain.list(cleanUp, "cleanUp");
    Plain.distinct(operations.stream().map(OperationResult::id).toList(), "operations");
    Plain.distinct(clauses.stream().map(ClauseResult::id).toList(), "clauses");
  }

  @Override
  public List<String> cleanUp() {
    return Objects.requireNonNull(cleanUp, "made so at the beginning");
  }

  /** The verdict for people, such as {@code conformant, with 2 waived clauses}. */
  public String verdictInWords() {
    long waived = clauses.stream().filter(clause -> clause.verdict() == Verdict.WAIVED).count();
    return verdict == Conformance.CONFORMANT && waived > 0
        ? verdict.id() + ", with " + Words.count(waived, "waived clause")
        : verdict.id();
  }

  /** What the run was cut short before, a line each; none where it went on to its end. */
  public List<String> notReached() {
    return terms == null ? List.of() : terms.notReached();
  }

  /** The same, with more notes. */
  public Result noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return with(clauses, all);
  }

  /** The same, with these clauses. */
  public Result with(List<ClauseResult> others) {
    return with(others, notes);
  }

  /** The same, with these clauses and notes. */
  Result with(List<ClauseResult> others, List<String> lines) {
    return new Result(
        kit,
        contract,
        verdict,
        reasons,
        driver,
        array,
        run,
        operations,
        sweep,
        others,
        lines,
        cleanUp,
        timeline,
        terms);
  }

  /** The same, with this verdict for these reasons. */
  Result with(Conformance other, List<String> lines) {
    return with(other, lines, terms);
  }

  /** The same, as these shards of a campaign. */
  public Result with(Terms.Shards shards) {
    Terms others = terms == null ? Terms.NONE : terms;
    return with(
        verdict,
        reasons,
        new Terms(
            others.profile(),
            others.capabilities(),
            others.waivers(),
            others.notReached(),
            shards));
  }

  private Result with(Conformance other, List<String> lines, @Nullable Terms others) {
    return new Result(
        kit,
        contract,
        other,
        lines,
        driver,
        array,
        run,
        operations,
        sweep,
        clauses,
        notes,
        cleanUp,
        timeline,
        others);
  }

  /**
   * The kit that ran.
   *
   * @param version such as {@code 0.1.0}
   */
  public record Kit(String version) {
    public Kit {
      Objects.requireNonNull(version, "version");
    }
  }

  /**
   * The catalogue of clauses.
   *
   * @param version such as {@code 1}
   */
  public record Contract(String version) {
    public Contract {
      Objects.requireNonNull(version, "version");
    }
  }
}
