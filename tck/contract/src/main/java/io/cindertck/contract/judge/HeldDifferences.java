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
  private final Wording wording;

  private HeldDifferences(Held before, Held after, Predicate<String> concerns, Wording wording) {
    this.before = before;
    this.after = after;
    this.concerns = concerns;
    this.wording = wording;
  }

  /** How a difference is told: as a change, or as an error. */
  private record Wording(String lacks, String exceeds, String had, String was, String content) {
    static final Wording CHANGED =
        new Wording("is gone", "is there and was not", "had", "was", "than it had");
    static final Wording WRONG =
        new Wording(
            "is missing",
            "is there and should not be",
            "should have",
            "should be",
            "than it should have");
  }

  /**
   * What is wrong with an array, a sentence for each object, such as {@code volume a is missing}.
   * An object for a group snapshot may be missing: the snapshots are what counts.
   */
  public static List<String> wrong(Held expected, Held actual) {
    return new HeldDifferences(
            expected,
            actual,
            id ->
                !expected.groupSnapshots().containsKey(id)
                    || actual.groupSnapshots().containsKey(id),
            Wording.WRONG)
        .list();
  }

  /**
   * The differences in objects whose id is concerned, a sentence each, such as {@code volume a is
   * gone}.
   */
  public static List<String> between(Held before, Held after, Predicate<String> concerns) {
    return new HeldDifferences(before, after, concerns, Wording.CHANGED).list();
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
      return Optional.of(name + " " + wording.exceeds());
    }
    if (is == null) {
      return Optional.of(name + " " + wording.lacks());
    }
    if (was instanceof Held.Volume one && is instanceof Held.Volume other) {
      if (one.sizeGiB() != other.sizeGiB()) {
        return Optional.of(
            "%s has %d GiB and %s %d GiB"
                .formatted(name, other.sizeGiB(), wording.had(), one.sizeGiB()));
      }
      if (sees(Sight.GROUPS) && !Objects.equals(one.group(), other.group())) {
        return Optional.of(
            "%s is in %s and %s in %s".formatted(name, group(other), wording.was(), group(one)));
      }
      return content(name, one.content(), other.content());
    }
    if (was instanceof Held.Snapshot one && is instanceof Held.Snapshot other) {
      return one.volume().equals(other.volume())
          ? content(name, one.content(), other.content())
          : Optional.of(
              "%s is of volume %s and %s of %s"
                  .formatted(name, other.volume(), wording.was(), one.volume()));
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

  private Optional<String> members(String name, Set<String> was, Set<String> is) {
    return was.equals(is)
        ? Optional.empty()
        : Optional.of("%s has the members %s and %s %s".formatted(name, is, wording.had(), was));
  }

  private Optional<String> content(String name, Content was, Content is) {
    return !sees(Sight.CONTENT) || was.equals(is)
        ? Optional.empty()
        : Optional.of(name + " has other content " + wording.content());
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
