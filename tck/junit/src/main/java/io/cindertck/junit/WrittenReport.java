package io.cindertck.junit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cindertck.report.Content;
import io.cindertck.report.Digests;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.Check;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.FoundCase;
import io.cindertck.suite.reproduce.Reproducer;
import io.cindertck.suite.reproduce.ReproducersInResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of a check: the result, the page, and the cases with programs that show them. */
final class WrittenReport {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private WrittenReport() {}

  /**
   * Writes it.
   *
   * @return the result as it was written
   */
  static Result of(Path folder, CheckRequest request, Check.Outcome outcome) throws IOException {
    Map<String, Reproducer> reproducers = Reproducer.of(outcome.cases(), request.target());
    Result result = ReproducersInResult.of(outcome.result(), reproducers);
    Map<String, Content> files = new LinkedHashMap<>();
    for (FoundCase found : outcome.cases().values()) {
      SavedCase saved = found.saved();
      if (saved != null) {
        files.put(
            found.file(),
            text(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(saved.json()) + "\n"));
      }
    }
    reproducers.values().forEach(program -> files.put(program.file(), text(program.text())));
    List<String> written = new ArrayList<>(Reports.write(folder, result));
    written.addAll(Reports.write(folder, files));
    Digests.write(folder, written);
    return result;
  }

  /** Halves of characters, which drivers say, have no form in a file: they are replaced. */
  private static Content text(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
