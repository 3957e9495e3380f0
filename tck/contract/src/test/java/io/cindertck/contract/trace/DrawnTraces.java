package io.cindertck.contract.trace;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Digest.ManagerError;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.Trace;
import io.cindertck.contract.value.Value;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Traces that make no sense and have everything in them that a trace can have. */
final class DrawnTraces {
  static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "volume-1",
          "null",
          "$tuple",
          "\ud800",
          "\udc00\ud83d",
          "\ud83d\udcbe \u4e2d \u00e4",
          "\u0000\u0001\u001f\u007f\u0085\u2028\ufeff\uffff",
          "two\r\nlines\t\"quoted\" \\ ");

  private final Random random;

  DrawnTraces(long seed) {
    random = new Random(seed);
  }

  Trace trace() {
    Held start = held(Held.UNSEEN);
    List<Observation> observations = new ArrayList<>();
    Recorded recorded = Recorded.EMPTY;
    Held held = start;
    for (int i = random.nextInt(5); i > 0; i--) {
      // Mostly one follows from the other; after concurrent calls it does not.
      Observation seen = observation(oneIn(8) ? Recorded.EMPTY : recorded, held);
      observations.add(seen);
      recorded = seen.recorded();
      held = seen.held();
    }
    Held end = held(held);
    return new Trace(observations, start, end, oneIn(2), some(() -> held(end)), oneIn(2));
  }

  private Observation observation(Recorded recorded, Held held) {
    Recorded before = recorded(recorded);
    Held heldBefore = held(held);
    return new Observation(
        random.nextInt(3),
        one(Dialect.values()),
        command(),
        call(before),
        new Reply(outcome(), some(this::inputChange)),
        before,
        recorded(before),
        oneIn(2) ? Optional.empty() : Optional.of(new ManagerError(text(), text(), oneIn(2))),
        heldBefore,
        held(heldBefore),
        some(
            () ->
                new ArrayRequest(
                    text(),
                    oneIn(2),
                    some(this::text),
                    oneIn(2) ? null : text(),
                    oneIn(2) ? null : one(Fault.Kind.values()))),
        oneIn(2),
        some(() -> new Observation.Write(text(), random.nextInt(), random.nextLong())),
        oneIn(2));
  }

  Command command() {
    List<Supplier<Command>> all =
        List.of(
            () -> new Command.CreateVolume(text(), oneIn(2) ? null : text(), 7, text()),
            () -> new Command.CloneVolume(text(), text(), oneIn(2) ? null : text(), text()),
            () ->
                new Command.CreateVolumeFromSnapshot(
                    text(), text(), oneIn(2) ? null : text(), text()),
            () -> new Command.ExtendVolume(text(), 9),
            () -> new Command.DeleteVolume(text()),
            () -> new Command.CreateSnapshot(text(), text(), text()),
            () -> new Command.DeleteSnapshot(text()),
            () -> new Command.CreateGroup(text(), text(), some(this::text)),
            () ->
                new Command.CreateGroupFromSource(
                    text(), text(), one(Command.Source.values()), text(), map(key -> text())),
            () -> new Command.DeleteGroup(text(), some(this::text)),
            () ->
                new Command.UpdateGroup(
                    text(), oneIn(2) ? null : some(this::text), oneIn(2) ? null : some(this::text)),
            () -> new Command.CreateGroupSnapshot(text(), text(), text(), map(key -> text())),
            () -> new Command.DeleteGroupSnapshot(text(), some(this::text)));
    return all.get(random.nextInt(all.size())).get();
  }

  private DriverCall call(Recorded before) {
    List<Row> rows = new ArrayList<>(before.rows().values());
    before.rows().values().forEach(row -> rows.add(changed(row)));
    rows.add(row(text()));
    Map<String, DriverCall.Argument> arguments = new LinkedHashMap<>();
    arguments.put("group", new DriverCall.One(text(), rows.get(random.nextInt(rows.size()))));
    arguments.put("volumes", new DriverCall.Many(text(), rows));
    arguments.put("snapshots", new DriverCall.Many(text(), List.of()));
    arguments.put("new_size", new DriverCall.Plain(new Value.Int(random.nextInt())));
    arguments.put(text(), new DriverCall.Absent());
    return new DriverCall(text(), arguments);
  }

  private Reply.Outcome outcome() {
    return switch (random.nextInt(5)) {
      case 0 -> new Reply.Raised(text(), some(this::text), text(), text());
      case 1 -> new Reply.TimedOut(Duration.ofNanos(random.nextLong() >>> 1), text());
      case 2 -> new Reply.Died(text());
      default -> new Reply.Returned(value(4));
    };
  }

  private Reply.InputChange inputChange() {
    return new Reply.InputChange(text(), random.nextInt(3) - 1, text(), value(2), value(2));
  }

  private Recorded recorded(Recorded before) {
    return new Recorded(changed(before.rows(), key -> row(text()), this::changed));
  }

  private Row row(String id) {
    Row row = Row.of(one(Kind.values()), id, text()).with("metadata", value(2));
    return row.with(text(), value(2));
  }

  private Row changed(Row row) {
    Kind kind = oneIn(9) ? one(Kind.values()) : row.kind();
    return new Row(kind, changed(row.columns(), key -> value(1), value -> value(1)));
  }

  private Held held(Held before) {
    return oneIn(5)
        ? before
        : new Held(
            oneIn(3) ? new TreeSet<>(some(() -> one(Held.Sight.values()))) : before.sights(),
            changed(
                before.volumes(),
                key -> new Held.Volume(text(), 3, oneIn(2) ? null : text(), content()),
                was -> new Held.Volume(was.arrayName(), 4, was.group(), content())),
            changed(
                before.snapshots(),
                key -> new Held.Snapshot(text(), text(), oneIn(2) ? null : text(), content()),
                was -> new Held.Snapshot(text(), was.volume(), was.groupSnapshot(), content())),
            changed(
                before.groups(),
                key -> new Held.Group(text(), new TreeSet<>(some(this::text))),
                was -> new Held.Group(was.arrayName(), new TreeSet<>(some(this::text)))),
            changed(
                before.groupSnapshots(),
                key -> new Held.GroupSnapshot(text(), new TreeSet<>(some(this::text))),
                was -> new Held.GroupSnapshot(text(), was.snapshots())),
            oneIn(2)
                ? before.strangers()
                : some(() -> new Held.Stranger(one(Kind.values()), text())));
  }

  private Held.Content content() {
    return new Held.Content(
        some(() -> new Held.Stamp(random.nextInt(), text(), random.nextLong())));
  }

  /** Some of it new, some changed, some gone, and now and then in another order. */
  private <T> Map<String, T> changed(
      Map<String, T> before, Function<String, T> fresh, Function<T, T> change) {
    Map<String, T> after = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(before.keySet());
    if (oneIn(4)) {
      Collections.shuffle(keys, random);
    }
    for (String key : keys) {
      T value = before.get(key);
      if (value != null && !oneIn(5)) {
        after.put(key, oneIn(3) ? change.apply(value) : value);
      }
    }
    map(fresh).forEach(after::put);
    return after;
  }

  Value value(int depth) {
    int kinds = depth == 0 ? 8 : 12;
    return switch (random.nextInt(kinds)) {
      case 0 -> Value.none();
      case 1 -> new Value.Bool(oneIn(2));
      case 2 -> new Value.Int(random.nextInt());
      case 3 -> new Value.Int(new BigInteger(4000, random).negate());
      case 4 -> new Value.Real(one(-0.0, 1.0, 1e300, 0.1, Double.NaN, Double.NEGATIVE_INFINITY));
      case 5 -> Value.text(text());
      case 6 -> new Value.Handed(text(), random.nextInt(3) - 1);
      case 7 -> new Value.Opaque(text(), text(), oneIn(2));
      case 8 -> Value.list(some(() -> value(depth - 1)));
      case 9 -> Value.tuple(some(() -> value(depth - 1)).toArray(Value[]::new));
      case 10 -> new Value.DbObject(text(), map(key -> value(depth - 1)));
      default -> {
        Map<Value, Value> entries = new LinkedHashMap<>();
        some(() -> oneIn(2) ? value(depth - 1) : Value.text(text()))
            .forEach(key -> entries.put(key, value(depth - 1)));
        yield new Value.Mapping(entries);
      }
    };
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  @SafeVarargs
  private <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }

  private <T> List<T> some(Supplier<T> drawn) {
    return Stream.generate(drawn).limit(random.nextInt(4)).toList();
  }

  private <T> Map<String, T> map(Function<String, T> drawn) {
    Map<String, T> map = new LinkedHashMap<>();
    IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> text())
        .forEach(key -> map.put(key, drawn.apply(key)));
    return map;
  }
}
