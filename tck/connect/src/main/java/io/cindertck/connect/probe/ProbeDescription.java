package io.cindertck.connect.probe;

import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.Held.Sight;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a probe says of itself.
 *
 * @param name what it calls its array
 */
record ProbeDescription(String name, Set<Ability> abilities, Set<Sight> sights) {
  /** The version of the probe protocol. */
  static final int PROTOCOL = 1;

  private static final Set<Sight> KINDS =
      EnumSet.of(Sight.VOLUMES, Sight.SNAPSHOTS, Sight.GROUPS, Sight.GROUP_SNAPSHOTS);

  /** Copies the sets. */
  ProbeDescription {
    abilities = Set.copyOf(abilities);
    sights = Set.copyOf(sights);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is not as the protocol has it, or makes no sense
   */
  static ProbeDescription read(Place answer) {
    Place version = answer.at("protocol");
    if (!version.json().isInt() || version.json().intValue() != PROTOCOL) {
      throw new IllegalArgumentException(
          "it speaks protocol " + version.json() + ", and this kit speaks " + PROTOCOL);
    }
    Place known = answer.only("protocol", "name", "abilities", "sights");
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    known
        .at("abilities")
        .items()
        .forEach(each -> abilities.add(each.oneOf(Ability.values(), ProbeDescription::word)));
    Set<Sight> sights = EnumSet.noneOf(Sight.class);
    known
        .at("sights")
        .items()
        .forEach(each -> sights.add(each.oneOf(Sight.values(), ProbeDescription::word)));
    requireSense(abilities, sights);
    if (sights.containsAll(KINDS)) {
      // There are no other kinds.
      sights.add(Sight.ALL_OBJECTS);
    }
    return new ProbeDescription(known.name("name"), abilities, sights);
  }

  private static void requireSense(Set<Ability> abilities, Set<Sight> sights) {
    if (!sights.contains(Sight.CONTENT)) {
      return;
    }
    if (!abilities.contains(Ability.WRITE)) {
      throw new IllegalArgumentException(
          "it sees content and cannot write: where nothing is written every copy looks right; give"
              + " it the ability write, or take content out of its sights");
    }
    if (!sights.contains(Sight.VOLUMES) && !sights.contains(Sight.SNAPSHOTS)) {
      throw new IllegalArgumentException(
          "it sees content, and neither volumes nor snapshots that have any; add one to its"
              + " sights");
    }
  }

  /** How the protocol writes it. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
