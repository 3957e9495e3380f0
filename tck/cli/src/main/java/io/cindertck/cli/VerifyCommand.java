package io.cindertck.cli;

import io.cindertck.report.MalformedResultException;
import io.cindertck.suite.BundleVerifier;
import io.cindertck.suite.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether the verdict of a report stands. */
@Command(
    name = "verify",
    description =
        "Says whether the verdict of a report stands: compares its files with their digests, judges"
            + " its trace again, without a driver and without an array, and looks at its cases.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the verdict stands",
      "1:it does not stand",
      "2:it cannot be told in whole",
      "3:what was asked for is wrong",
      "4:the kit could not run"
    },
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck verify report")
final class VerifyCommand implements Callable<Integer> {
  private static final int SHOWN = 12;

  @Spec @Nullable private CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE", description = "The report's folder.")
  private Path folder = Path.of("report");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    if (!Files.isDirectory(folder)) {
      throw new UsageException(folder + " is no folder; give that of a report");
    }
    ResultInput.refuseOuter(folder);
    Verification verification;
    try {
      verification = new BundleVerifier(folder).verify();
    } catch (MalformedResultException | IOException e) {
      throw new UsageException(e.getMessage() + "", e);
    }
    verification.parts().forEach(part -> tell(part, out));
    out.println();
    return switch (verification.standing()) {
      case STANDS -> {
        out.println("the verdict stands");
        yield ExitCodes.OK;
      }
      case DOES_NOT_STAND -> {
        out.println("the verdict does not stand");
        yield ExitCodes.WRONG;
      }
      case CANNOT_BE_TOLD -> {
        out.println("whether the verdict stands cannot be told in whole");
        yield ExitCodes.INCOMPLETE;
      }
    };
  }

  private static void tell(Verification.Part part, PrintWriter out) {
    Stream.of(
            few(part.wrong()).map(line -> "✗ " + line),
            few(part.open()).map(line -> "? " + line),
            part.said().stream().map(line -> "  " + line))
        .flatMap(lines -> lines)
        .forEach(
            line ->
                out.println(Plain.line(String.format(Locale.ROOT, "%-9s%s", part.name(), line))));
  }

  private static Stream<String> few(List<String> lines) {
    return lines.size() <= SHOWN
        ? lines.stream()
        : Stream.concat(
            lines.stream().limit(SHOWN), Stream.of("and " + (lines.size() - SHOWN) + " more"));
  }
}
