package io.cindertck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What each verdict is to a test. */
class ClauseShownTest {
  private static @Nullable Throwable shown(Verdict verdict, Level level, Settings settings) {
    ClauseResult clause =
        new ClauseResult(
            "delete-group.held",
            "delete-group",
            level,
            "said+held",
            "source",
            "What is owed.",
            "",
            verdict,
            "the \u001breason",
            verdict == Verdict.PASSED || verdict == Verdict.FAILED ? 1 : 0,
            verdict == Verdict.FAILED ? 1 : 0,
            null,
            null,
            null);
    return catchThrowable(() -> new ClauseShown(clause, "java:acme.Driver", settings).show());
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void onlyPassedPasses(Verdict verdict) {
    Throwable thrown = shown(verdict, Level.MUST, Settings.USUAL);

    assertThat(thrown == null).isEqualTo(verdict == Verdict.PASSED);
    assertThat(thrown instanceof AssertionFailedError).isEqualTo(verdict == Verdict.FAILED);
    assertThat(thrown instanceof IllegalStateException).isEqualTo(verdict == Verdict.KIT_ERROR);
  }

  @Test
  void whatIsNotJudgedSaysWhyOnOneLine() {
    assertThat(shown(Verdict.NOT_OBSERVED, Level.MUST, Settings.USUAL))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("not-observed: the ?reason");
  }

  @Test
  void aShouldThatFailedIsAWarningUnlessStrict() {
    assertThat(shown(Verdict.FAILED, Level.SHOULD, Settings.USUAL))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("warning: delete-group.held  SHOULD\nWhat is owed.");
    assertThat(
            shown(
                Verdict.FAILED,
                Level.SHOULD,
                Settings.USUAL.with(settings -> settings.strict = true)))
        .isInstanceOf(AssertionFailedError.class);
  }
}
