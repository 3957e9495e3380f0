package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.trace.RecordedTrace;
import io.cindertck.contract.trace.TraceHeader;
import io.cindertck.contract.trace.TraceWriter;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.ScenarioJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What happened, in a file that can be judged again. Scenario by scenario; nothing is kept. */
public final class TraceFile implements Recording, AutoCloseable {
  private final TraceWriter writer;
  private long scenarios;

  /**
   * Begins a file, in place of one that is there.
   *
   * @throws IOException when it cannot be written
   */
  public TraceFile(Path file, TargetRequest target, long seed) throws IOException {
    OutputStream out =
        new Clean(
            new BufferedOutputStream(Files.newOutputStream(file)), target.redactor());
    writer =
        new TraceWriter(
            out,
            new TraceHeader(
                KitVersion.VERSION, Catalogue.VERSION, target.driver(), target.dialect(), seed));
  }

  @Override
  public void played(Run run) {
    scenarios++;
    try {
      writer.write(
          new RecordedTrace(
              "scenario " + scenarios,
              ScenarioJson.write(run.carriedOut()),
              run.ids(),
              run.trace()));
    } catch (IOException e) {
      throw new UncheckedIOException("the trace cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /** Takes secrets out of whole lines of ASCII. */
  private static final class Clean extends OutputStream {
    private final OutputStream out;
    private final Redactor redactor;

    Clean(OutputStream out, Redactor redactor) {
      this.out = out;
      this.redactor = redactor;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      String lines = new String(bytes, from, length, StandardCharsets.US_ASCII);
      out.write(redactor.redact(lines).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
