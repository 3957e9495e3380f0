package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cindertck.contract.Conformance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SweepViewTest {
  private static final Set<String> CLAUSES = Set.of("a.kept", "a.lost");

  private static SweepResult.Call call(String operation, String... kindsAndSigns) {
    return call(operation, List.of(), kindsAndSigns);
  }

  private static SweepResult.Call call(
      String operation, List<SweepResult.Violation> violations, String... kindsAndSigns) {
    Map<String, String> points = new LinkedHashMap<>();
    for (int i = 0; i < kindsAndSigns.length; i += 2) {
      points.put(kindsAndSigns[i], kindsAndSigns[i + 1]);
    }
    return new SweepResult.Call(operation, "", 1, List.of("listVolumes"), points, violations);
  }

  private static SweepView view(SweepResult.Call... calls) {
    return SweepView.of(new SweepResult(9, 8, 1, 0, 0, List.of(calls)), CLAUSES);
  }

  private static List<String> words(SweepView.Row row) {
    return row.cells().stream().map(SweepCell::words).toList();
  }

  private static String signs(SweepCell cell) {
    return cell.marks().stream().map(SweepCell.Mark::text).collect(Collectors.joining());
  }

  @Test
  void saysHowMuchWasSwept() {
    assertThat(SweepView.of(Samples.SWEEP, Set.of()).sentence())
        .isEqualTo(
            "1,209 faults were armed, each at one array request of one call; 8 struck, and 1 of"
                + " them showed a violation. Of 16 orders of two calls at a time, 12 were played.");
  }

  @Test
  void saysThatNothingWasSwept() {
    SweepView none = SweepView.of(SweepResult.NONE, Set.of());

    assertThat(none.sentence())
        .startsWith("Nothing was swept: the run ended before, faults cannot");
    assertThat(none.operations()).isEmpty();
    assertThat(none.kinds()).isEmpty();
    assertThat(SweepView.of(new SweepResult(0, 0, 0, 3, 4, List.of()), Set.of()).sentence())
        .endsWith("Of 4 orders of two calls at a time, 3 were played.");
  }

  @Test
  void hasASignForEachPointAndTheSameInWords() {
    SweepView view =
        view(call("delete-group", "refused", "+-+.", "slow", "....", "busy", "--", "lost", "++"));
    SweepView.Row row = view.operations().get(0).rows().get(0);

    assertThat(view.kinds()).containsExactly("refused", "slow", "busy", "lost");
    assertThat(row.call()).isEqualTo("1 member");
    assertThat(row.cells().stream().map(SweepViewTest::signs))
        .containsExactly("●✗●·", "····", "✗✗", "●●");
    assertThat(words(row))
        .containsExactly(
            "violated at request 2, kept at 2",
            "did not strike",
            "violated at request 1, 2, kept at 0",
            "kept at 2");
  }

  @Test
  void linksAViolationToItsClauseWhereThePageHasIt() {
    SweepView view =
        view(
            call(
                "delete-group",
                List.of(
                    new SweepResult.Violation("refused", 1, List.of("b.newer", "a.lost")),
                    new SweepResult.Violation("refused", 3, List.of("b.newer"))),
                "refused",
                "-+-"));
    SweepView.Part part = view.operations().get(0);

    assertThat(part.rows().get(0).cells().get(0).marks())
        .containsExactly(
            new SweepCell.Mark(
                "✗", "bad", "refused at request 1 (listVolumes): b.newer, a.lost", "a.lost"),
            new SweepCell.Mark("●", "good", "", null),
            new SweepCell.Mark("✗", "bad", "refused at request 3: b.newer", null));
    assertThat(part.troubles())
        .containsExactly(
            new SweepTroubles.Trouble("b.newer", false, List.of("1 member: refused at 1, 3")),
            new SweepTroubles.Trouble("a.lost", true, List.of("1 member: refused at 1")));
  }

  @Test
  void keepsTheCallsOfAnOperationTogether() {
    SweepView view =
        view(
            call("update-group", "refused", "++", "busy", "+"),
            call("delete-group", "refused", "-"),
            call("update-group", "refused", "", "busy", ""),
            call("update-group", "refused", "+.-", "lost", "+"));

    assertThat(view.operations())
        .extracting(SweepView.Part::operation)
        .containsExactly("update-group", "delete-group");
    assertThat(view.kinds()).containsExactly("refused", "busy", "lost");
    assertThat(view.operations().get(0).rows()).hasSize(2);
    assertThat(view.operations().get(0).silent()).isEqualTo("1 call asks nothing of the array");
    assertThat(words(view.operations().get(1).rows().get(0)))
        .containsExactly("violated at request 1, kept at 0", "not tried", "not tried");
  }

  @Test
  void standsOnThePageAsATable() {
    String section = section(Samples.small(Conformance.NON_CONFORMANT));

    assertThat(PageTest.all("<th scope=\"col\"[^>]*>([^<]*)<", section))
        .containsExactly("Call", "refused", "busy", "capacity-exhausted");
    assertThat(PageTest.all("<th scope=\"row\">([^<]*)<", section))
        .containsExactly("2 members", "2 members, after the membership changed");
    assertThat(PageTest.all("<td><span class=\"unseen\">([^<]*)<", section).get(0))
        .isEqualTo("violated at request 2, kept at 2");
    assertThat(section)
        .contains(
            "<a class=\"bad\" href=\"#delete-group.partial-failure-told\" title=\"refused at"
                + " request 2 (deleteSnapshot): delete-group.partial-failure-told\"");
    assertThat(section(Samples.small(Conformance.INCOMPLETE))).contains("<p>Nothing was swept: ");
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

  private static String section(Result result) {
    String html = Page.of(result).html();
    int start = html.indexOf("<section id=\"sweep\"");
    return html.substring(start, html.indexOf("</section>", start));
  }
}
