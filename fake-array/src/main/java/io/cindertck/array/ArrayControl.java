package io.cindertck.array;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The array from the outside: sees what is held, arms faults, writes as a host would, takes things
 * away. Nothing here is a request: it is not gated, counted or journaled, and meets no fault. Safe
 * for use by many threads.
 */
public final class ArrayControl {

  /** How many requests the journal keeps; older ones are forgotten. */
  public static final int JOURNAL_LIMIT = 10_000;

  private final Engine engine;

  ArrayControl(Engine engine) {
    this.engine = engine;
  }

  /** All that the array holds now. */
  public ArrayState state() {
    return engine.aside(e -> States.of(e.store()));
  }

  /** Remembers what the array holds now, content included. Cheap. */
  public Checkpoint checkpoint() {
    return engine.aside(Engine::checkpoint);
  }

  /**
   * Brings back what the array held at {@code checkpoint}. Also disarms, forgets struck faults,
   * acknowledged writes and the journal, ends delays and the planned writes, and opens the gate.
   */
  public void restore(Checkpoint checkpoint) {
    change(e -> e.restore(checkpoint));
  }

  /**
   * Arms {@code faults} in place of those armed before, forgets struck ones, and counts requests
   * from 1 again. When several match a request that they can befall, the first one strikes. An
   * empty list only counts. Lookups see again what a delay hid from them.
   */
  public void arm(List<ArmedFault> faults) {
    change(e -> e.arm(faults));
  }

  /** The faults that are armed, those included that have struck. */
  public List<ArmedFault> armed() {
    return engine.aside(e -> e.faults().armed());
  }

  /** The faults that struck since arming, in order. */
  public List<StruckFault> struck() {
    return engine.aside(e -> e.faults().struck());
  }

  /**
   * Takes the faults away, and what they hid from lookups is seen again; what struck and the count
   * of requests stay until the next arming.
   */
  public void disarm() {
    change(Engine::disarm);
  }

  /** How many requests came since arming or restoring, lookups and failed ones included. */
  public int requestsSinceArmed() {
    return engine.aside(e -> e.faults().requests());
  }

  /** The last requests, oldest first, at most {@link #JOURNAL_LIMIT}. */
  public List<JournalEntry> journal() {
    return engine.aside(e -> e.journal().entries());
  }

  /** Those entries of the journal that came since arming or restoring, oldest first. */
  public List<JournalEntry> journalSinceArmed() {
    return engine.aside(e -> e.journal().sinceMark());
  }

  /** Empties the journal and numbers entries from 1 again. */
  public void clearJournal() {
    change(e -> e.journal().clear());
  }

  /**
   * Writes one block of a volume, as a host would, now.
   *
   * @throws ArrayException {@code NOT_FOUND} when there is no such volume
   * @throws IllegalArgumentException when {@code block} is negative
   */
  public void write(String volume, int block, Stamp stamp) {
    change(e -> VolumeOperations.write(e.store(), new Write(volume, block, stamp)));
  }

  /**
   * Damages a written block of a volume, so that its checksum shows it.
   *
   * @throws ArrayException {@code NOT_FOUND} when there is no such volume
   * @throws IllegalArgumentException when nothing was written to {@code block}
   */
  public void damage(String volume, int block) {
    change(
        e -> {
          StoredVolume damaged = e.store().volumes().get(volume);
          Content content = damaged.content().withDamage(block);
          e.store().volumes().put(volume, damaged.withContent(content));
        });
  }

  /**
   * From now on, before each request is carried out, the next {@link OrderedWriter#burst()} writes
   * of {@code writer} land. A write to a volume that does not exist is skipped. Replaces the plan
   * before.
   */
  public void plan(OrderedWriter writer) {
    change(e -> e.writes().start(writer));
  }

  /** The planned writes that landed since the plan was made, in order; they outlive its end. */
  public List<Write> acknowledged() {
    return engine.aside(e -> e.writes().landed());
  }

  /** Ends the planned writes. */
  public void stopWrites() {
    change(e -> e.writes().stop());
  }

  /** Takes a volume away with its snapshots; {@code NOT_FOUND} when there is none. */
  public void removeVolume(String name) {
    change(e -> Removals.volume(e.store(), name));
  }

  /** Takes a snapshot away; {@code NOT_FOUND} when there is none. */
  public void removeSnapshot(String name) {
    change(e -> Removals.snapshot(e.store(), name));
  }

  /** Takes a group away, its members stay; {@code NOT_FOUND} when there is none. */
  public void removeGroup(String name) {
    change(e -> GroupOperations.delete(e.store(), name));
  }

  /** Takes a group snapshot away with its snapshots; {@code NOT_FOUND} when there is none. */
  public void removeGroupSnapshot(String name) {
    change(e -> Removals.groupSnapshot(e.store(), name));
  }

  /** Takes a volume out of its group; {@code NOT_FOUND} or {@code NOT_MEMBER} when it cannot. */
  public void removeMember(String group, String volume) {
    change(e -> GroupOperations.removeMember(e.store(), group, volume));
  }

  /** Sets the gate that every request passes first; null opens it. Counts callers anew. */
  public void gate(@Nullable Gate gate) {
    engine.gateKeeper().set(gate);
  }

  private void change(Consumer<Engine> work) {
    Function<Engine, Boolean> done =
        e -> {
          work.accept(e);
          return true;
        };
    engine.aside(done);
  }
}
