package io.cindertck.cli;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.process.HostSpeed;
import io.cindertck.suite.Benchmark;
import io.cindertck.suite.ReportBenchmark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the kit itself. */
@Command(
    name = "benchmark",
    description = {
      "Measures how fast the kit itself is on this machine, on the reference driver.",
      "Takes about two minutes."
    },
    footerHeading = "%nExample, on one core, with all that the JVM can compile:%n",
    footer = "  CINDER_TCK_JAVA_OPTS=-XX:TieredStopAtLevel=4 taskset -c 0 cinder-tck benchmark")
final class BenchmarkCommand implements Callable<Integer> {
  private static final int CALLS = 5_000;
  private static final int RECORDED = 100_000;

  @Spec @Nullable private CommandSpec spec;

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "100",
      description = "The tries of each check. Default: ${DEFAULT-VALUE}")
  private int tries;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "24",
      description =
          "How many checks are made until the JVM is warm and the last third can be"
              + " counted. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--host",
      description = "Measure what calls through the Python host cost instead. Takes seconds.")
  private boolean host;

  @Option(
      names = "--reports",
      description =
          "Measure how long the report takes of a run with 100,000 recorded calls, in"
              + " which every clause was violated, instead. Takes seconds. With --keep DIR it"
              + " is left there, to be looked at.")
  private boolean reports;

  @Option(names = "--keep", paramLabel = "DIR", description = "Where that report is left.")
  private @Nullable Path keep;

  @Override
  public Integer call() {
    if (tries < 1 || rounds < 1) {
      throw new UsageException(
          "--tries is %d and --rounds %d; give 1 or more".formatted(tries, rounds));
    }
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    if (host) {
      measureHost(out);
    } else if (reports) {
      measureReports(out);
    } else {
      new Benchmark(tries, rounds).run(out::println);
    }
    return ExitCodes.OK;
  }

  private void measureReports(PrintWriter out) {
    try {
      Path dir = keep == null ? Files.createTempDirectory("cinder-tck-report") : keep;
      try {
        new ReportBenchmark(RECORDED).run(dir, out::println);
      } finally {
        if (keep == null) {
          remove(dir);
        }
      }
    } catch (IOException e) {
      throw new UsageException("the report cannot be written: " + e.getMessage(), e);
    }
  }

  private static void remove(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void measureHost(PrintWriter out) {
    try {
      HostSpeed speed = HostSpeed.measure(CALLS);
      out.printf(
          "a call through the Python host, of a group of 3 whose rows have changed: %d µs%n",
          micros(speed.call()));
      out.printf(
          "the same request, answered with itself by a process that does nothing else: %d µs%n",
          micros(speed.echo()));
      out.printf("starting a host, without Cinder: %d ms%n", speed.start().toMillis());
    } catch (IOException e) {
      throw new DriverUnreachableException(
          Reason.FAILURE, "the Python host cannot be measured: " + e.getMessage(), e);
    }
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }
}
