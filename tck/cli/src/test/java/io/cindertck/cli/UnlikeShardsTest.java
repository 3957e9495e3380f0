package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards whose drivers, or whose options, are not the same. */
class UnlikeShardsTest {
  private static final Path EXAMPLE = Path.of("../docs/examples/python/acme_driver.py");

  @TempDir private Path dir;

  @BeforeEach
  void playTheFirst() throws IOException {
    play(1, Files.readString(EXAMPLE), "san_ip=192.0.2.1", "san_password=sesame", "mode=fast");
    assertThat(Files.readString(dir.resolve("1").resolve(ResultFile.NAME)))
        .doesNotContain("sesame");
  }

  private void play(int index, String driver, String... options) throws IOException {
    Path modules = Files.createDirectories(dir.resolve("modules-" + index));
    Files.writeString(modules.resolve("acme_driver.py"), driver);
    List<String> words = new ArrayList<>(List.of("check", "--driver"));
    words.addAll(List.of("python:acme_driver:AcmeDriver", "--python-path", modules + ""));
    words.addAll(List.of("--seed", "5", "--tries", "0", "--clauses", "create-group.*"));
    words.addAll(List.of("--shard", index + "/2", "--report", dir.resolve(index + "") + ""));
    for (String option : options) {
      words.addAll(List.of("--option", option));
    }
    assertThat(Command.run(words.toArray(String[]::new)).code()).isIn(1, 2);
  }

  private Command merge() {
    return Command.run(
        "report",
        "merge",
        dir.resolve("1") + "",
        dir.resolve("2") + "",
        "--report",
        dir.resolve("out") + "");
  }

  @Test
  void eachMayHaveAnArrayOfItsOwn() throws IOException {
    play(2, Files.readString(EXAMPLE), "san_ip=192.0.2.2", "san_login=me", "mode=fast");
    assertThat(merge().errorLines()).isEmpty();
  }

  @Test
  void anyOtherOptionThatDiffersIsNamed() throws IOException {
    play(2, Files.readString(EXAMPLE), "san_ip=192.0.2.2", "mode=slow");
    Command merged = merge();
    assertThat(merged.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(merged.errorLines())
        .containsExactly(
            "cinder-tck: these are not of one campaign: --option mode is fast in %s, and slow in %s"
                .formatted(dir.resolve("1"), dir.resolve("2")));
  }

  @Test
  void anotherBuildOfTheDriverIsRefused() throws IOException {
    play(2, Files.readString(EXAMPLE) + "\n", "san_ip=192.0.2.2", "mode=fast");
    Command merged = merge();
    assertThat(merged.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(merged.errorLines())
        .singleElement()
        .asString()
        .startsWith("cinder-tck: these are not of one campaign: digest of the driver is ")
        .contains(" in " + dir.resolve("1") + ", and ")
        .endsWith(" in " + dir.resolve("2"));
  }
}
