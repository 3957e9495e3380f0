package io.cindertck.report.format;

import static io.qameta.allure.util.ResultsUtils.createEpicLabel;
import static io.qameta.allure.util.ResultsUtils.createFrameworkLabel;
import static io.qameta.allure.util.ResultsUtils.createParameter;
import static io.qameta.allure.util.ResultsUtils.createParentSuiteLabel;
import static io.qameta.allure.util.ResultsUtils.createSeverityLabel;
import static io.qameta.allure.util.ResultsUtils.createStoryLabel;
import static io.qameta.allure.util.ResultsUtils.createSuiteLabel;
import static io.qameta.allure.util.ResultsUtils.createTagLabel;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Markdown;
import io.cindertck.report.OperationTitle;
import io.cindertck.report.Result;
import io.cindertck.report.Words;
import io.qameta.allure.SeverityLevel;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;

/** A clause, or the verdict, as a test of Allure's. */
final class AllureTest {
  private static final String KIT = "cinder-tck";

  private AllureTest() {}

  /** The run as one test, so that one that is incomplete does not look as if all were well. */
  static TestResult verdict(Result result) {
    Status status =
        switch (result.verdict()) {
          case CONFORMANT -> Status.PASSED;
          case NON_CONFORMANT -> Status.FAILED;
          case INCOMPLETE -> Status.BROKEN;
        };
    String reasons = String.join("\n", Words.lines(result.reasons()));
    return test("verdict", KIT, SeverityLevel.BLOCKER, result)
        .setStatus(status)
        .setStart(result.run().startedAt().toEpochMilli())
        .setStatusDetails(new StatusDetails().setMessage(result.verdict().id()).setTrace(reasons));
  }

  static TestResult of(ClauseResult clause, Result result) {
    SeverityLevel severity =
        clause.level() == Level.MUST ? SeverityLevel.CRITICAL : SeverityLevel.MINOR;
    Outcome outcome = Outcome.of(clause, result);
    TestResult test = test(clause.id(), clause.operation(), severity, result);
    test.getLabels().add(createTagLabel(clause.level().name()));
    if (outcome == Outcome.WARNED) {
      test.getLabels().add(createTagLabel("warning"));
    }
    return test.setDescription(description(clause))
        .setStatus(status(outcome))
        .setStatusDetails(details(clause, outcome))
        .setSteps(steps(clause, outcome))
        .setParameters(
            List.of(
                createParameter("account", Words.name(clause.account())),
                createParameter("judged", clause.judged()),
                createParameter("violated", clause.violated())));
  }

  private static TestResult test(
      String id, String operation, SeverityLevel severity, Result result) {
    List<Label> labels = new ArrayList<>();
    labels.add(createEpicLabel(OperationTitle.of(operation)));
    labels.add(createStoryLabel(id));
    labels.add(createSeverityLabel(severity));
    labels.add(createParentSuiteLabel(Words.name(result.driver().locator())));
    labels.add(createSuiteLabel(OperationTitle.of(operation)));
    labels.add(createFrameworkLabel(KIT));
    long end = result.run().startedAt().plusMillis(result.run().millis()).toEpochMilli();
    return new TestResult()
        .setUuid(Fingerprint.name(id, result).toString())
        .setHistoryId(Fingerprint.ofClause(id, result))
        .setTestCaseId(id)
        .setFullName(KIT + "." + id)
        .setName(id)
        .setLabels(labels)
        .setStage(Stage.FINISHED)
        .setStart(end)
        .setStop(end);
  }

  /** Allure reads Markdown, and what is HTML in it. */
  private static String description(ClauseResult clause) {
    return Markdown.code(clause.owed())
        + "\n\nSource: "
        + Markdown.code(clause.source())
        + "\n\nWhat to look at: "
        + Markdown.code(clause.advice());
  }

  private static Status status(Outcome outcome) {
    return switch (outcome) {
      case PASSED, WARNED -> Status.PASSED;
      case FAILED -> Status.FAILED;
      case SKIPPED -> Status.SKIPPED;
      case BROKEN -> Status.BROKEN;
    };
  }

  private static StatusDetails details(ClauseResult clause, Outcome outcome) {
    if (outcome == Outcome.PASSED) {
      return new StatusDetails();
    }
    Counterexample found = clause.counterexample();
    String sentence = Words.line(Outcome.sentence(clause));
    return new StatusDetails()
        .setMessage(outcome == Outcome.WARNED ? "warning: " + sentence : sentence)
        .setTrace(String.join("\n", CaseLines.of(clause)))
        .setMuted(clause.verdict() == Verdict.WAIVED)
        .setFlaky(found != null && found.flaky());
  }

  /** The smallest case; a warning, which is no failure, is seen as one at the step. */
  private static List<StepResult> steps(ClauseResult clause, Outcome outcome) {
    Counterexample found = clause.counterexample();
    if (found == null) {
      return List.of();
    }
    return CaseLines.steps(found).stream().map(line -> step(line, outcome)).toList();
  }

  private static StepResult step(String line, Outcome outcome) {
    boolean failing = line.startsWith("  >") && outcome != Outcome.PASSED;
    return new StepResult()
        .setName(line.strip())
        .setStatus(failing ? Status.FAILED : Status.PASSED)
        .setStage(Stage.FINISHED);
  }
}
