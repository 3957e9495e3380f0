package io.cindertck.maven;

import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.doxia.sink.Sink;
import org.jspecify.annotations.Nullable;

/** The page of a site that says what a check came to. */
final class SitePage {
  private static final String TITLE = "Consistency groups";

  /** What a reader wants to open, and what it is called. */
  private static final Map<String, String> FILES =
      new TreeMap<>(Map.of("index.html", "The report", ResultFile.NAME, "The result, as data"));

  private final Sink sink;
  private final String folder;

  /**
   * A page.
   *
   * @param folder where the report is, from the page; ends in a slash
   */
  SitePage(Sink sink, String folder) {
    this.sink = sink;
    this.folder = folder;
  }

  /**
   * Writes it.
   *
   * @param files those of the report
   */
  void write(Result result, List<String> files) {
    begin();
    sink.paragraph();
    sink.text(result.driver().locator() + " is ");
    sink.bold();
    sink.text(result.verdictInWords());
    sink.bold_();
    sink.text(" in dialect " + result.driver().dialect().id() + ", on array ");
    sink.text(result.array().locator() + ".");
    sink.paragraph_();
    list(result.reasons());
    paragraph(
        "Checked at %s by cinder-tck %s, contract %s, seed %d: %,d driver calls."
            .formatted(
                result.run().startedAt(),
                result.kit().version(),
                result.contract().version(),
                result.run().seed(),
                result.run().calls()));
    FILES.forEach(
        (file, name) -> {
          if (files.contains(file)) {
            link(folder + file, name);
          }
        });
    List<ClauseResult> open =
        result.clauses().stream()
            .filter(clause -> clause.verdict() != Verdict.PASSED)
            .filter(clause -> clause.verdict() != Verdict.NOT_APPLICABLE)
            .toList();
    if (!open.isEmpty()) {
      clauses(open);
    }
    end();
  }

  /** Writes that there is nothing to be told, and why. */
  void write(String why) {
    begin();
    paragraph("The result of the last check cannot be read: " + why);
    end();
  }

  private void begin() {
    sink.head();
    sink.title();
    sink.text(TITLE);
    sink.title_();
    sink.head_();
    sink.body();
    sink.section(1, null);
    sink.sectionTitle(1, null);
    sink.text(TITLE);
    sink.sectionTitle_(1);
  }

  private void end() {
    sink.section_(1);
    sink.body_();
    sink.flush();
    sink.close();
  }

  private void paragraph(String text) {
    sink.paragraph();
    sink.text(text);
    sink.paragraph_();
  }

  private void list(List<String> lines) {
    sink.list();
    for (String line : lines) {
      sink.listItem();
      sink.text(line);
      sink.listItem_();
    }
    sink.list_();
  }

  private void link(String address, String name) {
    sink.paragraph();
    sink.link(address);
    sink.text(name);
    sink.link_();
    sink.paragraph_();
  }

  private void clauses(List<ClauseResult> clauses) {
    sink.section(2, null);
    sink.sectionTitle(2, null);
    sink.text("Clauses that did not pass");
    sink.sectionTitle_(2);
    sink.table();
    sink.tableRows(null, false);
    sink.tableRow();
    for (String heading : List.of("Clause", "Level", "Verdict", "Why")) {
      sink.tableHeaderCell();
      sink.text(heading);
      sink.tableHeaderCell_();
    }
    sink.tableRow_();
    for (ClauseResult clause : clauses) {
      sink.tableRow();
      cell(clause.id());
      cell(clause.level().toString());
      cell(clause.verdict().id());
      cell(why(clause));
      sink.tableRow_();
    }
    sink.tableRows_();
    sink.table_();
    sink.section_(2);
  }

  private static String why(ClauseResult clause) {
    Counterexample found = clause.counterexample();
    @Nullable String reason = clause.reason();
    if (reason != null) {
      return reason;
    }
    return found == null ? clause.owed() : found.why();
  }

  private void cell(String text) {
    sink.tableCell();
    sink.text(text);
    sink.tableCell_();
  }
}
