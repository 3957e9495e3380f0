package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a result, from the command line. */
class ReportRenderTest {
  private final Path folder;
  private final Path report;

  ReportRenderTest(@TempDir Path folder) {
    this.folder = folder;
    this.report = folder.resolve("report");
  }

  private static final Set<String> OF_EVERY_REPORT =
      Set.of("cases", "trace.ndjson.gz", "SHA256SUMS");

  private Command check(String... arguments) {
    String[] quick = {"check", "--tries", "0", "--seed", "7", "--report", report.toString()};
    String[] few = {"--clauses", "delete-group.held"};
    return Command.run(Stream.of(quick, few, arguments).flatMap(Stream::of).toArray(String[]::new));
  }

  /** Of a driver whose array is not looked at. */
  private Command unseen(String... arguments) {
    String[] driver = {"--driver", "java:" + ImaginaryDriver.class.getName(), "--array", "none"};
    return check(Stream.of(driver, arguments).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void makesAllOthersOfTheOneFile() throws IOException {
    assertThat(check().code()).isZero();
    assertThat(names(report)).contains("conformance.json", "index.html").hasSize(2);
    byte[] page = Files.readAllBytes(report.resolve("index.html"));

    Path to = folder.resolve("deep/ci");
    Command command = Command.run("report", "render", report.toString(), "--to", to.toString());

    assertThat(command.err()).isEmpty();
    assertThat(command.code()).isZero();
    assertThat(command.out().lines())
        .containsExactly(
            to.resolve("index.html").toString(),
            to.resolve("junit.xml").toString(),
            to.resolve("report.sarif").toString(),
            to.resolve("summary.md").toString(),
            to.resolve("badge.svg").toString(),
            to.resolve("badge.json").toString(),
            to.resolve("allure-results") + " (3 files)");
    assertThat(to.resolve("index.html")).hasBinaryContent(page);
    assertThat(names(report)).hasSize(2);
  }

  @Test
  void writesBesideTheResultWhereNothingElseIsSaid() throws IOException {
    assertThat(check("--format", "json").code()).isZero();
    assertThat(names(report)).containsExactly("conformance.json");

    Path file = report.resolve("conformance.json");
    Command command = Command.run("report", "render", file.toString(), "--format", "badge,junit");

    assertThat(command.code()).isZero();
    assertThat(names(report))
        .containsExactlyInAnyOrder("conformance.json", "badge.svg", "badge.json", "junit.xml");
  }

  @Test
  void writesOverNoFileOfOthers() throws IOException {
    assertThat(check("--format", "json").code()).isZero();
    Path theirs = Files.writeString(report.resolve("junit.xml"), "<testsuites/>");

    Command rendered = Command.run("report", "render", report.toString(), "--format", "html,junit");
    assertThat(rendered.code()).isEqualTo(3);
    assertThat(rendered.err())
        .isEqualToIgnoringNewLines(
            "cinder-tck: cannot write to %s (junit.xml there was not written by cinder-tck; move it elsewhere, or give another --to)"
                .formatted(report));
    assertThat(names(report)).containsExactlyInAnyOrder("conformance.json", "junit.xml");

    Path page = Files.writeString(report.resolve("index.html"), "mine");
    Command checked = check();
    assertThat(checked.code()).isEqualTo(3);
    assertThat(checked.err()).contains("index.html there was not written by cinder-tck; move it");
    assertThat(page).content().isEqualTo("mine");
    assertThat(theirs).content().isEqualTo("<testsuites/>");
  }

  @Test
  void aCheckOfAWrongDriverWritesWhatItIsAskedForAndTellsIt() throws IOException {
    Command command =
        check("--driver", "java:" + StayingDriver.class.getName(), "--format", "junit,sarif");

    assertThat(command.code()).isEqualTo(1);
    assertThat(command.out())
        .contains(
            "junit.xml, " + report.resolve("report.sarif") + ", " + report.resolve("conformance."));
    assertThat(report.resolve("junit.xml")).content().contains("<failure message=\"");
    assertThat(report.resolve("index.html")).doesNotExist();

    assertThat(unseen().code()).isEqualTo(2);
    assertThat(names(report))
        .as("nothing of the former run is taken for this one's")
        .contains("index.html")
        .doesNotContain("junit.xml", "report.sarif");
  }

  @Test
  void whatIsMadeElsewhereLeadsToTheCasesOfTheReport() throws IOException {
    assertThat(check("--driver", "java:" + StayingDriver.class.getName()).code()).isEqualTo(1);
    Path to = folder.resolve("deep/ci");
    Command.run("report", "render", report.toString(), "--format", "sarif", "--to", to.toString());

    String made = Files.readString(to.resolve("report.sarif"));
    String uri = made.replaceAll("(?s).*\"uri\" *: *\"([^\"]*)\".*", "$1");
    assertThat(uri).endsWith(".json").contains("cases/");
    assertThat(to.resolve(uri)).isRegularFile();
  }

  @Test
  void anIncompleteRunIsAnErrorToCiServers() {
    assertThat(unseen("--format", "junit").code()).isEqualTo(2);

    assertThat(report.resolve("junit.xml")).content().contains("<error message=\"incomplete: ");
  }

  @Test
  void saysWhichFormatsThereAre() {
    for (String[] words : new String[][] {{"check"}, {"report", "render", "."}}) {
      Command command =
          Command.run(
              Stream.concat(Stream.of(words), Stream.of("--format", "html,pdf"))
                  .toArray(String[]::new));

      assertThat(command.code()).isEqualTo(3);
      assertThat(command.errorLines())
          .singleElement()
          .asString()
          .contains(
              "'pdf' is no format; there are json, html, junit, sarif, markdown, badge, allure,"
                  + " allure-html");
    }
  }

  @Test
  void saysWhatIsNoResult() throws IOException {
    Path nothing = folder.resolve("nothing");
    Path junk = Files.writeString(folder.resolve("junk.json"), "{\"format\": \"acme/1\"}");

    assertThat(Command.run("report", "render", nothing.toString()).errorLines())
        .containsExactly("cinder-tck: there is no result at " + nothing);
    Command command = Command.run("report", "render", junk.toString());
    assertThat(command.code()).isEqualTo(3);
    assertThat(command.errorLines()).singleElement().asString().contains("acme/1");
  }

  @Test
  void doesNotWriteOverWhatItReads() {
    check("--format", "json");

    Command command = Command.run("report", "render", report.toString(), "--format", "json");

    assertThat(command.code()).isEqualTo(3);
    assertThat(command.err()).contains("would write over").contains("give another --to");
  }

  @Test
  void allureGeneratesItsPageAndCallsNobody() {
    check("--format", "json");

    Command command = Command.run("report", "render", report.toString(), "--format", "allure-html");

    assertThat(command.err()).isEmpty();
    assertThat(command.code()).isZero();
    assertThat(report.resolve("allure.html"))
        .content()
        .contains("<head><!-- cinder-tck --><meta http-equiv=\"Content-Security-Policy\"")
        .doesNotContain("googletagmanager.com/gtag/js?id=")
        .doesNotContainPattern("<(script|link|img)[^>]{0,200}(src|href)=\"(?!data:)");
  }

  @Test
  void theSchemaIsThere() throws IOException {
    Command command = Command.run("report", "schema");

    JsonNode schema = new ObjectMapper().readTree(command.out());
    assertThat(command.code()).isZero();
    assertThat(schema.path("$id").asText()).isEqualTo("urn:cinder-tck:conformance:1");
  }

  private static Stream<String> files(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static List<String> names(Path dir) throws IOException {
    try (Stream<String> files = files(dir)) {
      return files.filter(name -> !OF_EVERY_REPORT.contains(name)).toList();
    }
  }
}
