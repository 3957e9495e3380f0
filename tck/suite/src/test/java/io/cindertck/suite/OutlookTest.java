package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cindertck.contract.Dialect;
import io.cindertck.suite.Progress.Standing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a run is told to be played, against what it has played in the end. */
class OutlookTest {
  private static List<Standing> played(CheckRequest request) {
    List<Standing> told = new ArrayList<>();
    Told listeners = new Told(told::add, Recording.NONE, Interim.none());
    try (Target target = Targets.open(request.target())) {
      new Check(request, Clock.systemUTC(), Stop.unlessAsked(), listeners).run(target);
    }
    return told;
  }

  private static CheckRequest request(int tries, String clauses, Shard shard) {
    return new CheckRequest(
        TargetRequest.of(Targets.REFERENCE, Dialect.CONSISTENCYGROUP),
        tries,
        1,
        clauses,
        false,
        false,
        List.of(),
        CheckRequest.REPORT,
        Terms.NONE.of(shard));
  }

  @ParameterizedTest
  @CsvSource({"0, *, 1, 1, 0.05", "30, *, 2, 3, 0.07", "5, delete-group.*, 1, 1, 0.2"})
  void itIsAboutRight(int tries, String clauses, int index, int count, double away) {
    List<Standing> told = played(request(tries, clauses, new Shard(index, count)));
    Standing last = told.get(told.size() - 1);
    assertThat(last.share()).isEqualTo(1);
    assertThat(told)
        .filteredOn(standing -> standing.calls() > 0)
        .allSatisfy(
            standing ->
                assertThat(standing.share())
                    .isCloseTo((double) standing.calls() / last.calls(), within(away)));
  }

  @Test
  void nothingIsToldBeforeItIsKnown() {
    Outlook outlook = new Outlook();
    outlook.expect(100);
    assertThat(outlook.share(50)).isZero();
    outlook.known();
    assertThat(outlook.share(50)).isEqualTo(50.0 / 150);
    outlook.end();
    assertThat(outlook.share(50)).isEqualTo(1);
  }
}
