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
import java.nio.file.Files;
import java.nio.file.Path;

/** What happened, in a file that can be judged again. Scenario by scenario; nothing is kept. */
public final class TraceFile implements Recording, AutoCloseable {
  private final TraceWriter writer;
  private final Redactor redactor;
  private long scenarios;

  /**
   * Begins a file, in place of one that is there.
   *
   * @throws IOException when it cannot be written
   */
  public TraceFile(Path file, TargetRequest target, long seed) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    redactor = target.redactor();
    writer =
        new TraceWriter(
            out,
            new TraceHeader(
                KitVersion.VERSION,
                Catalogue.VERSION,
                redactor.redact(target.driver()),
                target.dialect(),
                seed));
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
              CleanTrace.of(run.trace(), redactor)));
    } catch (IOException e) {
      throw new UncheckedIOException("the trace cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
