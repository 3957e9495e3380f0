package io.cindertck.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.List;
import java.util.stream.Stream;

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
    List<GroupView> groups,
    SweepView sweep,
    List<Choice> verdicts,
    Inline style,
    Inline script) {
  static final String NAME = "index.html";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Page.class.getClassLoader(), Page.class.getPackageName());

  /**
   * A verdict to filter by.
   *
   * @param id the verdict's id
   * @param label the verdict and how many clauses came to it
   */
  record Choice(String id, String label) {}

  static Page of(Result result) {
    return new Page(
        Words.name(result.driver().name()),
        Words.name(result.kit().version()),
        Headline.of(result),
        FactView.of(result),
        Attention.of(result),
        GroupView.of(result),
        SweepView.of(result.sweep()),
        choices(result),
        Inline.of("page.css"),
        Inline.of("page.js"));
  }

  String html() {
    StringOutput out = new StringOutput();
    TEMPLATES.render("page.jte", this, out);
    return out.toString();
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

  int clauses() {
    return groups.stream().mapToInt(group -> group.clauses().size()).sum();
  }

  private static List<Choice> choices(Result result) {
    return Stream.of(Verdict.values())
        .map(verdict -> choice(verdict, result))
        .filter(choice -> !choice.label().endsWith("(0)"))
        .toList();
  }

  private static Choice choice(Verdict verdict, Result result) {
    long count = result.clauses().stream().filter(c -> c.verdict() == verdict).count();
    String word = Sign.of(verdict, Level.MUST).word();
    return new Choice(verdict.id(), word + " (" + count + ")");
  }
}
