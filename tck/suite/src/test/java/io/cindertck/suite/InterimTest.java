package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.report.Result;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterimTest {

  @Test
  void theFirstIsToldBeforeAnythingIsPlayedAndIsNeverGreen() {
    List<Result> told = new ArrayList<>();
    CheckRequest request = CheckRequest.ofReference(0, 1);
    Told listeners = new Told(Progress.NONE, Recording.NONE, new Interim(told::add, () -> 0));
    try (Target target = Targets.open(request.target())) {
      Result last =
          new Check(request, Clock.systemUTC(), Stop.unlessAsked(), listeners).run(target).result();
      assertThat(last.verdict()).isEqualTo(Conformance.CONFORMANT);
    }
    assertThat(told).hasSize(1);
    assertThat(told.get(0).run().calls()).isZero();
    assertThat(told.get(0).verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(told.get(0).reasons())
        .contains("the run has not ended: this is what it had come to by then");
  }
}
