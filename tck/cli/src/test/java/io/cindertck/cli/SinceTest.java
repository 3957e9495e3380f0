package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed last time is played first, and told. */
class SinceTest {
  private static final String CLAUSES = "delete-group.held";

  @TempDir private Path folder;

  private Command check(String driver, String report, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("check", "--driver", driver, "--tries", "0", "--seed", "1"));
    arguments.addAll(List.of("--clauses", CLAUSES, "--report", folder.resolve(report).toString()));
    arguments.addAll(List.of(more));
    return Command.run(arguments.toArray(String[]::new));
  }

  private Command failing(String report, String... more) {
    return check("java:" + ForgetfulDriver.class.getName(), report, more);
  }

  private String before() {
    return folder.resolve("before").toString();
  }

  private static long scenarios(Path report) throws IOException {
    String json = Files.readString(report.resolve("conformance.json"));
    return Long.parseLong(json.replaceAll("(?s).*\"scenarios\"\\s*:\\s*(\\d+).*", "$1"));
  }

  @Test
  void aCaseThatStillFailsIsFoundAtOnce() throws IOException {
    failing("before", "--fail-fast");
    Command again = failing("after", "--since", before(), "--fail-fast");
    assertThat(again.code()).as(again.err()).isEqualTo(1);
    assertThat(again.out())
        .contains("cases of last time's failures that are played first: 1")
        .contains("note: violated last time, and still: delete-group.held");
    // Played once to find it; the rest makes it small.
    String log = failing("third", "--since", before(), "--fail-fast", "--log", "json").err();
    String beforeIt = log.substring(0, log.indexOf("\"event\":\"violation\""));
    assertThat(beforeIt).contains("\"phase\":\"saved cases\"").doesNotContain("calls as they come");
    assertThat(scenarios(folder.resolve("after"))).isLessThanOrEqualTo(1);
  }

  @Test
  void theResultWillDoWithoutTheFolderOfCases() throws IOException {
    failing("before", "--fail-fast");
    try (Stream<Path> cases = Files.walk(folder.resolve("before/cases"))) {
      cases.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    Command again = failing("after", "--since", before() + "/conformance.json", "--fail-fast");
    assertThat(again.out())
        .contains("played first: 1", "violated last time, and still: delete-group.held");
    assertThat(scenarios(folder.resolve("after"))).isLessThanOrEqualTo(1);
  }

  @Test
  void whatIsKeptNowIsTold() throws URISyntaxException {
    failing("before", "--fail-fast");
    Command mended = check("reference", "after", "--since", before(), "--fail-fast");
    assertThat(mended.code()).as(mended.out() + mended.err()).isZero();
    assertThat(mended.out())
        .contains("last time's result is of another driver, java:io.cindertck.cli.ForgetfulDriver")
        .contains("note: violated last time, and kept now: delete-group.held");
    assertThat(folder.resolve("after/index.html"))
        .content()
        .contains("violated last time, and kept now: delete-group.held");
  }

  @Test
  void theFirstOfManyRunsHasNoneBeforeIt() {
    Command first = check("reference", "after", "--since", before());
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("there is no result " + before() + " yet");
  }

  @Test
  void whatIsNoResultIsRefused() throws IOException {
    Path none = Files.writeString(folder.resolve("none.json"), "[");
    Command refused = check("reference", "after", "--since", none.toString());
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.errorLines()).hasSize(1);
  }
}
