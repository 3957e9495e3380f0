package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell sees of a check, and whether there is a report by then. */
class ExitCodesTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | --clauses create-group.*                                             | conformant",
        "1 | --clauses delete-group.held --fail-fast --driver java:io.cindertck.cli.ForgetfulDriver | non-conformant",
        "2 | --clauses create-group.* --seed 1 --shard 1/2                        | incomplete",
        "3 | --clauses no-such.*                                                  |",
        "4 | --driver tcp:127.0.0.1:1                                             |",
        "4 | --driver java:io.cindertck.cli.ExitingDriver                         | incomplete",
      })
  void ofTheCommandItself(int code, String options, @Nullable String verdict)
      throws IOException, InterruptedException {
    Path report = folder.resolve("report");
    List<String> arguments = new ArrayList<>(List.of("check", "--tries", "0"));
    arguments.addAll(List.of(options.split(" ")));
    arguments.addAll(List.of("--report", report.toString()));
    Path out = folder.resolve("out");
    assertThat(Kit.start(out, arguments).waitFor()).as(Files.readString(out)).isEqualTo(code);
    Path result = report.resolve("conformance.json");
    if (verdict == null) {
      assertThat(result).doesNotExist();
    } else {
      assertThat(result).content().contains("\"verdict\" : \"" + verdict + "\"");
    }
  }
}
