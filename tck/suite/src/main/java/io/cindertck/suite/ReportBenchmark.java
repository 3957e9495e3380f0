package io.cindertck.suite;

import com.sun.management.OperatingSystemMXBean;
import io.cindertck.report.Digests;
import io.cindertck.report.Result;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How fast a report is written on this machine, of a result as large as any. */
public final class ReportBenchmark {
  private static final int MEGABYTE = 1 << 20;

  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final int calls;

  /**
   * A benchmark.
   *
   * @param calls how many recorded calls the run has made
   */
  public ReportBenchmark(int calls) {
    this.calls = calls;
  }

  /**
   * Measures, and tells each measure in a line when it is known.
   *
   * @param dir an empty folder that the report goes to
   * @throws IOException when it cannot be written
   */
  public void run(Path dir, Consumer<String> line) throws IOException {
    Result result = LargeResult.of(calls);
    long begun = System.nanoTime();
    long spent = machine.getProcessCpuTime();
    List<String> all = new ArrayList<>();
    for (Format format : Formats.ALL) {
      long from = System.nanoTime();
      List<String> written = Formats.write(dir, result, format);
      all.addAll(written);
      line.accept("%s: %s, %s".formatted(format.id(), time(from), size(dir, written)));
    }
    long from = System.nanoTime();
    Digests.write(dir, all);
    line.accept("digests: " + time(from));
    line.accept(
        String.format(
            Locale.ROOT,
            "a report with %,d recorded calls: %s, %.2f s of processor time; the heap took"
                + " %d MB at most, of %d MB",
            calls,
            time(begun),
            (machine.getProcessCpuTime() - spent) / 1e9,
            mostMegabytes(),
            Runtime.getRuntime().maxMemory() / MEGABYTE));
  }

  /** With what was no longer in use and not yet collected. */
  private static long mostMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MEGABYTE;
  }

  private static String time(long from) {
    return String.format(
        Locale.ROOT, "%.2f s", Duration.ofNanos(System.nanoTime() - from).toMillis() / 1e3);
  }

  /** Of its first file, and of the others. */
  private static String size(Path dir, List<String> names) throws IOException {
    long rest = 0;
    for (String name : names.subList(1, names.size())) {
      rest += Files.size(dir.resolve(name));
    }
    String first = kilobytes(Files.size(dir.resolve(names.get(0)))) + " in " + names.get(0);
    return names.size() == 1
        ? first
        : first + ", " + kilobytes(rest) + " in %d more files".formatted(names.size() - 1);
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%,d kB", bytes / 1000);
  }
}
