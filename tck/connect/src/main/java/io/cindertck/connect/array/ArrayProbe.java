package io.cindertck.connect.array;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The array as the kit sees it, past the driver. Objects are named by the ids of Cinder's rows; the
 * probe finds out what the array calls them.
 */
public interface ArrayProbe extends AutoCloseable {

  /** How the array was named. */
  String locator();

  /**
   * What can be seen; the empty set for an array out of sight. Content counts as seen only where it
   * can be written too: without writes every copy looks right.
   */
  Set<Held.Sight> sights();

  /**
   * What can be done to the array. What a probe is not able to do, its methods pass over in
   * silence.
   */
  Set<Ability> abilities();

  /** Whether the probe is able to do that. */
  default boolean can(Ability ability) {
    return abilities().contains(ability);
  }

  /** Remembers what the array holds now as what every scenario starts from. */
  void baseline();

  /** Brings the array back to the baseline, where it can be {@link Ability#RESTORE restored}. */
  void reset();

  /** What the array holds, set against the rows that Cinder has. */
  Held look(Recorded recorded);

  /** Arms faults for the call that follows, and counts its requests from 1. */
  void arm(List<Fault> faults, Recorded recorded);

  /**
   * What went wrong since faults were armed that is neither one of them nor the driver's fault,
   * such as an array that could not be reached; empty when nothing did.
   */
  default Optional<String> trouble() {
    return Optional.empty();
  }

  /** Takes the faults away and tells what happened since they were armed. */
  Aftermath disarm();

  /**
   * Writes to a volume, as a host would. Of an array that outlives the kit nothing is touched that
   * was there at the baseline, whatever a driver may call it.
   *
   * @return whether it was written to
   */
  boolean write(String volumeId, Recorded recorded, int block, long sequence);

  /**
   * Lets hosts write to these volumes in turn, one write before each array request, until the
   * faults are disarmed.
   */
  void writeBetweenRequests(List<String> volumeIds, Recorded recorded);

  /**
   * Takes an object away behind Cinder's back; does nothing where it is not there, or not to be
   * touched.
   *
   * @return whether it was taken away
   */
  boolean remove(Kind kind, String id, Recorded recorded);

  /**
   * Takes a volume out of its group behind Cinder's back; does nothing where it is not in it, or
   * one of them is not to be touched.
   *
   * @return whether it was taken out
   */
  boolean expel(String groupId, String volumeId, Recorded recorded);

  /**
   * Takes an object away by the array's own name for it, whatever Cinder knows of it; does nothing
   * where it is not there.
   */
  void takeAway(Kind kind, String arrayName);

  /** Whether the array is there when the kit has ended, and what was left on it too. */
  boolean outlives();

  /** Whether requests of calls that run at a time can be told apart and held back. */
  boolean interleaves();

  /** Asks {@code gate} before each request, until it is asked no more by giving null. */
  void gate(@Nullable RequestGate gate);

  @Override
  void close();

  /** What a probe may be able to do. What it can see is told apart, by {@link #sights()}. */
  enum Ability {
    /** Let faults strike a call, and tell which requests it made of the array. */
    INJECT,
    /** Write to a volume, as a host would. */
    WRITE,
    /** Write to volumes in turn between the requests of a call. */
    WRITE_BETWEEN,
    /** Take an object away behind Cinder's back, or a volume out of its group. */
    REMOVE,
    /** Bring the array back to what it held at the beginning. */
    RESTORE
  }

  /** Is asked before each array request; the request waits for the answer. */
  @FunctionalInterface
  interface RequestGate {
    /**
     * Lets a request pass, when it may.
     *
     * @param caller whose call it belongs to, as {@link Caller} has it
     */
    void beforeRequest(String caller);
  }

  /**
   * What happened between arming and disarming.
   *
   * @param requests the requests that reached the array, in order; empty where they cannot be seen
   * @param acknowledged the writes that were made between the requests, in order
   */
  record Aftermath(List<ArrayRequest> requests, List<Write> acknowledged) {
    /** Nothing is known. */
    public static final Aftermath UNKNOWN = new Aftermath(List.of(), List.of());

    /** Copies the lists. */
    public Aftermath {
      requests = List.copyOf(requests);
      acknowledged = List.copyOf(acknowledged);
    }
  }
}
