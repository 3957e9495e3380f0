package io.cindertck.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What there would be by some point of a history if all had succeeded, by symbols. Where it did
 * not, the scenario's steps are fitted to what is recorded when they are due.
 */
final class HistoryWorld {
  /** Stands for the group of volumes that are in none. */
  static final String NO_GROUP = "";

  /** The members of each group. */
  final Map<String, List<String>> groups = new LinkedHashMap<>();

  /** The group of each volume, or {@link #NO_GROUP}. */
  final Map<String, String> volumes = new LinkedHashMap<>();

  /** The volume of each snapshot that was taken alone. */
  final Map<String, String> snapshots = new LinkedHashMap<>();

  /** The volumes of each group snapshot's snapshots. */
  final Map<String, Map<String, String>> groupSnapshots = new LinkedHashMap<>();

  private final Map<String, Integer> names = new TreeMap<>();

  private final String own;

  HistoryWorld(String own) {
    this.own = own;
  }

  /** A name that nothing had before. */
  String name(String prefix) {
    return own + prefix + names.merge(prefix, 1, Integer::sum);
  }

  /** One of several, counted around; there is at least one. */
  static String pick(Iterable<String> names, int which) {
    List<String> all = new ArrayList<>();
    names.forEach(all::add);
    return all.get(Math.floorMod(which, all.size()));
  }

  /** The volumes in no group. */
  List<String> loose() {
    return volumes.keySet().stream()
        .filter(id -> volumes.getOrDefault(id, NO_GROUP).isEmpty())
        .toList();
  }

  void addVolume(String id, String group) {
    volumes.put(id, group);
    if (!group.isEmpty()) {
      groups.getOrDefault(group, new ArrayList<>()).add(id);
    }
  }

  void move(String volume, String from, String to) {
    groups.getOrDefault(from, new ArrayList<>()).remove(volume);
    groups.getOrDefault(to, new ArrayList<>()).add(volume);
    volumes.put(volume, to);
  }
}
