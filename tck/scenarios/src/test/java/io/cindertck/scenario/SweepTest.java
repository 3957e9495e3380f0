package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.scenario.Sweep.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTest {

  private static List<Sweep> sweeps(Operation operation) {
    return SystematicScenarios.sweeps(operation, Dialect.CONSISTENCYGROUP);
  }

  private static Sweep sweep(Operation operation, int members) {
    return sweeps(operation).stream()
        .filter(sweep -> sweep.members() == members)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void thereIsOnePointForEachRequestAndEachKindThatCanBefallIt(Operation operation) {
    try (Theatre theatre = new Theatre()) {
      for (Sweep sweep : sweeps(operation)) {
        Run undisturbed = theatre.play(sweep.undisturbed());
        List<ArrayRequest> requests = sweep.requests(undisturbed);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
          for (Fault.Kind kind : Fault.Kind.values()) {
            if (kind.canBefall(requests.get(i))) {
              expected.add(kind.id() + " at " + (i + 1));
            }
          }
        }
        List<Point> points = sweep.points(undisturbed);
        assertThat(points)
            .extracting(point -> point.kind().id() + " at " + point.request())
            .containsExactlyElementsOf(expected);
        assertThat(points).extracting(Point::scenario).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void theRequestsAreThoseOfTheFirstSuchCallAndNoOther() {
    try (Theatre theatre = new Theatre()) {
      Sweep sweep = sweep(Operation.DELETE_GROUP, 2);
      assertThat(sweep.operation()).isEqualTo(Operation.DELETE_GROUP);
      // A neighbour is deleted in the same run, and has one member.
      assertThat(sweep.requests(theatre.play(sweep.undisturbed())))
          .extracting(ArrayRequest::verb)
          .containsExactly("deleteVolume", "deleteVolume", "deleteGroup");
    }
  }

  @Test
  void aCallThatIsNotMadeHasNoPoints() {
    Sweep sweep = sweep(Operation.CREATE_GROUP_SNAPSHOT, 0);
    try (Theatre theatre = new Theatre()) {
      // Cinder does not let the snapshot of an empty group through.
      Run undisturbed = theatre.play(sweep.undisturbed());
      assertThat(sweep.requests(undisturbed)).isEmpty();
      assertThat(sweep.points(undisturbed)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFaultOfAPointStrikesAtItsRequest(Operation operation) {
    try (Theatre theatre = new Theatre()) {
      Sweep sweep = sweep(operation, operation == Operation.CREATE_GROUP ? 0 : 2);
      Run undisturbed = theatre.play(sweep.undisturbed());
      for (Point point : sweep.points(undisturbed)) {
        List<String> struck = new ArrayList<>();
        for (Observation seen : theatre.play(point.scenario()).trace().observations()) {
          seen.struck().forEach(fault -> struck.add(fault.kind().id() + " at " + fault.request()));
        }
        // Which requests take capacity, the array alone knows.
        boolean mayMiss = point.kind() == Fault.Kind.CAPACITY_EXHAUSTED;
        if (!(mayMiss && struck.isEmpty())) {
          assertThat(struck).containsExactly(point.kind().id() + " at " + point.request());
        }
      }
    }
  }

  @Test
  void howManyRequestsADriverMakesIsItsOwn() {
    try (Theatre chatty =
        new Theatre(
            (call, right) -> {
              Reply reply = right.call(call);
              return call.method().startsWith("delete_cons") ? right.call(call) : reply;
            })) {
      Sweep sweep = sweep(Operation.DELETE_GROUP, 1);
      Run undisturbed = chatty.play(sweep.undisturbed());
      assertThat(sweep.requests(undisturbed)).hasSizeGreaterThan(2);
      assertThat(sweep.points(undisturbed))
          .extracting(Point::request)
          .contains(sweep.requests(undisturbed).size())
          .doesNotContain(sweep.requests(undisturbed).size() + 1);
    }
  }
}
