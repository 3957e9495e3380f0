package io.cindertck.scenario.cleanup;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes away past the driver what it left on the array: only what bears the id of something that
 * was made in its name, whatever a driver may have recorded as the name of its own. What a probe
 * fails at is left, and no more than that.
 */
final class PastTheDriver {
  private static final List<Kind> REMOVAL =
      List.of(Kind.GROUP_SNAPSHOT, Kind.SNAPSHOT, Kind.GROUP, Kind.VOLUME);

  private final ArrayProbe array;
  private final Recorded made;

  /** Why what bears an id could not be taken away. */
  private final Map<String, String> failures = new HashMap<>();

  PastTheDriver(ArrayProbe array, Recorded made) {
    this.array = array;
    this.made = made;
  }

  /**
   * Takes away what there is, and looks what stays.
   *
   * @param recorded what Cinder has recorded by now
   * @param left a line for each id of what is left as far as the driver tells; is brought to what
   *     the array shows
   */
  void takeAway(Recorded recorded, Map<String, String> left) {
    if (array.sights().isEmpty()) {
      return;
    }
    try {
      if (array.can(Ability.REMOVE)) {
        onArray(array.look(recorded)).forEach(this::takeAway);
      }
      compare(array.look(recorded), left);
    } catch (DriverUnreachableException e) {
      // Out of sight: what the driver said is gone may be there.
      for (Row row : made.rows().values()) {
        left.putIfAbsent(row.id(), told(row) + ": " + e.getMessage());
      }
    }
  }

  private void takeAway(Held.Stranger object) {
    Optional<String> id = idIn(object.arrayName());
    if (id.isPresent()) {
      try {
        array.takeAway(object.kind(), object.arrayName());
      } catch (DriverUnreachableException e) {
        failures.put(id.get(), "; " + e.getMessage());
      }
    }
  }

  private void compare(Held held, Map<String, String> left) {
    for (Row row : made.rows().values()) {
      if (held.holds(row.kind(), row.id())) {
        left.putIfAbsent(row.id(), told(row) + ": the array holds it still" + why(row.id()));
      } else if (held.sees(row.kind())) {
        left.remove(row.id());
      }
    }
    for (Held.Stranger stranger : held.strangers()) {
      String name = stranger.arrayName();
      Optional<String> id = idIn(name);
      if (id.isPresent()) {
        // By the id where that is free, so that the ledger keeps it.
        left.put(
            left.containsKey(id.get()) ? name : id.get(),
            stranger.kind().noun() + " '" + name + "': the driver left it behind" + why(id.get()));
      }
    }
  }

  private String why(String id) {
    return failures.getOrDefault(id, "");
  }

  private static String told(Row row) {
    return row.kind().noun() + " " + row.id();
  }

  /** All that is held, in the order in which it can be taken away. */
  private static List<Held.Stranger> onArray(Held held) {
    List<Held.Stranger> all = new ArrayList<>(held.strangers());
    held.groupSnapshots().values().forEach(it -> all.add(of(Kind.GROUP_SNAPSHOT, it.arrayName())));
    held.snapshots().values().forEach(it -> all.add(of(Kind.SNAPSHOT, it.arrayName())));
    held.groups().values().forEach(it -> all.add(of(Kind.GROUP, it.arrayName())));
    held.volumes().values().forEach(it -> all.add(of(Kind.VOLUME, it.arrayName())));
    all.sort(Comparator.comparing(object -> REMOVAL.indexOf(object.kind())));
    return all;
  }

  private static Held.Stranger of(Kind kind, String arrayName) {
    return new Held.Stranger(kind, arrayName);
  }

  /** The id of something that was made, in the name of whatever has it. */
  private Optional<String> idIn(String arrayName) {
    // An array may keep names in upper case.
    String name = arrayName.toLowerCase(Locale.ROOT);
    return made.rows().keySet().stream()
        .filter(id -> name.contains(id) || name.contains(id.replace("-", "")))
        .findFirst();
  }
}
