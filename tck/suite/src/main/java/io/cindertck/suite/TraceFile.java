package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Finding;
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
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What happened, in a file that can be judged again. Scenario by scenario; nothing is kept. */
public final class TraceFile implements Recording, AutoCloseable {
  private final TraceWriter writer;
  private final Redactor redactor;
  private long scenarios;

  private TraceFile(OutputStream out, TargetRequest target, long seed) throws IOException {
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

  /**
   * Begins a file, in place of one that is there.
   *
   * @throws IOException when it cannot be written
   */
  public static TraceFile plain(Path file, TargetRequest target, long seed) throws IOException {
    return new TraceFile(new BufferedOutputStream(Files.newOutputStream(file)), target, seed);
  }

  /**
   * The same, packed by gzip. What is not packed yet is held back: a file that is not closed has
   * lost its last scenarios, at most a megabyte of them.
   *
   * @throws IOException when it cannot be written
   */
  public static TraceFile packed(Path file, TargetRequest target, long seed) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    try {
      return new TraceFile(new FastGzip(out), target, seed);
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }

  @Override
  public void played(Run run) {
    scenarios++;
    Trace clean = CleanTrace.of(run.trace(), redactor);
    try {
      writer.write(
          new RecordedTrace(
              "scenario " + scenarios,
              ScenarioJson.write(run.carriedOut()),
              run.ids(),
              clean,
              isAltered(run.trace(), clean)));
    } catch (IOException e) {
      throw new UncheckedIOException("the trace cannot be written: " + e.getMessage(), e);
    }
  }

  private static boolean isAltered(Trace trace, Trace clean) {
    return !clean.equals(trace) && !kinds(clean).equals(kinds(trace));
  }

  /** What was found where, without words. */
  private static List<String> kinds(Trace trace) {
    return Finding.of(trace).stream()
        .map(
            found ->
                found.clause().id()
                    + found.observation()
                    + found.judgement().getClass().getSimpleName())
        .toList();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /**
   * Packs nearly as small as gzip can, in half the time. To be flushed costs space: it is done at
   * the beginning, so that the file says what it is, and after each megabyte.
   */
  private static final class FastGzip extends GZIPOutputStream {
    private static final int BUFFER = 1 << 16;
    private static final int LEVEL = 3;
    private static final int HELD_BACK = 1 << 20;

    private int heldBack = HELD_BACK;

    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER, true);
      def.setLevel(LEVEL);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      super.write(bytes, from, length);
      heldBack += length;
    }

    @Override
    public void flush() throws IOException {
      if (heldBack >= HELD_BACK) {
        super.flush();
        heldBack = 0;
      }
    }
  }
}
