package io.cindertck.report;

import static java.util.stream.Collectors.toSet;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on the page {@code index.html}.
 *
 * <p>The page loads nothing from anywhere: its policy allows the one style and the one script that
 * it carries, by their hashes, and forbids all else.
 */
record Page(
    String driver,
    String kit,
    Headline headline,
    List<FactView> facts,
    List<Attention> attention,
    FilterView filter,
    List<GroupView> groups,
    @Nullable TermsView terms,
    SweepView sweep,
    @Nullable TimelineView timeline,
    List<LatencyView> latencies,
    String data,
    Inline style,
    Inline script) {
  static final String NAME = "index.html";
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Page.class.getClassLoader(), Page.class.getPackageName());

  static Page of(Result result) {
    return new Page(
        Words.name(result.driver().name()),
        Words.name(result.kit().version()),
        Headline.of(result),
        FactView.of(result),
        Attention.of(result),
        FilterView.of(result),
        GroupView.of(result),
        TermsView.of(result),
        SweepView.of(
            result.sweep(), result.clauses().stream().map(ClauseResult::id).collect(toSet())),
        result.timeline() == null ? null : TimelineView.of(result.timeline()),
        LatencyView.of(result.operations()),
        InertData.of(result),
        Inline.of("page.css"),
        Inline.of("page.js", "cut.js", "compare.js", "earlier.js"));
  }

  String html() {
    StringOutput out = new StringOutput();
    TEMPLATES.render("page.jte", this, out);
    return out.toString();
  }

  /** The same; empty where it has more than so many characters. */
  Optional<String> html(int most) {
    BoundedOutput out = new BoundedOutput(most);
    try {
      TEMPLATES.render("page.jte", this, out);
    } catch (TemplateException e) {
      if (out.isFull()) {
        return Optional.empty();
      }
      throw e;
    }
    return Optional.of(out.toString());
  }

  String policy() {
    return String.join(
        "; ",
        "default-src 'none'",
        "style-src " + style.source(),
        "script-src " + script.source(),
        "base-uri 'none'",
        "form-action 'none'");
  }
}
