package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.report.Evidence.Call;
import io.cindertck.report.Evidence.Ending;
import io.cindertck.report.Evidence.Event;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SequenceViewTest {
  private static final List<CaseView.Step> STEPS =
      List.of(
          new CaseView.Step("create group g", false),
          new CaseView.Step("arm a fault", false),
          new CaseView.Step("delete group g", true),
          new CaseView.Step("look", false));

  private static Call call(int step, boolean violated, Event... events) {
    return new Call(step, "do_it", "", List.of(events), "None", Ending.RETURNED, "", violated);
  }

  private static SequenceView view(Call... calls) {
    return SequenceView.of(new Evidence(List.of(calls), List.of(), null), STEPS);
  }

  private static List<SequenceView.Call> calls(SequenceView view) {
    return view.calls().stream().flatMap(part -> part.items().stream()).toList();
  }

  private static List<Integer> numbers(List<SequenceView.Step> steps) {
    return steps.stream().map(SequenceView.Step::number).toList();
  }

  @Test
  void headsACallWithTheStepsUpToIt() {
    SequenceView view = view(call(1, false), call(3, true), call(3, false));

    assertThat(calls(view).stream().map(call -> numbers(call.steps())))
        .containsExactly(List.of(1), List.of(2, 3), List.of());
    assertThat(numbers(view.after())).containsExactly(4);
  }

  @Test
  void marksTheStepWhereNoSingleCallShowedIt() {
    assertThat(calls(view(call(3, true))).get(0).steps()).noneMatch(SequenceView.Step::failing);
    assertThat(calls(view(call(3, false))).get(0).steps())
        .extracting(SequenceView.Step::failing)
        .containsExactly(false, false, true);
  }

  @Test
  void takesStepsThatTheCaseDoesNotHave() {
    SequenceView view = view(call(9, false), call(0, false));

    assertThat(numbers(calls(view).get(0).steps())).containsExactly(1, 2, 3, 4);
    assertThat(view.after()).isEmpty();
  }

  @Test
  void foldsALongCaseButNotWhatItIsAbout() {
    Call[] many = IntStream.range(0, 40).mapToObj(i -> call(1, i == 20)).toArray(Call[]::new);
    SequenceView view = view(many);

    assertThat(view.calls())
        .extracting(Fold::folded)
        .containsExactly(false, true, false, true, false);
    assertThat(view.calls().get(2).items())
        .singleElement()
        .satisfies(c -> assertThat(c.violated()).isTrue());
  }

  @Test
  void foldsRequestsButNoFaultAndNoWrite() {
    Stream<Event> before = Collections.nCopies(20, new Event("list", false, null, null)).stream();
    Event struck = new Event("delete b", false, "refused", "busy");
    Stream<Event> after = Collections.nCopies(20, new Event("list", false, null, null)).stream();
    SequenceView view =
        view(
            call(
                1,
                false,
                Stream.of(before, Stream.of(struck), after).flatMap(e -> e).toArray(Event[]::new)));

    assertThat(calls(view).get(0).events())
        .extracting(Fold::folded)
        .containsExactly(false, true, false, true, false);
  }

  @Test
  void standsOnThePageInTheOrderOfTheMessages() {
    String html = Page.of(Samples.small(Conformance.NON_CONFORMANT)).html();

    assertThat(PageTest.all("<li class=\"message ([a-z ]+)\">", html))
        .containsExactly(
            "ask",
            "request",
            "answer returned",
            "recorded",
            "ask",
            "request",
            "request hit",
            "refusal",
            "answer returned",
            "recorded");
    assertThat(PageTest.all("<li class=\"call violated\">", html)).hasSize(1);
    assertThat(html)
        .contains("fault: refused")
        .contains("Array answers with an error: </span>volume b is in use");
    assertThat(html).doesNotContain("<ol class=\"steps\">");
    assertThat(Page.of(Samples.nonConformant()).html())
        .as("a case without evidence")
        .contains("<ol class=\"steps\">");
  }

  @Test
  void hasTheAccountsSideBySide() {
    String html = Page.of(Samples.small(Conformance.NON_CONFORMANT)).html();

    assertThat(PageTest.all("<th scope=\"row\" role=\"rowheader\">([^<]*)<", html))
        .containsExactly("group g", "volume a", "volume b");
    assertThat(PageTest.all("data-account=\"Held\">([^<]*)<", html))
        .containsExactly("available, members b", "gone", "available, 1 GiB");
    assertThat(PageTest.all("</span> (differ|agree)<", html))
        .containsExactly("differ", "agree", "differ");
  }

  @Test
  void doesNotOfferToCopyAProgramThatWouldNotComeOutAsItIs() {
    Evidence.Source good =
        new Evidence.Source("java", "cases/A.java", "class A {\r\n\tint a;\r\n}\n");

    assertThat(ProgramView.of(good).text()).isEqualTo("class A {\n    int a;\n}");
    assertThat(ProgramView.of(new Evidence.Source("java", "A.java", "a\u202Eb")).text()).isNull();
    assertThat(ProgramView.of(new Evidence.Source("java", "A.java", "x".repeat(100_000))).text())
        .isNull();
  }
}
