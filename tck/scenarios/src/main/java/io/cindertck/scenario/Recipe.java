package io.cindertck.scenario;

import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario about one operation is like, in a few plain choices. {@link RecipeSteps} makes
 * the steps of it; every combination of choices gives a scenario that runs.
 *
 * @param operation what it is about
 * @param members how many volumes the group, or the source, has
 * @param shuffle orders what is handed over; 0 keeps the order of creation
 * @param source what a group is made from, where that is what it is about
 * @param lists what update-group is handed
 * @param label what users call things: any text
 * @param volumeTypes how many volume types the group has
 * @param mishap what goes wrong; null for nothing
 * @param traits what else is to happen
 */
public record Recipe(
    Operation operation,
    int members,
    long shuffle,
    Source source,
    Lists lists,
    String label,
    int volumeTypes,
    @Nullable Mishap mishap,
    Set<Trait> traits) {

  /** Copies {@code traits}. */
  public Recipe {
    traits = Set.copyOf(traits);
  }

  /** Something that a scenario may have beside its operation. */
  public enum Trait {
    /** Members joined by update-group; else they were created in the group. */
    JOINED,
    /** The operation is asked for again, once the array is well. */
    RETRIED,
    /** There are other groups, volumes and snapshots beside. */
    NEIGHBOURS,
    /** The group's membership changes between its snapshot and the operation. */
    CHANGED,
    /** Hosts write while the operation runs. */
    WRITTEN,
    /** What was made is used afterwards, with what was recorded. */
    USED,
    /** Everything is deleted in the end. */
    TORN_DOWN
  }

  /**
   * What update-group is handed.
   *
   * @param add how many volumes join; negative to hand over None
   * @param remove how many members leave, at most all; negative to hand over None
   */
  public record Lists(int add, int remove) {}

  /** Something that goes wrong. */
  public sealed interface Mishap {}

  /** The n-th array request of the operation, from 1, meets a fault. */
  public record OnRequest(Fault.Kind kind, int request) implements Mishap {}

  /**
   * Whatever touches one member, or the group or group snapshot itself, meets a fault.
   *
   * @param member which member, counted from 0 and around; negative for the group or group snapshot
   */
  public record OnObject(Fault.Kind kind, int member) implements Mishap {}

  /**
   * Some of it has disappeared from the array before the operation.
   *
   * @param members which members, counted from 0 and around
   * @param subject whether the group or group snapshot is gone too
   */
  public record Gone(List<Integer> members, boolean subject) implements Mishap {
    /** Copies {@code members}. */
    public Gone {
      members = List.copyOf(members);
    }
  }

  /** The plainest scenario about an operation. */
  public static Recipe of(Operation operation, int members) {
    return new Recipe(
        operation, members, 0, Source.SNAPSHOT, new Lists(1, 0), "tck", 1, null, Set.of());
  }

  /** The same with more traits. */
  Recipe with(Trait... more) {
    Set<Trait> all = new HashSet<>(traits);
    all.addAll(List.of(more));
    return new Recipe(operation, members, shuffle, source, lists, label, volumeTypes, mishap, all);
  }

  Recipe from(Source other) {
    return new Recipe(
        operation, members, shuffle, other, lists, label, volumeTypes, mishap, traits);
  }

  Recipe shuffled(long other) {
    return new Recipe(operation, members, other, source, lists, label, volumeTypes, mishap, traits);
  }

  Recipe handing(Lists other) {
    return new Recipe(
        operation, members, shuffle, source, other, label, volumeTypes, mishap, traits);
  }

  Recipe called(String other, int types) {
    return new Recipe(operation, members, shuffle, source, lists, other, types, mishap, traits);
  }

  Recipe meeting(Mishap other) {
    return new Recipe(
        operation, members, shuffle, source, lists, label, volumeTypes, other, traits);
  }

  /** Whether it has a trait. */
  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** The scenario. */
  public Scenario scenario(Dialect dialect) {
    return new Scenario(dialect, new RecipeSteps(this).steps());
  }
}
