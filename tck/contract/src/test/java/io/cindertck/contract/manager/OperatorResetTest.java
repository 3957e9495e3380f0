package io.cindertck.contract.manager;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorResetTest {

  private static String reset(Kind kind, String status) {
    Recorded stuck = Recorded.EMPTY.with(Row.of(kind, "a", status));
    return OperatorReset.of(stuck).row(kind, "a").status();
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsOnItsWaySomewhereEndsInError(Kind kind) {
    for (String status : new String[] {"creating", "deleting", "updating", "extending"}) {
      assertThat(reset(kind, status)).as(status).isEqualTo("error");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"available", "in-use", "error", "error_deleting", "error_extending"})
  void whateverIsSettledStaysAsItIs(String status) {
    assertThat(reset(Kind.VOLUME, status)).isEqualTo(status);
  }

  @Test
  void nothingElseIsChanged() {
    Row group = Row.of(Kind.GROUP, "g", "updating").with("name", "tck");
    // A row may have been destroyed before its status was written.
    Row gone = Row.of(Kind.VOLUME, "a", "deleting").destroyed().with("status", "deleting");
    Recorded recorded = Recorded.EMPTY.with(group).with(gone);
    assertThat(OperatorReset.of(recorded))
        .isEqualTo(Recorded.EMPTY.with(group.with("status", "error")).with(gone));
  }
}
