package io.cindertck.connect.array;

import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An array that nobody can look at: only what is said and recorded can be judged. */
public final class UnseenArray implements ArrayProbe {

  /** How it is named on the command line. */
  public static final String LOCATOR = "none";

  @Override
  public String locator() {
    return LOCATOR;
  }

  @Override
  public Set<Held.Sight> sights() {
    return Set.of();
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of();
  }

  @Override
  public void baseline() {}

  @Override
  public void reset() {}

  @Override
  public Held look(Recorded recorded) {
    return Held.UNSEEN;
  }

  @Override
  public void arm(List<Fault> faults, Recorded recorded) {}

  @Override
  public Aftermath disarm() {
    return Aftermath.UNKNOWN;
  }

  @Override
  public boolean write(String volumeId, Recorded recorded, int block, long sequence) {
    return false;
  }

  @Override
  public void writeBetweenRequests(List<String> volumeIds, Recorded recorded) {}

  @Override
  public boolean remove(Kind kind, String id, Recorded recorded) {
    return false;
  }

  @Override
  public void takeAway(Kind kind, String arrayName) {}

  @Override
  public boolean outlives() {
    return true;
  }

  @Override
  public boolean expel(String groupId, String volumeId, Recorded recorded) {
    return false;
  }

  @Override
  public boolean interleaves() {
    return false;
  }

  @Override
  public void gate(@Nullable RequestGate gate) {}

  @Override
  public void close() {}
}
