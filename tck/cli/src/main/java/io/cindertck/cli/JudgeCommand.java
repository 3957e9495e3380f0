package io.cindertck.cli;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.trace.TraceFormatException;
import io.cindertck.contract.trace.TraceHeader;
import io.cindertck.contract.trace.TraceReader;
import io.cindertck.suite.Verdicts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a recorded trace again. */
@Command(
    name = "judge",
    description = {
      "Judges a recorded trace again, without a driver and without an array.",
      "What was judged before a line that cannot be read stands; the line is named."
    },
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck judge report/cases/delete-group.held-1.trace.ndjson")
final class JudgeCommand implements Callable<Integer> {
  /** What a file begins with that gzip has packed. */
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The trace, as check --trace writes it; gzip may have packed it.")
  private Path file = Path.of("trace.ndjson");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    Optional<String> broken = Optional.empty();
    Verdicts verdicts = new Verdicts();
    try (InputStream bytes = open();
        TraceReader reader = new TraceReader(bytes)) {
      TraceHeader header = reader.header();
      out.println(
          Plain.line(
              "cinder-tck judge · %s · %s · seed %d · traced by %s"
                  .formatted(header.driver(), header.dialect(), header.seed(), header.kit())));
      try {
        reader.forEach(verdicts::judge);
      } catch (TraceFormatException e) {
        broken = Optional.of(String.valueOf(e.getMessage()));
      }
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no trace " + file, e);
    } catch (TraceFormatException e) {
      throw new UsageException(file + " is no trace: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + ": " + e.getMessage(), e);
    }
    verdicts.lines().forEach(line -> out.println(Plain.line(line)));
    out.flush();
    if (broken.isPresent()) {
      throw new UsageException(file + ", " + broken.get() + "; what is above was judged before it");
    }
    Conformance conformance = verdicts.conformance();
    return conformance.exitCode();
  }

  /** The file, unpacked where it is packed. */
  private InputStream open() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(GZIP.length);
    boolean packed = Arrays.equals(bytes.readNBytes(GZIP.length), GZIP);
    bytes.reset();
    return packed ? new GZIPInputStream(bytes) : bytes;
  }
}
