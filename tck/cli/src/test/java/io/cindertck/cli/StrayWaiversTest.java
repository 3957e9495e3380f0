package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waivers of a configuration file that are for nothing which it has checked. */
class StrayWaiversTest {
  private static final String WAIVER =
      "waivers: [{clause: delete-group.held, %s, reason: r, owner: o, expires: 2999-12-31}]\n";

  private static final String PROFILES =
      """
      profiles:
        right: {dialect: group}
        other: {driver: "java:io.cindertck.cli.StayingDriver"}
      """;

  @TempDir private Path folder;

  private Command check(String scope, String more, String... typed) throws IOException {
    Path file = folder.resolve("cinder-tck.yaml");
    Files.writeString(
        file,
        "tries: 0\nseed: 1\nclauses: create-group.held\nreport: out\n"
            + WAIVER.formatted(scope)
            + more);
    List<String> all = new ArrayList<>(List.of("check", "--config", file.toString()));
    all.addAll(List.of(typed));
    return Command.in(Map.of("EMPTY", ""), all.toArray(String[]::new));
  }

  private String stray(String words) {
    return folder.resolve("cinder-tck.yaml")
        + " line 5: the waiver of delete-group.held is for "
        + words;
  }

  @Test
  void ofProfilesItFailsTheRun() throws IOException {
    Command wrong = check("driver: \"java:io.cindertck.cli.StayingDrvier\"", PROFILES);

    assertThat(wrong.code()).isEqualTo(2);
    String line =
        stray(
            "the driver 'java:io.cindertck.cli.StayingDrvier', which nothing in the file has;"
                + " did you mean 'java:io.cindertck.cli.StayingDriver'?");
    assertThat(wrong.errorLines()).containsExactly("cinder-tck: " + line);
    assertThat(folder.resolve("out/matrix.md")).content().contains("- " + line);
  }

  @Test
  void whatHasNoOneTogetherIsForNothing() throws IOException {
    Command wrong =
        check("driver: \"java:io.cindertck.cli.StayingDriver\", dialect: group", PROFILES);

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.errorLines())
        .containsExactly(
            "cinder-tck: "
                + stray("a driver, a dialect and a profile that nothing in the file has together"));
  }

  @Test
  void whatAProfileHasOrMayHaveIsNone() throws IOException {
    String open = PROFILES + "  open: {driver: \"${UNKNOWN:-x}\"}\n";
    for (String scope : List.of("driver: reference", "dialect: group, profile: right")) {
      Command command = check(scope, PROFILES);
      assertThat(command.code()).as(command.err()).isZero();
      assertThat(command.err()).isEmpty();
    }
    assertThat(check("driver: else", open).err()).doesNotContain("waiver");
    assertThat(check("driver: else", PROFILES, "--profile", "right").err()).isEmpty();
    assertThat(check("driver: else", PROFILES, "--driver", "reference").err()).isEmpty();
  }

  @Test
  void aDriverWithASecretInItIsAnyAndNotShown() throws IOException {
    String secret =
        "profiles:\n  one: {driver: \"command:none hunter22\", options: {san_password: hunter22}}\n";
    Command command = check("driver: \"command:none ***\"", secret);

    assertThat(command.err()).doesNotContain("waiver", "hunter22");
  }

  @Test
  void withoutProfilesItIsToldAndNoMore() throws IOException {
    Command told = check("profile: nightly", "");

    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .contains(stray("the profile 'nightly', which nothing in the file has") + "\n");
    assertThat(check("dialect: group", "", "--dialect", "group").out()).doesNotContain("waiver of");
  }
}
