package io.cindertck.scenario;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An array of which a probe is able to do only this; it fails when it is asked for more. */
record AbleArray(ArrayProbe whole, Set<Ability> abilities) implements ArrayProbe {

  private void require(Ability ability) {
    if (!can(ability)) {
      throw new AssertionError("asked for " + ability + ", which this probe is not able to do");
    }
  }

  @Override
  public String locator() {
    return whole.locator();
  }

  @Override
  public Set<Held.Sight> sights() {
    return whole.sights();
  }

  @Override
  public void baseline() {
    whole.baseline();
  }

  @Override
  public void reset() {
    if (can(Ability.RESTORE)) {
      whole.reset();
    }
  }

  @Override
  public Held look(Recorded recorded) {
    return whole.look(recorded);
  }

  @Override
  public void arm(List<Fault> faults, Recorded recorded) {
    if (!faults.isEmpty()) {
      require(Ability.INJECT);
    }
    whole.arm(faults, recorded);
  }

  @Override
  public Aftermath disarm() {
    Aftermath aftermath = whole.disarm();
    return can(Ability.INJECT) ? aftermath : new Aftermath(List.of(), aftermath.acknowledged());
  }

  @Override
  public boolean write(String volumeId, Recorded recorded, int block, long sequence) {
    require(Ability.WRITE);
    return whole.write(volumeId, recorded, block, sequence);
  }

  @Override
  public void writeBetweenRequests(List<String> volumeIds, Recorded recorded) {
    require(Ability.WRITE_BETWEEN);
    whole.writeBetweenRequests(volumeIds, recorded);
  }

  @Override
  public boolean remove(Kind kind, String id, Recorded recorded) {
    require(Ability.REMOVE);
    return whole.remove(kind, id, recorded);
  }

  @Override
  public void takeAway(Kind kind, String arrayName) {
    require(Ability.REMOVE);
    whole.takeAway(kind, arrayName);
  }

  @Override
  public boolean outlives() {
    return !can(Ability.RESTORE);
  }

  @Override
  public boolean expel(String groupId, String volumeId, Recorded recorded) {
    require(Ability.REMOVE);
    return whole.expel(groupId, volumeId, recorded);
  }

  @Override
  public boolean interleaves() {
    return false;
  }

  @Override
  public void gate(@Nullable RequestGate gate) {
    whole.gate(gate);
  }

  @Override
  public void close() {
    whole.close();
  }
}
