package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.container.ContainerSettings;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.ShellWords;
import io.cindertck.contract.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplaysTest {
  private static final String CLAUSE = "delete-group.held";

  private static String command(Path report, Map<String, String> options) {
    TargetRequest request =
        new TargetRequest(
            "java:acme.Driver",
            options,
            Set.of(),
            List.of(),
            List.of(),
            null,
            Dialect.GROUP,
            null,
            false,
            Deadlines.DEFAULT,
            ContainerSettings.USUAL,
            null);
    return new Replays(request, report, "fake").command(CLAUSE);
  }

  @Test
  void aShellReadsItsWordsAsTheyAre() {
    String command = command(Path.of("my report's"), Map.of("pool", "a $b"));
    assertThat(ShellWords.of(command))
        .containsExactly(
            "cinder-tck",
            "replay",
            "my report's/cases/" + CLAUSE + "-1.json",
            "--option",
            "pool=a $b");
    assertThat(command).contains("'pool=a $b'");
  }

  /** A shell may take the stars for a pattern. */
  @Test
  void whatStandsForASecretIsQuoted() {
    assertThat(command(Path.of("report"), Map.of("san_password", "s3cr3t-value")))
        .endsWith(" --option 'san_password=***'");
  }
}
