package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows and answers to test with. */
final class Fixture {
  static final Command CREATE = new Command.CreateGroup("g", "n", List.of("t1", "t2"));

  private Fixture() {}

  static Recorded accept(Recorded recorded, Command... commands) {
    Recorded next = recorded;
    for (Command command : commands) {
      next = CinderApi.accept(command, next);
    }
    return next;
  }

  static Command volume(String id, @Nullable String group) {
    return new Command.CreateVolume(id, group, 2, "n");
  }

  /** An available group {@code g} with available members. */
  static Recorded groupOf(String... members) {
    Recorded recorded = accept(Recorded.EMPTY, CREATE).withStatus(Kind.GROUP, "g", "available");
    for (String member : members) {
      recorded = available(accept(recorded, volume(member, "g")), Kind.VOLUME, member);
    }
    return recorded;
  }

  static Recorded available(Recorded recorded, Kind kind, String id) {
    return recorded.withStatus(kind, id, "available");
  }

  /** Accepts and carries out a command, with a driver that always gives the same answer. */
  static Digest run(ManagerPath path, Command command, Recorded recorded, Reply reply) {
    return new ManagerModel(path)
        .handle(command, CinderApi.accept(command, recorded), call -> reply);
  }

  static Reply raising(String... ancestry) {
    return new Reply(new Reply.Raised(ancestry[0], List.of(ancestry), "no", ""), List.of());
  }

  static Reply busy(String type) {
    return raising(type, "CinderException", "Exception", "BaseException", "object");
  }

  static Reply broken() {
    return raising("OSError", "Exception", "BaseException", "object");
  }

  static Value.Mapping entry(String id, String status) {
    return Value.Mapping.of(Map.of("id", Value.text(id), "status", Value.text(status)));
  }

  static Value.Mapping status(String status) {
    return Value.Mapping.of(Map.of("status", Value.text(status)));
  }
}
