package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RunViewTest {
  @Test
  void drawsABarForEachInterval() {
    TimelineView view =
        TimelineView.of(
            new Timeline(
                250, List.of(10L, 0L, 40L, 20L), List.of(new Timeline.Phase("all", 500, 70))));

    assertThat(view.bars())
        .containsExactly(
            new TimelineView.Bar("0%", "75%", "25%", "25%"),
            new TimelineView.Bar("25%", "100%", "25%", "0%"),
            new TimelineView.Bar("50%", "0%", "25%", "100%"),
            new TimelineView.Bar("75%", "50%", "25%", "50%"));
    assertThat(view.phases())
        .containsExactly(new TimelineView.Phase(1, "all", "500 ms", "70", "50%"));
    assertThat(view.peak()).isEqualTo("40 calls in 250 ms");
    assertThat(view.length()).isEqualTo("1.0 s");
  }

  @Test
  void drawsALongRunWithFewBars() {
    TimelineView view =
        TimelineView.of(new Timeline(1_000, Collections.nCopies(1_000, 3L), List.of()));

    assertThat(view.bars()).hasSize(112);
    assertThat(view.peak()).isEqualTo("27 calls in 9.0 s");
    assertThat(TimelineView.of(new Timeline(0, List.of(), List.of())).bars()).isEmpty();
  }

  @Test
  void showsLatenciesOnOneScale() {
    List<LatencyView> views =
        LatencyView.of(
            List.of(
                operation("create-group", new Latencies(2, 100, 500, 600, 9_000)),
                operation("update-group", null),
                operation("delete-group", new Latencies(2, 1_000, 2_000, 2_500_000, 2_500_000))));

    assertThat(views)
        .extracting(LatencyView::operation)
        .containsExactly("create-group", "delete-group");
    assertThat(views).extracting(LatencyView::typical).containsExactly("5%", "50%");
    assertThat(views).extracting(LatencyView::most).containsExactly("25%", "100%");
    assertThat(views).extracting(LatencyView::longest).containsExactly("9.0 ms", "2.5 s");
    assertThat(views.get(0).median()).isEqualTo("100 µs");
  }

  @Test
  void saysWhereAResultDoesNotTell() {
    Result small = Samples.small(Conformance.CONFORMANT);
    String html = Page.of(small).html();

    assertThat(small.timeline()).isNull();
    assertThat(html).doesNotContain("<svg class=\"timeline\"").contains("class=\"latencies\"");
    assertThat(Page.of(Samples.conformant()).html()).contains("<svg class=\"timeline\"");
  }

  @Test
  void hasABarOfWhatTheVerdictRestsOn() {
    assertThat(Headline.of(Samples.nonConformant()).shares())
        .extracting(Share.Part::kind)
        .containsExactly("good", "bad", "open");
    assertThat(Headline.of(Samples.conformant()).shares())
        .containsExactly(new Share.Part("good", "0%", "100%"));
    assertThat(Share.parts(Map.of("good", 0))).isEmpty();
  }

  private static OperationResult operation(String id, @Nullable Latencies latencies) {
    return new OperationResult(id, true, 3, 0, 0, latencies);
  }
}
