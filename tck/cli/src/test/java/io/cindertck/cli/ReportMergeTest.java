package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.report.Digests;
import io.cindertck.report.Reports;
import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of shards on the command line: joined, verified, refused. */
class ReportMergeTest {
  private static final String CLAUSES = "delete-group.*";

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void play() {
    assertThat(check("reference", "right-1", "--shard", "1/2").code()).isEqualTo(2);
    assertThat(check("reference", "right-2", "--shard", "2/2", "--verdict-by-merge").code())
        .isZero();
    String wrong = "java:" + ForgetfulDriver.class.getName();
    assertThat(check(wrong, "wrong-1", "--shard", "1/2").code()).isEqualTo(1);
    assertThat(check(wrong, "wrong-2", "--shard", "2/2", "--verdict-by-merge").code()).isZero();
    assertThat(check(wrong, "whole").code()).isEqualTo(1);
  }

  private static Command check(String driver, String report, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("check", "--driver", driver, "--seed", "5", "--tries", "3", "--clauses"));
    arguments.addAll(List.of(CLAUSES, "--report", at(report)));
    arguments.addAll(List.of(more));
    return Command.run(arguments.toArray(String[]::new));
  }

  private static String at(String report) {
    return folder.resolve(report).toString();
  }

  private static Command merge(Path out, String... reports) {
    List<String> arguments = new ArrayList<>(List.of("report", "merge", "--report", out + ""));
    Stream.of(reports).map(ReportMergeTest::at).forEach(arguments::add);
    return Command.run(arguments.toArray(String[]::new));
  }

  @Test
  void allShardsOfARightDriverAreConformantAndTheVerdictStands(@TempDir Path out) {
    Command merged = merge(out, "right-2", "right-1");
    assertThat(merged.code()).isZero();
    assertThat(merged.out().lines().toList()).last().asString().startsWith("conformant: ");
    Command verified = Command.run("verify", out.toString());
    assertThat(verified.out()).contains("the verdict stands");
    assertThat(verified.code()).isZero();
  }

  @Test
  void theCasesAndTheTracesGoAlong(@TempDir Path out) throws IOException {
    assertThat(merge(out, "wrong-1", "wrong-2").code()).isEqualTo(1);
    assertThat(cases(out)).isNotEmpty().isEqualTo(cases(folder.resolve("whole")));
    assertThat(Digests.read(out).names()).contains(Reports.TRACE).containsAll(cases(out));
    Command verified = Command.run("verify", out.toString());
    assertThat(verified.out()).contains("the verdict stands");
    String file =
        cases(out).stream()
            .filter(name -> name.endsWith("-1.json"))
            .map(name -> out.resolve(name).toString())
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(out.resolve(ResultFile.NAME)))
        .contains("cinder-tck replay " + file);
    assertThat(Command.run("replay", file).code()).isEqualTo(1);
  }

  private static List<String> cases(Path report) throws IOException {
    try (Stream<Path> files = Files.list(report.resolve("cases"))) {
      return files.map(file -> "cases/" + file.getFileName()).sorted().toList();
    }
  }

  @Test
  void whatIsMissingMakesItIncomplete(@TempDir Path out) {
    Command merged = merge(out, "right-2");
    assertThat(merged.code()).isEqualTo(2);
    assertThat(merged.out()).contains("  shard 1 of 2 is missing\n");
    assertThat(Command.run("verify", out.toString()).out()).contains("the verdict stands");
  }

  @Test
  void theOnlyShardIsMergedToo(@TempDir Path out) throws IOException {
    String wrong = "java:" + ForgetfulDriver.class.getName();
    assertThat(check(wrong, "only", "--shard", "1/1").code()).isEqualTo(1);
    assertThat(merge(out, "only").code()).isEqualTo(1);
    assertThat(cases(out)).isNotEmpty().isEqualTo(cases(folder.resolve("whole")));
    assertThat(Command.run("verify", at("only")).out()).contains("the verdict stands");
    assertThat(Command.run("verify", out + "").out()).contains("the verdict stands");
    assertThat(check(wrong, "left", "--shard", "1/1", "--verdict-by-merge").code()).isZero();
  }

  @Test
  void otherFormatsAreWrittenToo(@TempDir Path out) throws IOException {
    Command merged =
        Command.run(
            "report",
            "merge",
            at("right-1"),
            at("right-2"),
            "--report",
            out + "",
            "--format",
            "junit,markdown");
    assertThat(merged.code()).isZero();
    assertThat(Digests.read(out).names())
        .containsExactlyInAnyOrder(ResultFile.NAME, "junit.xml", "summary.md", Reports.TRACE);
  }

  @Test
  void thoseOfDifferentDriversAreRefusedInOneLine(@TempDir Path out) {
    Command merged = merge(out, "right-1", "wrong-2");
    assertThat(merged.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(merged.errorLines())
        .singleElement()
        .asString()
        .startsWith("cinder-tck: these are not of one campaign: driver is reference in ")
        .contains(at("right-1"), at("wrong-2"));
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void thoseOfDifferentEarlierResultsAreRefused(@TempDir Path out) throws IOException {
    String earlier = at(alone("earlier", result("whole")));
    String wrong = "java:" + ForgetfulDriver.class.getName();
    assertThat(check(wrong, "later", "--shard", "2/2", "--since", earlier).code()).isEqualTo(1);
    assertThat(merge(out, "wrong-1", "later").errorLines())
        .singleElement()
        .asString()
        .startsWith("cinder-tck: these are not of one campaign: --since or --cases is nothing in ")
        .contains("wrong-1, and delete-group.none-none-means-deleted, delete-group.held, ");
  }

  @Test
  void whatWasChangedSinceIsRefused(@TempDir Path out) throws IOException {
    Path changed = folder.resolve("changed");
    copy(folder.resolve("right-2"), changed);
    Path file = changed.resolve(ResultFile.NAME);
    String text = Files.readString(file);
    assertThat(text).contains("\"tooSlow\" : false");
    Files.writeString(file, text.replace("\"tooSlow\" : false", "\"tooSlow\" : true"));
    Command merged = merge(out, "right-1", "changed");
    assertThat(merged.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(merged.errorLines())
        .containsExactly("cinder-tck: " + file + " is not what was written: SHA256SUMS differs");
  }

  @Test
  void aResultByItselfWillDoWithoutItsTrace(@TempDir Path out) throws IOException {
    Path alone = folder.resolve("alone");
    Files.createDirectories(alone);
    Files.copy(
        folder.resolve("right-2").resolve(ResultFile.NAME),
        alone.resolve(ResultFile.NAME),
        StandardCopyOption.REPLACE_EXISTING);
    Command merged = merge(out, "right-1", "alone");
    assertThat(merged.code()).isZero();
    assertThat(merged.out())
        .contains(
            "note: " + alone + " has no SHA256SUMS: it is taken as it is\n",
            "note: no trace goes along, since " + alone + " has none\n");
    assertThat(ResultFile.read(out).notes())
        .contains(
            alone + " has no SHA256SUMS: it is taken as it is",
            "no trace goes along, since " + alone + " has none");
    assertThat(Files.readString(out.resolve("index.html"))).contains(alone + " has no SHA256SUMS");
    assertThat(Command.run("verify", out.toString()).out()).contains("the verdict stands");
    assertThat(out.resolve(Reports.TRACE)).doesNotExist();
  }

  /** Whoever takes out the failures that it hands over has to take out those that it tells. */
  @Test
  void whatIsHandedOverHasToBeWhatIsTold(@TempDir Path out) throws IOException {
    ObjectNode result = result("wrong-1");
    for (JsonNode counted : result.at("/terms/shards/part/clauses")) {
      long violated = counted.path("violated").asLong();
      ((ObjectNode) counted)
          .put("satisfied", counted.path("satisfied").asLong() + violated)
          .put("violated", 0)
          .putNull("smallest")
          .putArray("ways");
    }
    assertThat(merge(out, alone("forged", result), "wrong-2").errorLines())
        .singleElement()
        .asString()
        .contains("forged hands over that ", " was kept, and its own result denies it");
  }

  @Test
  void aNumberOfShardsThatNobodyHasIsRefused(@TempDir Path out) throws IOException {
    ObjectNode result = result("right-1");
    ((ObjectNode) result.at("/terms/shards")).put("count", Integer.MAX_VALUE);
    assertThat(merge(out, alone("many", result)).errorLines())
        .singleElement()
        .asString()
        .contains("many is said to be one of 2147483647 shards; there are 10000 at most");
  }

  @Test
  void aFolderOfReportsIsNotTheReportOfAShard(@TempDir Path out) throws IOException {
    Path outer = Files.createDirectories(folder.resolve("profiles/thin"));
    Files.copy(folder.resolve("right-1").resolve(ResultFile.NAME), outer.resolve(ResultFile.NAME));
    assertThat(merge(out, "right-2", "profiles").errorLines())
        .containsExactly(
            "cinder-tck: there is no result in "
                + at("profiles")
                + " itself; name a folder in it: "
                + at("profiles/thin"));
  }

  private static ObjectNode result(String report) throws IOException {
    return (ObjectNode)
        new JsonMapper().readTree(folder.resolve(report).resolve(ResultFile.NAME).toFile());
  }

  private static String alone(String name, ObjectNode result) throws IOException {
    Path report = Files.createDirectories(folder.resolve(name));
    Files.writeString(report.resolve(ResultFile.NAME), result.toPrettyString());
    return name;
  }

  @Test
  void theReportOfAShardIsNotWrittenOver() {
    Command merged = merge(folder.resolve("right-1"), "right-1", "right-2");
    assertThat(merged.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(merged.errorLines())
        .containsExactly(
            "cinder-tck: "
                + at("right-1")
                + " is the report of a shard, which is read; give another --report");
  }

  @Test
  void aFolderThatIsNotThereIsNamed(@TempDir Path out) {
    assertThat(merge(out, "right-1", "nowhere").errorLines())
        .containsExactly("cinder-tck: there is no folder " + at("nowhere"));
  }

  /** With exit code 0, and what is no verdict of the driver's, somebody may take it for one. */
  @Test
  void quietlyAShardSaysWhoHasTheVerdict() {
    Command quiet = check("reference", "quiet", "--shard=2/2", "--verdict-by-merge", "--quiet");
    assertThat(quiet.code()).isZero();
    assertThat(quiet.out().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("shard 2 of 2, of which 'cinder-tck report merge' has the verdict: incomplete");
  }

  @Test
  void aShardThatWasCutShortIsNotDone() {
    Command cut =
        Command.run(
            "check",
            "--seed",
            "5",
            "--tries",
            "2000",
            "--clauses",
            CLAUSES,
            "--budget",
            "1s",
            "--shard",
            "1/2",
            "--verdict-by-merge",
            "--report",
            at("cut"));
    assertThat(cut.code()).isEqualTo(2);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
