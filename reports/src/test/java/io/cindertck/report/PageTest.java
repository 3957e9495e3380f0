package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PageTest {
  static Stream<Result> results() {
    return Stream.of(Samples.nonConformant(), Samples.conformant(), Samples.incomplete());
  }

  @ParameterizedTest
  @CsvSource({
    "CONFORMANT, Conformant, good",
    "NON_CONFORMANT, Non-conformant, bad",
    "INCOMPLETE, Incomplete, warn",
  })
  void beginsWithTheVerdict(Conformance verdict, String word, String tone) {
    String html = Page.of(Samples.small(verdict)).html();

    assertThat(html)
        .contains("<title>" + word + ": acme.driver:AcmeDriver (cinder-tck)</title>")
        .contains("class=\"verdict " + verdict.id() + "\"")
        .containsPattern("<h2 id=\"verdict-title\" class=\"" + tone + "\">.*\\s*.*" + word);
  }

  @ParameterizedTest
  @MethodSource("results")
  void loadsNothing(Result result) {
    String html = Page.of(result).html();

    assertThat(html)
        .doesNotContainIgnoringCase("http:", "https:", "src=", "<link", "<img", "<iframe", "<base")
        .doesNotContainIgnoringCase("url(", "@import", "fetch(", "import(", "XMLHttpRequest");
    assertThat(all("style=\"|\\son[a-z]+=", html)).isEmpty();
  }

  @Test
  void forbidsAllButItsOwnStyleAndScript() {
    String html = Page.of(Samples.nonConformant()).html();

    assertThat(all("Content-Security-Policy\" content=\"([^\"]*)\"", html))
        .singleElement()
        .extracting(policy -> policy.replace("&#39;", "'"))
        .asString()
        .matches(
            "default-src 'none'; style-src 'sha256-[\\w+/]{43}='; script-src"
                + " 'sha256-[\\w+/]{43}='; base-uri 'none'; form-action 'none'");
    assertThat(html.indexOf("Content-Security-Policy")).isLessThan(html.indexOf("<style>"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void linksLeadSomewhere(Result result) {
    String html = Page.of(result).html();
    List<String> ids = all("\\sid=\"([^\"]*)\"", html);

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).contains("delete-group.partial-failure-told");
    assertThat(ids).containsAll(all("href=\"#([^\"]*)\"", html));
    assertThat(ids).containsAll(all("aria-labelledby=\"([^\"]*)\"", html));
  }

  @Test
  void listsFirstWhatFailed() {
    List<Attention> attention = Attention.of(Samples.nonConformant());

    assertThat(attention)
        .extracting(Attention::title)
        .containsExactly(
            "MUST · Failed",
            "SHOULD · Failed, as a warning",
            "MUST · Not observed",
            "MUST · Inconclusive",
            "MUST · Not judged: the kit failed",
            "SHOULD · Waived",
            "Notes on the run itself");
    assertThat(attention.get(0).items().get(0).text())
        .isEqualTo(
            "delete_consistencygroup said (None, None) although the array refused to delete"
                + " volume b.");
    assertThat(Attention.of(Samples.conformant())).isEmpty();
  }

  @Test
  void saysWhatFailsAndThenWhyItIsWaived() {
    assertThat(Attention.of(SampleTerms.waived()))
        .singleElement()
        .extracting(kind -> kind.items().get(0).text())
        .asString()
        .matches("delete_consistencygroup said .* volume b\\. · ACME-1207: fixed in 4\\.2 .*");
  }

  @Test
  void namesWhatWasNotReached() {
    assertThat(
            Page.of(SampleResults.cutShortBefore("drawn scenarios: 412 of 600 not played")).html())
        .contains(
            "Not reached before the run was cut short", "drawn scenarios: 412 of 600 not played");
  }

  @Test
  void saysOnceWhatManyClausesHaveInCommon() {
    assertThat(Attention.of(Samples.incomplete()))
        .singleElement()
        .satisfies(kind -> assertThat(kind.count()).isEqualTo(39))
        .satisfies(kind -> assertThat(kind.items()).hasSize(1));
  }

  @Test
  void marksTheStepThatFailed() {
    String html = Page.of(Samples.nonConformant()).html();

    assertThat(all("<li class=\"failing\"><span>([^<]*)<", html)).containsExactly("create group g");
    assertThat(html).contains("cinder-tck replay report/cases/delete-group.partial");
  }

  static List<String> all(String regex, String html) {
    return Pattern.compile(regex).matcher(html).results().map(PageTest::text).toList();
  }

  private static String text(MatchResult match) {
    return match.groupCount() == 0 ? match.group() : match.group(1);
  }
}
