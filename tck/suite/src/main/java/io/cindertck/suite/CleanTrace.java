package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Digest;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Argument;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.Vocabulary;
import io.cindertck.contract.value.Texts;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A trace without secrets. They are taken out of what the driver and the array said, and not out of
 * the trace's own words, nor out of Cinder's words and the kit's ids: a password may be one of
 * them, or in one, and what is judged would be another trace.
 */
final class CleanTrace {
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

  private final Redactor redactor;

  /** The kit has made them up. */
  private final Set<String> ids;

  private final UnaryOperator<String> clean = this::clean;

  private CleanTrace(Redactor redactor, Set<String> ids) {
    this.redactor = redactor;
    this.ids = ids;
  }

  /** The trace without the secrets that this redactor knows. */
  static Trace of(Trace trace, Redactor redactor) {
    return redactor.isIdle() ? trace : new CleanTrace(redactor, ids(trace)).of(trace);
  }

  private static Set<String> ids(Trace trace) {
    return trace.observations().stream()
        .flatMap(seen -> seen.recorded().rows().keySet().stream())
        .collect(Collectors.toSet());
  }

  private String clean(String text) {
    if (Vocabulary.has(text)) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder();
    int from = 0;
    Matcher id = UUID.matcher(text);
    while (id.find()) {
      if (ids.contains(id.group())) {
        cleaned.append(redactor.redact(text.substring(from, id.start()))).append(id.group());
        from = id.end();
      }
    }
    return cleaned.append(redactor.redact(text.substring(from))).toString();
  }

  private Trace of(Trace trace) {
    return new Trace(
        trace.observations().stream().map(this::of).toList(),
        of(trace.start()),
        of(trace.end()),
        trace.concurrent(),
        trace.expected().stream().map(this::of).toList(),
        trace.exhaustive());
  }

  private Observation of(Observation seen) {
    return new Observation(
        seen.index(),
        seen.dialect(),
        seen.command(),
        of(seen.call()),
        of(seen.said()),
        of(seen.before()),
        of(seen.recorded()),
        seen.error()
            .map(
                error ->
                    new Digest.ManagerError(
                        clean.apply(error.type()), clean.apply(error.message()), error.cinder())),
        of(seen.heldBefore()),
        of(seen.held()),
        seen.requests().stream().map(this::of).toList(),
        seen.tampered(),
        seen.acknowledged(),
        seen.together());
  }

  private DriverCall of(DriverCall call) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    call.arguments().forEach((name, argument) -> arguments.put(name, of(argument)));
    return new DriverCall(call.method(), arguments);
  }

  private Argument of(Argument argument) {
    if (argument instanceof DriverCall.One one) {
      return new DriverCall.One(one.type(), of(one.row()));
    } else if (argument instanceof DriverCall.Many many) {
      return new DriverCall.Many(many.type(), many.rows().stream().map(this::of).toList());
    } else if (argument instanceof DriverCall.Plain plain) {
      return new DriverCall.Plain(Texts.map(plain.value(), clean));
    }
    return argument;
  }

  private Reply of(Reply reply) {
    return new Reply(
        of(reply.outcome()),
        reply.inputChanges().stream()
            .map(
                change ->
                    new Reply.InputChange(
                        change.argument(),
                        change.index(),
                        change.column(),
                        Texts.map(change.before(), clean),
                        Texts.map(change.after(), clean)))
            .toList());
  }

  private Reply.Outcome of(Reply.Outcome outcome) {
    if (outcome instanceof Reply.Returned returned) {
      return new Reply.Returned(Texts.map(returned.value(), clean));
    } else if (outcome instanceof Reply.Raised raised) {
      return new Reply.Raised(
          clean.apply(raised.type()),
          texts(raised.ancestry()),
          clean.apply(raised.message()),
          clean.apply(raised.traceback()));
    } else if (outcome instanceof Reply.TimedOut late) {
      return new Reply.TimedOut(late.deadline(), clean.apply(late.doing()));
    } else if (outcome instanceof Reply.Died died) {
      return new Reply.Died(clean.apply(died.how()));
    }
    return outcome;
  }

  private Recorded of(Recorded recorded) {
    Map<String, Row> rows = new LinkedHashMap<>();
    recorded.rows().forEach((id, row) -> rows.put(id, of(row)));
    return new Recorded(rows);
  }

  private Row of(Row row) {
    Map<String, Value> columns = Texts.map(row.columns(), clean);
    // What the kit itself has put there.
    columns.put("id", row.get("id"));
    return new Row(row.kind(), columns);
  }

  private ArrayRequest of(ArrayRequest request) {
    String error = request.error();
    return new ArrayRequest(
        clean.apply(request.verb()),
        request.query(),
        texts(request.objects()),
        error == null ? null : clean.apply(error),
        request.fault());
  }

  /** An id, or the array's name of what Cinder does not know. */
  private @Nullable String name(@Nullable String name) {
    return name == null ? null : clean.apply(name);
  }

  private SortedSet<String> names(SortedSet<String> names) {
    return names.stream().map(clean).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> texts(List<String> texts) {
    return texts.stream().map(clean).toList();
  }

  private Held of(Held held) {
    Map<String, Held.Volume> volumes = new LinkedHashMap<>();
    held.volumes()
        .forEach(
            (id, it) ->
                volumes.put(
                    id,
                    new Held.Volume(
                        clean.apply(it.arrayName()),
                        it.sizeGiB(),
                        name(it.group()),
                        it.content())));
    Map<String, Held.Snapshot> snapshots = new LinkedHashMap<>();
    held.snapshots()
        .forEach(
            (id, it) ->
                snapshots.put(
                    id,
                    new Held.Snapshot(
                        clean.apply(it.arrayName()),
                        clean.apply(it.volume()),
                        name(it.groupSnapshot()),
                        it.content())));
    Map<String, Held.Group> groups = new LinkedHashMap<>();
    held.groups()
        .forEach(
            (id, it) ->
                groups.put(id, new Held.Group(clean.apply(it.arrayName()), names(it.members()))));
    Map<String, Held.GroupSnapshot> groupSnapshots = new LinkedHashMap<>();
    held.groupSnapshots()
        .forEach(
            (id, it) ->
                groupSnapshots.put(
                    id,
                    new Held.GroupSnapshot(clean.apply(it.arrayName()), names(it.snapshots()))));
    return new Held(
        held.sights(),
        volumes,
        snapshots,
        groups,
        groupSnapshots,
        held.strangers().stream()
            .map(it -> new Held.Stranger(it.kind(), clean.apply(it.arrayName())))
            .toList());
  }
}
