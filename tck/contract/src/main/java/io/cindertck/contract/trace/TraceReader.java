package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Symbols;
import io.cindertck.contract.Trace;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads traces one after the other; only one is kept at a time. What is wrong in a file shows when
 * it is come to: by then all traces before it have been handed over. Nothing can be read after it.
 */
public final class TraceReader implements Closeable {
  private final Lines lines;
  private final TraceHeader header;

  /**
   * Reads the header.
   *
   * @param in where from; closed with this reader
   * @throws TraceFormatException when it is none, or that of a newer version of the format
   */
  public TraceReader(InputStream in) throws IOException {
    this.lines = new Lines(in);
    try {
      this.header = TraceHeader.read(line("the file is empty"));
    } catch (UnreadableException e) {
      throw wrong(e);
    }
  }

  /** What the traces have in common. */
  public TraceHeader header() {
    return header;
  }

  /**
   * Hands over every trace that is left.
   *
   * @throws TraceFormatException when the file is wrong or cut short from there on
   */
  public void forEach(Consumer<? super RecordedTrace> consumer) throws IOException {
    for (Optional<RecordedTrace> next = next(); next.isPresent(); next = next()) {
      consumer.accept(next.get());
    }
  }

  /**
   * The next trace; empty when there is none left.
   *
   * @throws TraceFormatException when what follows is wrong or cut short
   */
  public Optional<RecordedTrace> next() throws IOException {
    try {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        Cursor opening = TraceJson.parse(line.get());
        if (!opening.has("format")) {
          return Optional.of(scenario(opening));
        }
        requireSame(opening);
      }
      return Optional.empty();
    } catch (UnreadableException e) {
      throw wrong(e);
    }
  }

  /** Files that were put one after the other are read as one, where they are of one run. */
  private void requireSame(Cursor opening) throws UnreadableException {
    if (!TraceHeader.read(opening).equals(header)) {
      throw opening.wrong("what follows is of another run than what is before");
    }
  }

  private RecordedTrace scenario(Cursor opening) throws IOException {
    if (!opening.has("scenario")) {
      throw opening.expected("a line that begins a scenario");
    }
    long first = lines.number();
    JsonNode scenario = opening.at("scenario").json();
    String name = opening.at("name").text();
    Symbols symbols = opening.find("symbols").map(TraceReader::symbols).orElse(Symbols.NONE);
    boolean concurrent = opening.at("concurrent").bool();
    Held start = HeldCodec.read(Held.UNSEEN, opening.at("start"));
    ObservationCodec codec = new ObservationCodec(start);
    List<Observation> observations = new ArrayList<>();
    String within = "the scenario that begins in line " + first;
    Cursor line = line("the file ends within " + within);
    while (line.has("observation")) {
      observations.add(codec.read(line.at("observation")));
      line = line("the file ends within " + within);
    }
    if (line.has("scenario")) {
      throw line.wrong("a scenario begins within " + within);
    }
    if (!line.has("end")) {
      throw line.expected("an observation or the end of " + within);
    }
    Held end = HeldCodec.read(codec.held(), line.at("end"));
    List<Held> expected =
        line.items("expected").stream().map(each -> HeldCodec.read(end, each)).toList();
    return new RecordedTrace(
        name,
        scenario.isNull() ? null : scenario,
        symbols,
        new Trace(
            observations,
            start,
            end,
            concurrent,
            expected,
            line.find("exhaustive").map(Cursor::bool).orElse(true)),
        line.find("altered").map(Cursor::bool).orElse(false));
  }

  private static Symbols symbols(Cursor json) {
    Map<String, String> ids = new LinkedHashMap<>();
    json.fields().forEach((symbol, id) -> ids.put(symbol, id.text()));
    return new Symbols(ids);
  }

  private Cursor line(String orElse) throws IOException {
    return TraceJson.parse(lines.next().orElseThrow(() -> new UnreadableException(orElse)));
  }

  private TraceFormatException wrong(UnreadableException problem) {
    return new TraceFormatException(
        Math.max(1, lines.number()), String.valueOf(problem.getMessage()));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
