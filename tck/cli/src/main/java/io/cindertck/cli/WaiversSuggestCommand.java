package io.cindertck.cli;

import io.cindertck.report.ReadResult;
import io.cindertck.report.Terms;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes waivers for what fails. */
@Command(
    name = "suggest",
    description =
        "Prints a waiver for each clause that fails in a result, in YAML, to go under"
            + " 'waivers:' of cinder-tck.yaml or into a file of its own. Reason and owner"
            + " are empty, and refused until somebody fills them in; a ticket may be left"
            + " out.",
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck waivers suggest report > waivers.yaml")
final class WaiversSuggestCommand implements Callable<Integer> {
  private static final int DAYS = 90;

  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      paramLabel = "RESULT",
      description =
          "A conformance.json, or the folder that it is in, or that of the profiles of a run.")
  private Path source = Path.of("report");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    Map<Path, ReadResult> all = new LinkedHashMap<>();
    ResultInput.within(source).forEach(folder -> all.put(folder, ResultInput.read(folder)));
    // Of one that was not read whole it is not known whose it is.
    all.values().removeIf(read -> read.whole() && profile(read) == null);
    if (all.isEmpty()) {
      all.put(source, ResultInput.read(source));
    }
    List<String> damaged = new ArrayList<>();
    all.forEach(
        (from, read) -> {
          if (read.whole()) {
            suggest(read, out);
          } else {
            damaged.add(from + " (" + String.join("; ", read.troubles()) + ")");
          }
        });
    out.flush();
    if (!damaged.isEmpty()) {
      throw new UsageException(
          "nothing is suggested for what was not read whole: " + String.join(", ", damaged));
    }
    return ExitCodes.OK;
  }

  private static @Nullable String profile(ReadResult read) {
    Terms terms = read.result().terms();
    return terms == null ? null : terms.profile();
  }

  private static void suggest(ReadResult read, PrintWriter out) {
    String profile = profile(read);
    if (profile != null) {
      out.println(Plain.line("# profile " + profile));
    }
    read.troubles().forEach(trouble -> out.println(Plain.line("# note: " + trouble)));
    List<String> waivers =
        SuggestedWaivers.of(read.result(), LocalDate.now(Clock.systemUTC()).plusDays(DAYS));
    if (waivers.isEmpty()) {
      out.println("# nothing fails that is not waived");
    }
    waivers.forEach(out::println);
  }
}
