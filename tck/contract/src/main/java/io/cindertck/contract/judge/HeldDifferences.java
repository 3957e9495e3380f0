package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Content;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation.Write;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What differs between two sights of an array, as far as both could see. */
public final class HeldDifferences {
  private final Held before;
  private final Held after;
  private final Predicate<String> concerns;

  private HeldDifferences(Held before, Held after, Predicate<String> concerns) {
    this.before = before;
    this.after = after;
    this.concerns = concerns;
  }

  /**
   * The differences in objects whose id is concerned, a sentence each, such as {@code volume a is
   * gone}.
   */
  public static List<String> between(Held before, Held after, Predicate<String> concerns) {
    return new HeldDifferences(before, after, concerns).list();
  }

  private List<String> list() {
    List<String> differences = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (!before.sees(kind) || !after.sees(kind)) {
        continue;
      }
      Map<String, ?> was = objects(before, kind);
      Map<String, ?> is = objects(after, kind);
      if (was.equals(is)) {
        continue;
      }
      Set<String> ids = new TreeSet<>(was.keySet());
      ids.addAll(is.keySet());
      for (String id : ids) {
        if (concerns.test(id)) {
          difference(kind, id, was.get(id), is.get(id)).ifPresent(differences::add);
        }
      }
    }
    return differences;
  }

  private static Map<String, ?> objects(Held held, Kind kind) {
    return switch (kind) {
      case GROUP -> held.groups();
      case GROUP_SNAPSHOT -> held.groupSnapshots();
      case VOLUME -> held.volumes();
      case SNAPSHOT -> held.snapshots();
    };
  }

  private Optional<String> difference(
      Kind kind, String id, @Nullable Object was, @Nullable Object is) {
    String name = kind.noun() + " " + id;
    if (was == null) {
      return Optional.of(name + " is there and was not");
    }
    if (is == null) {
      return Optional.of(name + " is gone");
    }
    if (was instanceof Held.Volume one && is instanceof Held.Volume other) {
      if (one.sizeGiB() != other.sizeGiB()) {
        return Optional.of(
            name + " has " + other.sizeGiB() + " GiB and had " + one.sizeGiB() + " GiB");
      }
      if (sees(Sight.GROUPS) && !Objects.equals(one.group(), other.group())) {
        return Optional.of(name + " is in " + group(other) + " and was in " + group(one));
      }
      return content(name, one.content(), other.content());
    }
    if (was instanceof Held.Snapshot one && is instanceof Held.Snapshot other) {
      return one.volume().equals(other.volume())
          ? content(name, one.content(), other.content())
          : Optional.of(name + " is of volume " + other.volume() + " and was of " + one.volume());
    }
    if (was instanceof Held.Group one && is instanceof Held.Group other) {
      return members(name, one.members(), other.members());
    }
    if (was instanceof Held.GroupSnapshot one && is instanceof Held.GroupSnapshot other) {
      return members(name, one.snapshots(), other.snapshots());
    }
    throw new IllegalStateException(name + " changed its kind");
  }

  private boolean sees(Sight sight) {
    return before.sees(sight) && after.sees(sight);
  }

  private static String group(Held.Volume volume) {
    return volume.group() == null ? "no group" : "group " + volume.group();
  }

  private static Optional<String> members(String name, Set<String> was, Set<String> is) {
    return was.equals(is)
        ? Optional.empty()
        : Optional.of(name + " has the members " + is + " and had " + was);
  }

  private Optional<String> content(String name, Content was, Content is) {
    return !sees(Sight.CONTENT) || was.equals(is)
        ? Optional.empty()
        : Optional.of(name + " has other content than it had");
  }

  /** Objects on the array that Cinder does not know, and that were not there before. */
  public static List<String> newStrangers(Held before, Held after) {
    return strangersSince(before, after).stream()
        .map(stranger -> stranger.kind().noun() + " " + stranger.arrayName())
        .toList();
  }

  static List<Held.Stranger> strangersSince(Held before, Held after) {
    Set<Held.Stranger> known = new HashSet<>(before.strangers());
    return after.strangers().stream().filter(stranger -> !known.contains(stranger)).toList();
  }

  /** Content without the blocks that were written to while a call ran. */
  static Content without(Content content, String volume, List<Write> writes) {
    Set<Integer> written = new HashSet<>();
    for (Write write : writes) {
      if (write.volume().equals(volume)) {
        written.add(write.block());
      }
    }
    return new Content(
        content.stamps().stream().filter(stamp -> !written.contains(stamp.block())).toList());
  }

  /** The same sight with the blocks left out, in volumes, that were written to meanwhile. */
  public static Held withoutWrites(Held held, List<Write> writes) {
    return writes.isEmpty()
        ? held
        : withVolumes(
            held,
            (id, volume) ->
                new Held.Volume(
                    volume.arrayName(),
                    volume.sizeGiB(),
                    volume.group(),
                    without(volume.content(), id, writes)));
  }

  /** The same sight with the members of one group in no group. */
  static Held withoutMembers(Held held, String group) {
    return withVolumes(
        held,
        (id, volume) ->
            group.equals(volume.group())
                ? new Held.Volume(volume.arrayName(), volume.sizeGiB(), null, volume.content())
                : volume);
  }

  private static Held withVolumes(Held held, BiFunction<String, Held.Volume, Held.Volume> change) {
    Map<String, Held.Volume> volumes = new LinkedHashMap<>();
    held.volumes().forEach((id, volume) -> volumes.put(id, change.apply(id, volume)));
    return new Held(
        held.sights(),
        volumes,
        held.snapshots(),
        held.groups(),
        held.groupSnapshots(),
        held.strangers());
  }
}
