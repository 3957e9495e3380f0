package io.cindertck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The kit measures itself, and measures something. */
class BenchmarkCommandTest {
  @Test
  void tellsTheFourMeasures() {
    Command ran = Command.run("benchmark", "--tries", "2", "--rounds", "1");

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("a check in a new JVM: [\\d,]+ driver calls in .* s"),
            line -> assertThat(scenarios(line)).isGreaterThan(100),
            line -> assertThat(line).matches("judged .*, when warm: [\\d,]{3,} in a second .*"),
            line -> assertThat(line).contains("10 times the tries: ").doesNotContain("held 0 MB"));
  }

  @Test
  void tellsWhatTheHostCostsBesideAnEcho() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no /usr/bin/python3 here");
    Command ran = Command.run("benchmark", "--host");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("a call through the Python host, .*: [1-9]\\d* µs"),
            line -> assertThat(line).matches("the same request, answered .*: [1-9]\\d* µs"),
            line -> assertThat(line).matches("starting a host, .*: [1-9]\\d* ms"));
  }

  /** Twice of what it takes, in time that other processes do not take: it may take 3 s. */
  @Test
  void aLargeReportIsWrittenInTimeAndInLittleMemory() throws Exception {
    Process kit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CinderTck.class.getName(),
                "benchmark",
                "--reports")
            .redirectErrorStream(true)
            .start();
    String said = new String(kit.getInputStream().readAllBytes(), UTF_8);
    assertThat(kit.waitFor()).as(said).isZero();
    Matcher page = Pattern.compile("html: .* s, ([\\d,]+) kB in index.html").matcher(said);
    assertThat(page.find()).as(said).isTrue();
    assertThat(Integer.parseInt(page.group(1).replace(",", ""))).isLessThan(3_000);
    Matcher all = Pattern.compile(", ([\\d.]+) s of processor time;").matcher(said);
    assertThat(all.find()).as(said).isTrue();
    assertThat(Double.parseDouble(all.group(1))).as(said).isLessThan(5);
  }

  @Test
  void wantsAtLeastOneRound() {
    Command ran = Command.run("benchmark", "--rounds", "0");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("--rounds 0; give 1 or more");
  }

  private static int scenarios(String line) {
    Matcher matcher = Pattern.compile("at 3 members: ([\\d,]+) scenarios in").matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return Integer.parseInt(matcher.group(1).replace(",", ""));
  }
}
