package io.cindertck.connect.jvm;

import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.MemberUpdate;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.UpdateResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Java driver answers, as Cinder would see a Python driver answer it. */
final class DynamicReplies {
  private DynamicReplies() {}

  static Value model(@Nullable ModelUpdate update) {
    return update == null ? Value.none() : new JavaValues().columns(update.columns());
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
    JavaValues values = new JavaValues();
    List<Value> entries = new ArrayList<>();
    for (MemberUpdate member : members) {
      Map<String, @Nullable Object> columns = new LinkedHashMap<>();
      columns.put("id", member.id());
      columns.putAll(member.columns());
      entries.add(values.columns(columns));
      if (values.isFull()) {
        break;
      }
    }
    return Value.list(entries);
  }

  /** An exception, under the name of the one that a Python driver would raise in its place. */
  static Reply raised(Throwable thrown) {
    return new Reply(
        new Reply.Raised(
            name(thrown), ancestry(thrown), Thrown.message(thrown), Thrown.trace(thrown)),
        List.of());
  }

  private static String name(Throwable thrown) {
    if (thrown instanceof DriverException failure) {
      return failure.kind().cinderName();
    }
    if (thrown instanceof UnsupportedOperationException) {
      return "NotImplementedError";
    }
    return Thrown.kind(thrown);
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
