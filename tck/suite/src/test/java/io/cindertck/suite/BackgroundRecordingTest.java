package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is recorded in a thread of its own is recorded in order, and to its end. */
class BackgroundRecordingTest {
  private static List<Run> runs(int number) {
    Campaign campaign = Campaign.of(Targets.reference(Dialect.GROUP), Dialect.GROUP, 1);
    return IntStream.range(0, number)
        .mapToObj(i -> campaign.run(new Scenario(Dialect.GROUP, List.of()), "0"))
        .toList();
  }

  @Test
  void everythingIsRecordedInOrder() {
    List<Run> runs = runs(200);
    List<Run> recorded = new ArrayList<>();
    BackgroundRecording background = new BackgroundRecording(recorded::add);
    runs.forEach(background::played);
    background.close();
    assertThat(recorded).containsExactlyElementsOf(runs);
    assertThat(background.failure()).isEmpty();
  }

  @Test
  void aFailureEndsTheRecordingAndNotTheRun() {
    List<Run> recorded = new ArrayList<>();
    BackgroundRecording background =
        new BackgroundRecording(
            run -> {
              recorded.add(run);
              throw new UncheckedIOException(new IOException("No space left on device"));
            });
    runs(100).forEach(background::played);
    background.close();
    assertThat(recorded).hasSize(1);
    assertThat(background.failure()).hasValueSatisfying(why -> assertThat(why).contains("space"));
  }
}
