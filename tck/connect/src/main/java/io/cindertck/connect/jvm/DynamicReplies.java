package io.cindertck.connect.jvm;

import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.UpdateResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a Java driver answers, as Cinder would see a Python driver answer it. */
final class DynamicReplies {
  private DynamicReplies() {}

  static Value model(@Nullable ModelUpdate update) {
    return update == null ? Value.none() : Value.Mapping.of(columns(update.columns()));
  }

  static Value members(@Nullable MembersResult result) {
    if (result == null) {
      // A bare None, which is not the same as two of them.
      return Value.none();
    }
    return Value.tuple(model(result.model()), entries(result.members()));
  }

  static Value update(@Nullable UpdateResult result) {
    if (result == null) {
      return Value.none();
    }
    return Value.tuple(model(result.model()), entries(result.added()), entries(result.removed()));
  }

  private static Value entries(@Nullable List<MemberUpdate> members) {
    if (members == null) {
      return Value.none();
    }
    return Value.list(
        members.stream()
            .map(
                member -> {
                  Map<String, Value> columns = new LinkedHashMap<>();
                  columns.put("id", Value.text(member.id()));
                  columns.putAll(columns(member.columns()));
                  return Value.Mapping.of(columns);
                })
            .toList());
  }

  private static Map<String, Value> columns(Map<String, @Nullable Object> columns) {
    Map<String, Value> values = new LinkedHashMap<>();
    columns.forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  private static Value value(@Nullable Object value) {
    if (value == null) {
      return Value.none();
    } else if (value instanceof String text) {
      return Value.text(text);
    } else if (value instanceof Boolean bool) {
      return new Value.Bool(bool);
    } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return new Value.Int(((Number) value).longValue());
    } else if (value instanceof BigInteger number) {
      return new Value.Int(number);
    } else if (value instanceof Double || value instanceof Float) {
      return new Value.Real(((Number) value).doubleValue());
    } else if (value instanceof Map<?, ?> map) {
      Map<Value, Value> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(value(key), value(item)));
      return new Value.Mapping(entries);
    } else if (value instanceof List<?> list) {
      return Value.list(list.stream().map(DynamicReplies::value).toList());
    }
    return new Value.Opaque(value.getClass().getSimpleName(), value.toString(), false);
  }

  /** An exception, under the name of the one that a Python driver would raise in its place. */
  static Reply raised(Throwable thrown) {
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    return new Reply(
        new Reply.Raised(name(thrown), ancestry(thrown), message, trace(thrown)), List.of());
  }

  /** The stack down to where the kit called the driver. */
  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace
        .toString()
        .lines()
        .filter(new OutsideTheKit())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** Leaves out the frames below a call that the kit made, of each exception of the chain. */
  private static final class OutsideTheKit implements Predicate<String> {
    private static final String CALL = "\tat " + TypedCalls.class.getName();
    private boolean below;

    @Override
    public boolean test(String line) {
      boolean frame = line.startsWith("\t");
      below = frame && (below || line.startsWith(CALL));
      return !below;
    }
  }

  private static String name(Throwable thrown) {
    if (thrown instanceof DriverException failure) {
      return failure.kind().cinderName();
    }
    if (thrown instanceof UnsupportedOperationException) {
      return "NotImplementedError";
    }
    Class<?> named = thrown.getClass();
    return (named.isAnonymousClass() ? named.getSuperclass() : named).getSimpleName();
  }

  private static List<String> ancestry(Throwable thrown) {
    if (thrown instanceof DriverException failure) {
      return List.of(
          failure.kind().cinderName(), "CinderException", "Exception", "BaseException", "object");
    }
    if (thrown instanceof UnsupportedOperationException) {
      return List.of("NotImplementedError", "RuntimeError", "Exception", "BaseException", "object");
    }
    return List.of(name(thrown), "Exception", "BaseException", "object");
  }
}
