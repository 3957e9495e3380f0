package io.cindertck.contract.trace;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Symbols;
import io.cindertck.contract.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Trace files in memory. */
final class TraceFiles {
  static final TraceHeader HEADER =
      new TraceHeader("0.1.0", "1", "java:acme.Driver", Dialect.GROUP, -8713);

  private TraceFiles() {}

  static String written(RecordedTrace... traces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TraceWriter writer = new TraceWriter(bytes, HEADER)) {
      for (RecordedTrace trace : traces) {
        writer.write(trace);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  static RecordedTrace named(String name, Trace trace) {
    return new RecordedTrace(name, null, Symbols.NONE, trace, false);
  }

  static void read(String file, Consumer<RecordedTrace> consumer) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    try (TraceReader reader = new TraceReader(new ByteArrayInputStream(bytes))) {
      reader.forEach(consumer);
    }
  }

  static List<RecordedTrace> read(String file) {
    List<RecordedTrace> traces = new ArrayList<>();
    try {
      read(file, traces::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return traces;
  }

  /** Writes a trace and reads that. */
  static Trace again(Trace trace) {
    return read(written(named("n", trace))).get(0).trace();
  }
}
