package io.cindertck.cli;

import io.cindertck.suite.Benchmark;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
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
    footerHeading = "%nOn one core, with all that the JVM can compile:%n",
    footer = "  CINDER_TCK_JAVA_OPTS=-XX:TieredStopAtLevel=4 taskset -c 0 cinder-tck benchmark")
final class BenchmarkCommand implements Callable<Integer> {
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
      description = {
        "How many checks are made until the JVM is warm and the last third can be counted.",
        "Default: ${DEFAULT-VALUE}"
      })
  private int rounds;

  @Override
  public Integer call() {
    if (tries < 1 || rounds < 1) {
      throw new UsageException(
          "--tries is %d and --rounds %d; give 1 or more".formatted(tries, rounds));
    }
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    new Benchmark(tries, rounds).run(out::println);
    return ExitCodes.OK;
  }
}
