package io.cindertck.contract.judge;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What drivers say. */
final class Replies {
  static final Reply NONE_NONE = Reply.returned(Value.tuple(Value.none(), Value.none()));
  static final Reply NONES = Reply.returned(Value.tuple(Value.none(), Value.none(), Value.none()));
  static final Reply TIMED_OUT = new Reply(new Reply.TimedOut(Duration.ofMillis(5)), List.of());
  static final Reply NOT_IMPLEMENTED = raised("NotImplementedError", "RuntimeError", "Exception");

  private Replies() {}

  /** The answer that says nothing, in the shape that the call owes. */
  static Reply nothing(DriverCall call) {
    for (Operation operation : Operation.values()) {
      for (Dialect dialect : Dialect.values()) {
        if (operation.method(dialect).equals(call.method())) {
          Value[] nones = new Value[operation.results().size()];
          Arrays.fill(nones, Value.none());
          return Reply.returned(nones.length == 1 ? nones[0] : Value.tuple(nones));
        }
      }
    }
    return Reply.returned(Value.none());
  }

  /** A backend error. */
  static Reply raised() {
    return raised("VolumeBackendAPIException", "CinderException", "Exception");
  }

  static Reply raised(String... ancestry) {
    return new Reply(new Reply.Raised(ancestry[0], List.of(ancestry), "no", ""), List.of());
  }

  /** A model with a status, and entries as id and status in turn. */
  static Reply statuses(String model, String... entries) {
    return Reply.returned(Value.tuple(status(model), entries(entries)));
  }

  static Value.Mapping status(String status) {
    return Value.Mapping.of(Map.of("status", Value.text(status)));
  }

  static Value entries(String... idsAndStatuses) {
    Map<String, String> statuses = new LinkedHashMap<>();
    for (int i = 0; i < idsAndStatuses.length; i += 2) {
      statuses.put(idsAndStatuses[i], idsAndStatuses[i + 1]);
    }
    return Value.list(
        statuses.entrySet().stream()
            .map(
                entry -> {
                  Map<String, Value> columns = new LinkedHashMap<>();
                  columns.put("id", Value.text(entry.getKey()));
                  columns.put("status", Value.text(entry.getValue()));
                  return Value.Mapping.of(columns);
                })
            .toList());
  }
}
