package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.Tally;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import io.cindertck.report.format.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report with waivers stands where they were in force, and not where they were made up. */
class WaivedReportTest {
  private static final String CLAUSE = BundledReport.CLAUSE;

  @TempDir private static Path made;

  @TempDir private Path temp;
  private Path report;
  private BundledReport bundle;

  @BeforeAll
  static void check() {
    Command run = BundledReport.check(made, ForgetfulDriver.class, "delete-group.*");
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
  }

  @BeforeEach
  void copy() throws IOException {
    report = temp.resolve("report");
    bundle = BundledReport.copy(made, report);
  }

  /** Every clause that fails is waived, as in a run that was made with such waivers. */
  private void waiveAll(String expires, UnaryOperator<String> signature) throws IOException {
    Result result = ResultFile.read(report);
    List<ClauseResult> clauses = new ArrayList<>();
    List<WaiverResult> waivers = new ArrayList<>();
    for (ClauseResult clause : result.clauses()) {
      boolean failed = clause.verdict() == Verdict.FAILED;
      clauses.add(failed ? clause.with(Verdict.WAIVED, "known") : clause);
      if (failed) {
        waivers.add(
            new WaiverResult(
                clause.id(),
                signature.apply(clause.signature()),
                "any run",
                "known",
                null,
                "storage",
                expires,
                WaiverResult.State.IN_FORCE));
      }
    }
    Tally must = Tally.of(clauses, Level.MUST);
    String rests =
        "only the clauses that match 'delete-group.*' were judged: %d of %d applicable MUST clauses"
            + " judged: %d passed, 0 failed, %d waived";
    Terms terms = Objects.requireNonNull(result.terms());
    List<CapabilityResult> works =
        terms.capabilities().stream()
            .map(
                each ->
                    new CapabilityResult(
                        each.id(),
                        null,
                        CapabilityResult.Found.WORKS,
                        String.valueOf(each.reason())
                            .replace("it breaks", "but for what is waived:")))
            .toList();
    Formats.write(
        report,
        new Result(
            result.kit(),
            result.contract(),
            Conformance.CONFORMANT,
            List.of(
                rests.formatted(
                    must.judged(),
                    must.applicable(),
                    must.count(Verdict.PASSED),
                    must.count(Verdict.WAIVED))),
            result.driver(),
            result.array(),
            result.run(),
            result.operations(),
            result.sweep(),
            clauses,
            result.notes(),
            result.cleanUp(),
            result.timeline(),
            new Terms(null, works, waivers, List.of(), null)),
        Formats.JSON);
    Command.run("report", "render", report.toString());
    bundle.sumAgain();
  }

  @Test
  void aFailureThatWasMadeAWaiverIsFound() throws IOException {
    bundle.change(
        "conformance.json",
        text -> text.replaceFirst("\"verdict\" : \"failed\"", "\"verdict\" : \"waived\""));
    bundle.sumAgain();
    bundle.falls(" is told as waived, which it is not by the waivers");
  }

  @Test
  void aFailureThatIsWaivedStandsAndIsJudgedAsOne() throws IOException {
    waiveAll("9999-12-31", signature -> signature);
    Command verified = bundle.verify();
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out())
        .containsPattern("[0-9] clauses? fails?, and (is|are) waived by what was in force then");
  }

  @Test
  void aWaiverThatWasOverOrIsForAnotherFailureIsFound() throws IOException {
    waiveAll("2020-01-01", signature -> signature);
    bundle.falls("the waiver of " + CLAUSE + " is told to be in-force");
    bundle.copyAgain();
    waiveAll("9999-12-31", signature -> "another way");
    bundle.falls(CLAUSE + " is told as waived, which it is not by the waivers");
  }

  @Test
  void aSignatureThatTheTraceDoesNotShowIsFound() throws IOException {
    bundle.change(
        "conformance.json",
        text -> text.replaceFirst("\"signature\" : \"[^\"]+\"", "\"signature\" : \"else\""));
    bundle.sumAgain();
    bundle.falls(", and fails as: ");
  }
}
