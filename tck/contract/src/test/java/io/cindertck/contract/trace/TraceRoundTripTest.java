package io.cindertck.contract.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.Symbols;
import io.cindertck.contract.Trace;
import io.cindertck.contract.value.Value;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class TraceRoundTripTest {
  private static final int DRAWN = 300;
  private static final int DEEPER_THAN_JACKSON_LIKES = 1200;
  private static final long ROOMY_STACK = 64L << 20;

  private static Trace saying(Reply reply) {
    return saying(reply, Recorded.EMPTY, Recorded.EMPTY);
  }

  private static Trace saying(Reply reply, Recorded before, Recorded recorded) {
    return new Trace(
        List.of(
            new Observation(
                0,
                Dialect.GROUP,
                new Command.DeleteGroup("g", List.of()),
                new DriverCall("delete_group", Map.of()),
                reply,
                before,
                recorded,
                Optional.empty(),
                Held.UNSEEN,
                Held.UNSEEN,
                List.of(),
                false,
                List.of(),
                false)),
        Held.UNSEEN,
        Held.UNSEEN,
        false,
        List.of(),
        true);
  }

  private static Value again(Value value) {
    Trace trace = TraceFiles.again(saying(Reply.returned(value)));
    return ((Reply.Returned) trace.observations().get(0).said().outcome()).value();
  }

  @Test
  void everythingComesBackAsItWas() {
    for (int seed = 0; seed < DRAWN; seed++) {
      Trace trace = new DrawnTraces(seed).trace();
      assertThat(TraceFiles.again(trace)).as("seed %d", seed).isEqualTo(trace);
    }
  }

  @Test
  void orderComesBackToo() {
    for (int seed = 0; seed < DRAWN; seed++) {
      Trace trace = new DrawnTraces(seed).trace();
      // Equality overlooks the order of maps; a set has none that could be compared.
      assertThat(withoutSights(TraceFiles.again(trace)))
          .as("seed %d", seed)
          .isEqualTo(withoutSights(trace));
    }
  }

  private static String withoutSights(Trace trace) {
    return trace.toString().replaceAll("sights=\\[[^]]*]", "");
  }

  @Test
  void anotherOrderWithinAColumnIsAChange() {
    Map<Value, Value> ascending = new LinkedHashMap<>();
    ascending.put(Value.text("a"), Value.none());
    ascending.put(Value.text("b"), Value.none());
    Map<Value, Value> descending = new LinkedHashMap<>();
    descending.put(Value.text("b"), Value.none());
    descending.put(Value.text("a"), Value.none());
    Row row = Row.of(Kind.VOLUME, "v", "available");
    Trace trace =
        saying(
            Reply.returned(Value.none()),
            Recorded.EMPTY.with(row.with("metadata", new Value.Mapping(ascending))),
            Recorded.EMPTY.with(row.with("metadata", new Value.Mapping(descending))));
    assertThat(TraceFiles.again(trace)).hasToString(trace.toString());
  }

  @Test
  void tracesFollowEachOtherWithTheirNamesAndScenarios() {
    RecordedTrace first =
        new RecordedTrace(
            "one \ud800",
            JsonNodeFactory.instance.objectNode().put("format", "any").put("seed", Long.MAX_VALUE),
            new Symbols(Map.of("g1", "a uuid", "\u00fc", "")),
            new DrawnTraces(1).trace(),
            true);
    RecordedTrace second = TraceFiles.named("", new DrawnTraces(2).trace());
    assertThat(TraceFiles.read(TraceFiles.written(first, second, first)))
        .containsExactly(first, second, first);
    assertThat(TraceFiles.read(TraceFiles.written())).isEmpty();
  }

  @Test
  void whatADriverSaysMayBeHostile() {
    String endless = "\ud800\u0000x\u20ac\udfff".repeat(200_000);
    Reply.Raised raised = new Reply.Raised(endless, List.of(endless), endless, endless);
    Trace trace = saying(new Reply(raised, List.of()));
    assertThat(TraceFiles.again(trace)).isEqualTo(trace);
    Value key = Value.Mapping.of(Map.of(endless, Value.text(endless)));
    assertThat(again(key)).isEqualTo(key);
    Value number = new Value.Int(BigInteger.TEN.pow(20_000));
    assertThat(again(number)).isEqualTo(number);
  }

  @Test
  void whatADriverSaysMayBeDeep() throws Exception {
    Value inner = Value.none();
    for (int i = 0; i < DEEPER_THAN_JACKSON_LIKES; i++) {
      inner = Value.list(List.of(inner));
    }
    Value deep = inner;
    FutureTask<Value> task = new FutureTask<>(() -> again(deep));
    Thread roomy = new Thread(null, task, "roomy", ROOMY_STACK);
    roomy.start();
    Value read = task.get();
    for (int i = 0; i < DEEPER_THAN_JACKSON_LIKES; i++) {
      read = ((Value.Sequence) read).items().get(0);
    }
    assertThat(read).isEqualTo(Value.none());
  }

  @Test
  void anyUnitOfTextComesBack() {
    StringBuilder all = new StringBuilder();
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      all.append((char) unit).append('-');
    }
    Value text = Value.Mapping.of(Map.of("$" + all, Value.text(all.toString())));
    assertThat(again(text)).isEqualTo(text);
    Value key = Value.Mapping.of(Map.of(all.toString(), Value.none()));
    assertThat(again(key)).isEqualTo(key);
  }

  @Test
  void oneObjectThatIsReturnedTwiceIsOneAfterwards() {
    Value entry = Value.Mapping.of(Map.of("id", Value.text("a")));
    Value.Sequence same = (Value.Sequence) again(Value.list(List.of(entry, entry)));
    assertThat(same.items().get(0)).isSameAs(same.items().get(1));
  }

  @Test
  void aRunIsWrittenAsItGoesOn() throws Exception {
    List<RecordedTrace> read = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    try (TraceWriter writer =
        new TraceWriter(
            new OutputStream() {
              @Override
              public void write(int b) {
                before.append((char) b);
              }
            },
            TraceFiles.HEADER)) {
      for (int seed = 0; seed < 5; seed++) {
        RecordedTrace trace = TraceFiles.named("n" + seed, new DrawnTraces(seed).trace());
        writer.write(trace);
        read.clear();
        TraceFiles.read(before.toString(), read::add);
        assertThat(read).hasSize(seed + 1).last().isEqualTo(trace);
      }
    }
  }
}
