package io.cindertck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.report.Result;
import io.cindertck.report.SampleResults;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class JunitTest {
  @ParameterizedTest
  @EnumSource(Conformance.class)
  void isWhatTheSchemasAskFor(Conformance verdict) throws Exception {
    JunitSchemas.validate(Junit.bytes(SampleResults.full(verdict)));
  }

  @Test
  void neverShowsAsPassedWhatIsNot() throws Exception {
    Result result = SampleResults.full(Conformance.NON_CONFORMANT);
    Document junit = XmlText.parse(Junit.bytes(result));

    assertThat(marks(junit, "delete-group.partial-failure-told")).containsExactly("failure");
    assertThat(marks(junit, "history.linearizable")).containsExactly("skipped");
    assertThat(marks(junit, "delete-group-snapshot.retry-converges")).containsExactly("skipped");
    assertThat(marks(junit, "inputs.untouched")).containsExactly("skipped", "system-out");
    assertThat(marks(junit, "call.returns")).containsExactly("error");
    assertThat(marks(junit, "reply.arity")).isEmpty();
    assertThat(marks(junit, "verdict")).containsExactly("failure");
    assertThat(Long.parseLong(junit.getDocumentElement().getAttribute("tests")))
        .isEqualTo(result.clauses().size() + 1);
    for (String counted : List.of("failure", "error")) {
      assertThat(junit.getDocumentElement().getAttribute(counted + "s"))
          .isEqualTo(String.valueOf(junit.getElementsByTagName(counted).getLength()));
    }
    assertThat(junit.getDocumentElement().getAttribute("skipped"))
        .isEqualTo(String.valueOf(junit.getElementsByTagName("skipped").getLength()));
  }

  @Test
  void isRedWhereARunIsIncomplete() throws Exception {
    Document junit = XmlText.parse(Junit.bytes(SampleResults.full(Conformance.INCOMPLETE)));

    assertThat(marks(junit, "verdict")).containsExactly("error");
    assertThat(child(XmlText.named(junit, "testcase", "verdict"), "error").getAttribute("message"))
        .isEqualTo("incomplete: the probe sees neither members nor content");
  }

  @Test
  void tellsOfAWarningAndDoesNotFail() throws Exception {
    Result result = SampleResults.full(Conformance.NON_CONFORMANT);
    String should =
        result.clauses().stream()
            .filter(c -> c.level() == Level.SHOULD && Outcome.of(c, result) == Outcome.WARNED)
            .findFirst()
            .orElseThrow()
            .id();
    Document junit = XmlText.parse(Junit.bytes(result));

    assertThat(marks(junit, should)).containsExactly("system-out");
    assertThat(XmlText.named(junit, "testcase", should).getTextContent())
        .contains("warning: create_consistencygroup raised, and left group g half made");
    assertThat(XmlText.property(XmlText.named(junit, "testcase", should), "warning")).isNotEmpty();
    Document strict = XmlText.parse(Junit.bytes(Strict.of(result)));
    assertThat(marks(strict, should)).containsExactly("failure");
  }

  @Test
  void saysWhatIsWrongAndHowToSeeIt() throws Exception {
    Document junit = XmlText.parse(Junit.bytes(SampleResults.small(Conformance.NON_CONFORMANT)));
    Element test = XmlText.named(junit, "testcase", "delete-group.partial-failure-told");
    Element failure = child(test, "failure");

    assertThat(test.getAttribute("classname")).isEqualTo("cinder-tck.delete-group");
    assertThat(failure.getAttribute("type")).isEqualTo("MUST");
    assertThat(failure.getAttribute("message"))
        .isEqualTo(
            "delete_consistencygroup said (None, None) although the array refused to delete"
                + " volume b.");
    assertThat(failure.getTextContent())
        .contains("  > 3. delete group g with [a, b]")
        .contains("replay    cinder-tck replay report/cases/delete-group.partial-failure-told-1");
    assertThat(XmlText.property(test, "level")).isEqualTo("MUST");
    assertThat(XmlText.property(test, "judged")).isEqualTo("73");
    assertThat(XmlText.property(test, "violated")).isEqualTo("3");
    assertThat(XmlText.property(test, "title"))
        .isEqualTo("what delete-group.partial-failure-told asks for");
  }

  /** What stands in a test case beside its properties. */
  private static List<String> marks(Document junit, String name) {
    return XmlText.children(XmlText.named(junit, "testcase", name)).stream()
        .map(Element::getTagName)
        .filter(tag -> !tag.equals("properties"))
        .toList();
  }

  private static Element child(Element parent, String tag) throws IOException {
    return XmlText.children(parent).stream()
        .filter(each -> each.getTagName().equals(tag))
        .findFirst()
        .orElseThrow(() -> new IOException("there is no " + tag));
  }
}
