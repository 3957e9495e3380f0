package io.cindertck.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ArrayFacts;
import io.cindertck.report.ClauseBuilder;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.DriverFacts;
import io.cindertck.report.ReadResult;
import io.cindertck.report.Result;
import io.cindertck.report.RunFacts;
import io.cindertck.report.SweepResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Comparisons and matrices as they are known to be good, the page without its styles and script.
 * After a change that is meant, {@code -Dgolden.rewrite=true} writes them anew; read the
 * difference.
 */
final class GoldenComparisonTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/io/cindertck/report/golden/compare");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comparison.txt",
        "comparison.md",
        "comparison.json",
        "matrix.txt",
        "matrix.md",
        "matrix.csv",
        "matrix.html"
      })
  void isAsItWas(String name) throws IOException {
    Path golden = GOLDEN.resolve(name);
    String text = text(name);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }

    assertThat(text).isEqualTo(Files.readString(golden));
  }

  private static String text(String name) {
    Result before = before();
    ReadResult after =
        new ReadResult(after(), List.of("it has 1 clause that this kit does not know: x.y"), true);
    Comparison comparison = Comparison.of(ReadResult.sound(before), after);
    Matrix matrix =
        Matrix.of(
            List.of(
                new MatrixEntry("a/report", ReadResult.sound(before), "./a/report/index.html"),
                new MatrixEntry("b/report", after, null),
                new MatrixEntry("c/report", ReadResult.sound(before), null)));
    return switch (name) {
      case "comparison.txt" -> lines(ComparisonText.lines(before, after.result(), comparison));
      case "comparison.md" -> lines(ComparisonMarkdown.lines(before, after.result(), comparison));
      case "comparison.json" -> ComparisonJson.text(comparison) + "\n";
      case "matrix.txt" -> lines(MatrixText.lines(matrix));
      case "matrix.md" -> lines(MatrixTable.markdown(matrix));
      case "matrix.csv" -> lines(MatrixTable.csv(matrix));
      default -> bare(MatrixPage.of(matrix).html());
    };
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static String bare(String html) {
    return html.replaceAll("(?s)<style>.*?</style>", "<style>…</style>")
        .replaceFirst("(?s)<script>.*?</script>", "<script>…</script>")
        .replaceAll("sha256-[\\w+/=]+", "sha256-…");
  }

  private static Result before() {
    List<ClauseResult> clauses = new ArrayList<>();
    add(clauses, "reply.arity", Verdict.PASSED, null);
    add(clauses, "reply.entry-id", Verdict.FAILED, "entry 1 has no id");
    add(clauses, "reply.entry-status", Verdict.NOT_OBSERVED, null);
    add(clauses, "reply.entry-unique", Verdict.FAILED, "volume 3 is told twice");
    add(clauses, "create-group.held", Verdict.PASSED, null);
    add(clauses, "create-group.failure-told", Verdict.WAIVED, "the failure is not told");
    add(clauses, "history.linearizable", Verdict.PASSED, null);
    return result("acme", 3, Dialect.CONSISTENCYGROUP, Conformance.NON_CONFORMANT, clauses);
  }

  private static Result after() {
    List<ClauseResult> clauses = new ArrayList<>();
    add(
        clauses,
        "reply.arity",
        Verdict.FAILED,
        "the reply has 3 parts | `and` <b>more</b> @you #1");
    add(clauses, "reply.entry-id", Verdict.PASSED, null);
    add(clauses, "reply.entry-status", Verdict.PASSED, null);
    add(clauses, "reply.entry-unique", Verdict.FAILED, "volume 4 is told twice");
    add(clauses, "create-group.held", Verdict.KIT_ERROR, null);
    add(clauses, "create-group.failure-told", Verdict.FAILED, "the failure is not told");
    add(clauses, "x.y", Verdict.NOT_OBSERVED, null);
    return result("acme", 4, Dialect.GROUP, Conformance.NON_CONFORMANT, clauses);
  }

  private static void add(
      List<ClauseResult> clauses, String id, Verdict verdict, @Nullable String why) {
    Counterexample found =
        why == null ? null : RandomResults.found(why, !why.startsWith("the reply"), 4);
    Level level = id.startsWith("reply.entry-s") ? Level.SHOULD : Level.MUST;
    String operation = id.startsWith("create-group") ? "create-group" : "every";
    clauses.add(
        ClauseBuilder.like(RandomResults.clause(id, level, verdict, found))
            .operation(operation)
            .owed("what " + id + " asks for")
            .build());
  }

  private static Result result(
      String name, long seed, Dialect dialect, Conformance verdict, List<ClauseResult> clauses) {
    return new Result(
        new Result.Kit("0.1.0"),
        new Result.Contract("1"),
        verdict,
        List.of(),
        new DriverFacts("python:" + name, dialect, name, null),
        new ArrayFacts("fake", List.of("groups")),
        new RunFacts(seed, 5, 5, 9, Instant.parse("2026-11-20T09:41:07Z"), 7, false, null),
        List.of(),
        SweepResult.NONE,
        clauses,
        List.of(),
        null,
        null,
        null);
  }
}
