package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cindertck.contract.Conformance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SweepViewTest {
  private static SweepResult.Call call(String operation, String... kindsAndSigns) {
    Map<String, String> points = new LinkedHashMap<>();
    for (int i = 0; i < kindsAndSigns.length; i += 2) {
      points.put(kindsAndSigns[i], kindsAndSigns[i + 1]);
    }
    return new SweepResult.Call(operation, "", 1, List.of("listVolumes"), points, null);
  }

  private static SweepView view(SweepResult.Call... calls) {
    return SweepView.of(new SweepResult(9, 8, 1, 0, 0, List.of(calls)));
  }

  private static List<String> texts(SweepView.Row row) {
    return row.cells().stream().map(SweepView.Cell::text).toList();
  }

  @Test
  void saysHowMuchWasSwept() {
    assertThat(SweepView.of(Samples.SWEEP).sentence())
        .isEqualTo(
            "1,209 faults were armed, each at one array request of one call; 8 struck, and 1 of"
                + " them showed a violation. Of 16 orders of two calls at a time, 12 were played.");
  }

  @Test
  void saysThatNothingWasSwept() {
    SweepView none = SweepView.of(SweepResult.NONE);

    assertThat(none.sentence()).startsWith("Nothing was swept: faults cannot be let strike");
    assertThat(none.rows()).isEmpty();
    assertThat(none.kinds()).isEmpty();
    assertThat(SweepView.of(new SweepResult(0, 0, 0, 3, 4, List.of())).sentence())
        .endsWith("Of 4 orders of two calls at a time, 3 were played.");
  }

  @Test
  void countsWhereAFaultStruckAndWhereAClauseWasViolated() {
    SweepView view = view(call("delete-group", "refused", "+-+.", "slow", "....", "busy", "--"));

    assertThat(view.kinds()).containsExactly("refused", "slow", "busy");
    assertThat(view.rows())
        .containsExactly(
            new SweepView.Row(
                "delete-group",
                List.of(
                    new SweepView.Cell(3, 1), new SweepView.Cell(0, 0), new SweepView.Cell(2, 2))));
    assertThat(texts(view.rows().get(0))).containsExactly("1 of 3", "0", "2 of 2");
  }

  @Test
  void addsUpTheCallsOfAnOperation() {
    SweepView view =
        view(
            call("update-group", "refused", "++", "busy", "+"),
            call("delete-group", "refused", "-"),
            call("update-group", "refused", "+.-", "lost", "+"));

    assertThat(view.rows())
        .extracting(SweepView.Row::operation)
        .containsExactly("update-group", "delete-group");
    assertThat(view.kinds()).containsExactly("refused", "busy", "lost");
    assertThat(texts(view.rows().get(0))).containsExactly("1 of 4", "1", "1");
    assertThat(texts(view.rows().get(1))).containsExactly("1 of 1", "0", "0");
  }

  @Test
  void standsOnThePageAsATable() {
    String html = Page.of(Samples.small(Conformance.NON_CONFORMANT)).html();
    int start = html.indexOf("<section id=\"sweep\"");
    String section = html.substring(start, html.indexOf("</section>", start));

    assertThat(PageTest.all("<th scope=\"col\"[^>]*>([^<]*)<", section))
        .containsExactly("Operation", "refused", "busy", "capacity-exhausted");
    assertThat(PageTest.all("<th scope=\"row\">([^<]*)<", section))
        .containsExactly("delete-group-snapshot");
    assertThat(PageTest.all("<td class=\"([^\"]*)\">", section))
        .containsExactly("number bad", "number bad", "number");
    assertThat(PageTest.all("<td[^>]*>([^<]*)<", section)).containsExactly("2 of 6", "1 of 5", "0");
    assertThat(Page.of(Samples.small(Conformance.CONFORMANT)).html())
        .contains("<td class=\"number\">3</td>");
    assertThat(Page.of(Samples.small(Conformance.INCOMPLETE)).html())
        .contains("<p>Nothing was swept: ");
  }

  @Test
  void refusesCountsAndNamesThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SweepResult(0, -1, 0, 0, 0, List.of()))
        .withMessageContaining("struck is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> call("delete\u202Egroup"))
        .withMessageContaining("is not an id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> call("delete-group", "<b>", "+"))
        .withMessageContaining("'<b>' is not an id");
  }
}
