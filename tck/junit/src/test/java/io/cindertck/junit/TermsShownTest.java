package io.cindertck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cindertck.report.CapabilityResult;
import io.cindertck.report.CapabilityResult.Found;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import io.cindertck.report.WaiverResult.State;
import io.cindertck.suite.Waiver;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What becomes of a waiver and of a claim, as a test. */
class TermsShownTest {
  private static Waiver waiver(@Nullable String signature) {
    return new Waiver(
        "delete-group.held",
        null,
        null,
        null,
        signature,
        "known",
        "ACME-1",
        "storage",
        LocalDate.of(2027, 3, 31));
  }

  private static TermsShown shown(State state) {
    WaiverResult result =
        new WaiverResult(
            "delete-group.held",
            "it stays",
            "any run",
            "known",
            "ACME-1",
            "storage",
            "2027-03-31",
            state);
    return new TermsShown(new Terms(null, List.of(), List.of(result), List.of(), null), List.of());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyAWaiverThatIsInForcePasses(State state) {
    Throwable thrown = catchThrowable(() -> shown(state).show(waiver("it stays")));

    assertThat(thrown == null).isEqualTo(state == State.IN_FORCE);
    assertThat(thrown instanceof TestAbortedException).isEqualTo(state == State.NOT_JUDGED);
    assertThat(thrown instanceof AssertionFailedError).isEqualTo(!state.isHarmless());
    if (thrown != null) {
      assertThat(thrown).hasMessageContaining("the waiver of delete-group.held (ACME-1)");
    }
  }

  @Test
  void aWaiverOfAnotherRunSaysSo() {
    assertThat(catchThrowable(() -> shown(State.EXPIRED).show(waiver(null))))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("it is for another driver, dialect or profile");
  }

  @Test
  void aTestIsNamedByWhatIsWaived() {
    assertThat(TermsShown.name(waiver(null)))
        .isEqualTo("waiver of delete-group.held until 2027-03-31");
    assertThat(TermsShown.name(waiver("it\nstays")))
        .isEqualTo("waiver of delete-group.held until 2027-03-31: it?stays");
  }

  @ParameterizedTest
  @CsvSource({
    "WORKS, ",
    "FAILS, delete-group is claimed and does not work: the reason",
    "MISSING, delete-group is claimed and is not offered: the reason"
  })
  void whatIsClaimedHasToWork(Found found, @Nullable String told) {
    Throwable thrown = catchThrowable(() -> shown(found).showCapability("delete-group"));

    if (told == null) {
      assertThat(thrown).isNull();
    } else {
      assertThat(thrown).isInstanceOf(AssertionFailedError.class).hasMessage(told);
    }
  }

  @Test
  void whatNothingShowedIsNeverGreen() {
    assertThat(catchThrowable(() -> shown(Found.UNKNOWN).showCapability("delete-group")))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("nothing showed it");
    assertThat(catchThrowable(() -> shown(Found.WORKS).showCapability("update-group")))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("no clause about it is asked for");
  }

  private static TermsShown shown(Found found) {
    CapabilityResult result = new CapabilityResult("delete-group", true, found, "the reason");
    return new TermsShown(new Terms(null, List.of(result), List.of(), List.of(), null), List.of());
  }
}
