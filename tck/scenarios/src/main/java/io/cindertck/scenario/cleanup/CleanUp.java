package io.cindertck.scenario.cleanup;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.Command;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Driver;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.manager.CinderApi;
import io.cindertck.contract.manager.ManagerModel;
import io.cindertck.contract.manager.OperatorReset;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes away what a run made, the last first, by the driver's own means: as an operator would with
 * {@code cinder delete}. What the array is seen to hold still is taken away past the driver, where
 * the probe can do that. Nothing is touched that is not in the ledger.
 */
public final class CleanUp {
  private static final String UNTRIED = ": not tried, since a call before did not come back";

  private final ManagerModel manager;
  private final Driver driver;
  private final Consumer<Recorded> database;
  private final ArrayProbe array;
  private final Map<String, String> refusals = new LinkedHashMap<>();
  private Recorded recorded = Recorded.EMPTY;
  private boolean given;

  /**
   * A clean-up.
   *
   * @param database is told what Cinder has recorded before each call
   */
  public CleanUp(
      ManagerModel manager, Driver driver, Consumer<Recorded> database, ArrayProbe array) {
    this.manager = manager;
    this.driver = driver;
    this.database = database;
    this.array = array;
  }

  /**
   * What a clean-up came to.
   *
   * @param gone the ids of what is not on the array any more
   * @param left a line for each thing that is, or may be, and why
   * @param isStuck whether a call did not come back, so that nothing more was asked of the driver
   */
  public record Outcome(Set<String> gone, List<String> left, boolean isStuck) {
    /** Copies the collections. */
    public Outcome {
      gone = Set.copyOf(gone);
      left = List.copyOf(left);
    }
  }

  /**
   * Cleans up. A call that does not come back ends it: each would cost its whole deadline.
   *
   * @param made what there may be, as Cinder has recorded it
   */
  public Outcome of(Recorded made) {
    recorded = OperatorReset.of(made);
    refusals.clear();
    given = false;
    delete();
    // What stood in the way of the first may be gone by now.
    if (!refusals.isEmpty() && !given) {
      delete();
    }
    deleteHeld(made);
    Map<String, String> left = new LinkedHashMap<>(refusals);
    if (given) {
      recorded.rows().values().stream()
          .filter(row -> isThere(row.kind(), row.id()))
          .forEach(row -> left.putIfAbsent(row.id(), row.kind().noun() + " " + row.id() + UNTRIED));
    }
    new PastTheDriver(array, made).takeAway(recorded, left);
    Set<String> gone = new LinkedHashSet<>(made.rows().keySet());
    gone.removeAll(left.keySet());
    return new Outcome(gone, List.copyOf(left.values()), given);
  }

  private void delete() {
    List<Row> rows = new ArrayList<>(recorded.rows().values());
    for (int i = rows.size() - 1; i >= 0 && !given; i--) {
      Row row = rows.get(i);
      if (!isPart(row)) {
        delete(row.kind(), row.id());
      }
    }
    for (int i = rows.size() - 1; i >= 0 && !given; i--) {
      Row row = rows.get(i);
      if (isPart(row)) {
        // Its group could not be deleted.
        delete(row.kind(), row.id());
      }
    }
  }

  /** Whether a row goes with its group or group snapshot, while that is there. */
  private boolean isPart(Row row) {
    return switch (row.kind()) {
      case VOLUME -> isThere(Kind.GROUP, row.text("group_id"));
      case SNAPSHOT -> isThere(Kind.GROUP_SNAPSHOT, row.text("group_snapshot_id"));
      default -> false;
    };
  }

  private boolean isThere(Kind kind, String id) {
    return recorded.find(kind, id).filter(row -> !row.isDeleted()).isPresent();
  }

  private boolean isThere(String id) {
    Row row = recorded.rows().get(id);
    return row != null && !row.isDeleted();
  }

  /** Whether Cinder has all that it hands a driver with a row. */
  private boolean isWhole(Row row) {
    return switch (row.kind()) {
      case GROUP_SNAPSHOT -> isThere(Kind.GROUP, row.text("group_id"));
      case SNAPSHOT -> isThere(Kind.VOLUME, row.text("volume_id"));
      default -> true;
    };
  }

  private void delete(Kind kind, String id) {
    if (!isThere(kind, id) || !isWhole(recorded.row(kind, id))) {
      return;
    }
    Command command =
        switch (kind) {
          case VOLUME -> new Command.DeleteVolume(id);
          case SNAPSHOT -> new Command.DeleteSnapshot(id);
          case GROUP -> new Command.DeleteGroup(id, ids(recorded.members(id)));
          case GROUP_SNAPSHOT -> new Command.DeleteGroupSnapshot(id, ids(recorded.snapshotsOf(id)));
        };
    Recorded accepted = CinderApi.accept(command, recorded);
    database.accept(accepted);
    Digest digest = manager.handle(command, accepted, driver);
    recorded = OperatorReset.of(digest.recorded());
    given = digest.isIndefinite();
    refusals.keySet().removeIf(each -> !isThere(each));
    if (isThere(kind, id)) {
      refusals.put(id, kind.noun() + " " + id + ": " + why(digest));
    }
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  private static String why(Digest digest) {
    Optional<String> outcome =
        digest.exchanges().stream()
            .map(exchange -> exchange.call().method() + " " + told(exchange.reply(), digest))
            .reduce((first, last) -> last);
    return outcome.orElse("the driver was not asked");
  }

  private static String told(Reply reply, Digest digest) {
    Reply.Outcome outcome = reply.outcome();
    if (outcome instanceof Reply.Raised raised) {
      return "raised " + raised.type() + ": " + raised.message();
    } else if (outcome instanceof Reply.TimedOut late) {
      return "did not come back within " + late.deadline().toSeconds() + " s";
    } else if (outcome instanceof Reply.Died died) {
      return "ended the driver's process: " + died.how();
    }
    return digest
        .error()
        .map(error -> "gave an answer with which Cinder's manager fails: " + error.message())
        .orElse("said that it was busy");
  }

  /** What the driver said was deleted, and the array holds: the driver is asked once more. */
  private void deleteHeld(Recorded made) {
    if (given || array.sights().isEmpty()) {
      return;
    }
    Held held;
    try {
      held = array.look(recorded);
    } catch (DriverUnreachableException e) {
      // Whoever looks next tells.
      return;
    }
    List<Row> rows = new ArrayList<>(made.rows().values());
    for (int i = rows.size() - 1; i >= 0 && !given; i--) {
      Row row = rows.get(i);
      if (held.holds(row.kind(), row.id()) && !isThere(row.kind(), row.id())) {
        recorded = recorded.with(revived(row));
        delete(row.kind(), row.id());
        refusals.remove(row.id());
      }
    }
  }

  private static Row revived(Row row) {
    return row.with(
        Map.of(
            "deleted", new Value.Bool(false),
            "status", Value.text("available"),
            "group_id", Value.none(),
            "group_snapshot_id", Value.none()));
  }
}
