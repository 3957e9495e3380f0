package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made later of the folder that profiles have their reports in. */
class ProfileFoldersTest {
  @TempDir private static Path made;

  @TempDir private Path folder;

  private static Command check(Path folder, String more, String... options) throws IOException {
    Path file = folder.resolve("cinder-tck.yaml");
    Files.writeString(
        file,
        """
        tries: 0
        seed: 1
        clauses: delete-group.held
        fail-fast: true
        report: out
        profiles:
          right: {}
          wrong: {driver: "java:io.cindertck.cli.ForgetfulDriver"}
        """
            + more);
    String[] all = new String[options.length + 3];
    System.arraycopy(options, 0, all, 3, options.length);
    all[0] = "check";
    all[1] = "--config";
    all[2] = file.toString();
    return Command.in(Map.of(), all);
  }

  @BeforeAll
  static void check() throws IOException {
    assertThat(check(made, "").code()).isEqualTo(1);
  }

  private static Path out() {
    return made.resolve("out");
  }

  @Test
  void waiversAreSuggestedForAllOfThem() {
    Command suggested = Command.run("waivers", "suggest", out().toString());

    assertThat(suggested.code()).as(suggested.err()).isZero();
    assertThat(suggested.out())
        .matches(
            "(?s)# profile right\n# nothing fails that is not waived\n"
                + "# profile wrong\n# MUST: [^\n]+\n- clause: delete-group.held\n.*"
                + "  profile: \"wrong\"\n.*");
  }

  @Test
  void aResultThatIsCutShortIsNamedBesideTheOthersWaivers() throws IOException {
    assertThat(check(folder, "").code()).isEqualTo(1);
    Path right = folder.resolve("out/right");
    Path result = right.resolve("conformance.json");
    Files.writeString(result, Files.readString(result).substring(0, 3000));

    Command suggested = Command.run("waivers", "suggest", folder.resolve("out").toString());

    assertThat(suggested.code()).isEqualTo(3);
    assertThat(suggested.out())
        .contains("# profile wrong", "- clause: delete-group.held")
        .doesNotContain("nothing fails");
    assertThat(suggested.errorLines()).hasSize(1);
    assertThat(suggested.err()).contains("not read whole: " + right, "cut short");
  }

  @Test
  void eachLooksAtItsOwnEarlierResult() throws IOException {
    Command again = check(folder, "  new: {}\n", "--since", out().toString());

    assertThat(again.code()).as(again.err()).isEqualTo(1);
    assertThat(again.out())
        .containsSubsequence(
            "profile right\n",
            "cases of last time's failures that are played first: 0",
            "profile wrong\n",
            "cases of last time's failures that are played first: 1",
            "note: violated last time, and still: delete-group.held",
            "profile new\n",
            "there is no result " + out().resolve("new") + " yet")
        .doesNotContain("another driver");
  }

  @Test
  void oneThatCameToNoResultHasNoneYet() throws IOException {
    Files.createDirectories(folder.resolve("before/right"));
    Command first =
        check(folder, "", "--since", folder.resolve("before").toString(), "--profile", "right");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("there is no result " + folder.resolve("before/right"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report compare OUT OUT/right",
        "report compare OUT/right OUT",
        "report render OUT",
        "report matrix OUT",
        "verify OUT",
        "check --since OUT --report OUT/right"
      })
  void oneResultIsAskedForWhereThereAreSeveral(String typed) {
    Command command = Command.run(typed.replace("OUT", out().toString()).split(" "));

    assertThat(command.code()).isEqualTo(3);
    assertThat(command.errorLines())
        .containsExactly(
            "cinder-tck: there is no result in %s itself; name a folder in it: %s, %s"
                .formatted(out(), out().resolve("right"), out().resolve("wrong")));
    assertThat(out().resolve("right/conformance.json")).exists();
  }

  @Test
  void ofSomethingElseItIsSaidWhatWasLookedFor() {
    Command command = Command.run("waivers", "suggest", folder.toString());

    assertThat(command.code()).isEqualTo(3);
    assertThat(command.errorLines())
        .containsExactly("cinder-tck: there is no result at " + folder.resolve("conformance.json"));
  }
}
