package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Held.Stamp;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Symbols;
import io.cindertck.contract.Trace;
import io.cindertck.contract.trace.RecordedTrace;
import io.cindertck.contract.trace.TraceHeader;
import io.cindertck.contract.trace.TraceReader;
import io.cindertck.contract.trace.TraceWriter;
import io.cindertck.contract.value.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a trace is judged by survives in a file. */
class JudgedAgainTest {
  private static final Holdings NOTHING = new Holdings();
  private static final Command DELETE = new Command.DeleteGroup("g", List.of("a", "b"));

  static Stream<Witness> witnesses() {
    Holdings both = Holdings.group("g", "a", "b");
    Reply handed =
        Reply.returned(
            Value.tuple(
                Replies.status("deleted"), new Value.Handed("volumes", Value.Handed.WHOLE)));
    Stream<Reply> replies =
        Stream.of(
            Replies.NONE_NONE,
            Replies.TIMED_OUT,
            Replies.raised(),
            Replies.NOT_IMPLEMENTED,
            Replies.statuses("deleted", "a", "deleted", "b", "error_deleting"),
            Reply.returned(Value.list(List.of(Value.none(), Value.none()))),
            new Reply(new Reply.Died("killed"), List.of()),
            handed);
    Stream<Witness> deletions =
        replies.map(
            said ->
                Witness.of(DELETE, said, Witness.group("a", "b"))
                    .saw(both, Holdings.group("g", "b"))
                    .faulted("busy", "deleteVolume", false));
    Stamp old = new Stamp(0, "a", 1);
    Stamp late = new Stamp(0, "b", 2);
    Witness torn =
        Witness.of(Witness.snapshotOf("a", "b"), Replies.NONE_NONE, Witness.group("a", "b"))
            .saw(both, Holdings.group("g", "a", "b").snapshot("s-a", "a", old).snapshots("b"))
            .wrote("a", 0, 1)
            .wrote("b", 0, 2);
    Witness residue =
        Witness.of(DELETE, Replies.NONE_NONE, Witness.group("a", "b"))
            .saw(both.volume("a", "g", old, late), new Holdings().stranger(Kind.VOLUME, "tmp"))
            .tampered();
    Witness unseen =
        Witness.of(DELETE, Replies.NONE_NONE, Witness.group("a", "b"))
            .saw(new Holdings().unseen(Sight.GROUPS), new Holdings().unseen(Sight.VOLUMES));
    return Stream.concat(deletions, Stream.of(torn, residue, unseen));
  }

  private static Trace again(Trace trace) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TraceHeader header = new TraceHeader("0", "1", "d", Dialect.CONSISTENCYGROUP, 1);
    try (TraceWriter writer = new TraceWriter(bytes, header)) {
      writer.write(new RecordedTrace("n", null, Symbols.NONE, trace, false));
    }
    List<RecordedTrace> read = new ArrayList<>();
    try (TraceReader reader = new TraceReader(new ByteArrayInputStream(bytes.toByteArray()))) {
      reader.forEach(read::add);
    }
    return read.get(0).trace();
  }

  @ParameterizedTest
  @MethodSource("witnesses")
  void everyClauseFindsTheSame(Witness witness) throws Exception {
    Observation seen = witness.observation();
    for (boolean concurrent : new boolean[] {false, true}) {
      Trace trace =
          new Trace(
              List.of(seen, seen),
              NOTHING.held(),
              seen.held(),
              concurrent,
              List.of(NOTHING.held(), seen.heldBefore()),
              true);
      Trace read = again(trace);
      assertThat(read).isEqualTo(trace);
      assertThat(Finding.of(read)).isEqualTo(Finding.of(trace));
      assertThat(concurrent || !Finding.of(read).isEmpty()).isTrue();
    }
  }
}
