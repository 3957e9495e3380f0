package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.process.Deadlines;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DeadlineOptionsTest {
  private static Deadlines of(String... arguments) {
    return CommandLine.populateCommand(new DeadlineOptions(), arguments).deadlines();
  }

  @Test
  void areTheUsualOnes() {
    assertThat(of()).isEqualTo(Deadlines.DEFAULT);
  }

  @Test
  void areMultiplied() {
    assertThat(of("--start-deadline", "10", "--call-deadline", "4", "--patience", "2.5"))
        .isEqualTo(
            new Deadlines(Duration.ofSeconds(25), Duration.ofSeconds(10), Duration.ofMillis(1250)));
  }
}
