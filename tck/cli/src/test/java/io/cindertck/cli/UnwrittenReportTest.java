package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk may be full when a run has come to its end. */
class UnwrittenReportTest {
  @TempDir Path folder;

  @Test
  void whatTheRunHasComeToIsToldAllTheSame() {
    Path place = folder.resolve("junit.xml");
    Command command =
        Command.run(
            "check",
            "--seed=1",
            "--tries=0",
            "--clauses=delete-group.held",
            "--driver=java:" + SpoilingDriver.class.getName(),
            "--option=place=" + place,
            "--format=junit",
            "--report=" + folder);

    assertThat(command.code()).isEqualTo(4);
    assertThat(command.errorLines())
        .singleElement()
        .asString()
        .startsWith("cinder-tck: the report cannot be written: ")
        .contains(place.toString());
    assertThat(command.out().lines().filter(line -> line.contains("driver calls in")))
        .singleElement()
        .asString()
        .contains("1 passed, 0 failed")
        .endsWith(" · no report");
  }
}
