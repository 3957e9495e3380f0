package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two arrays to which the same happens: the one that the model's driver uses, and the one behind
 * real Cinder, which is asked to do its part before the faults are taken away, and tells how that
 * ended.
 */
record BothArrays(ArrayProbe model, ArrayProbe real, Supplier<String> realPart)
    implements ArrayProbe {

  @Override
  public String locator() {
    return model.locator();
  }

  @Override
  public Set<Held.Sight> sights() {
    return model.sights();
  }

  @Override
  public Set<Ability> abilities() {
    return model.abilities();
  }

  @Override
  public void baseline() {
    model.baseline();
    real.baseline();
  }

  @Override
  public void reset() {
    model.reset();
    real.reset();
  }

  @Override
  public Held look(Recorded recorded) {
    Held held = model.look(recorded);
    assertThat(real.look(recorded)).as("what the array behind real Cinder holds").isEqualTo(held);
    return held;
  }

  @Override
  public void arm(List<Fault> faults, Recorded recorded) {
    model.arm(faults, recorded);
    real.arm(faults, recorded);
  }

  @Override
  public Aftermath disarm() {
    String said = realPart.get();
    Aftermath aftermath = model.disarm();
    assertThat(real.disarm())
        .as("the requests, and writes between them; the manager ended with %s", said)
        .isEqualTo(aftermath);
    return aftermath;
  }

  @Override
  public boolean write(String volumeId, Recorded recorded, int block, long sequence) {
    boolean done = model.write(volumeId, recorded, block, sequence);
    assertThat(real.write(volumeId, recorded, block, sequence)).isEqualTo(done);
    return done;
  }

  @Override
  public void writeBetweenRequests(List<String> volumeIds, Recorded recorded) {
    model.writeBetweenRequests(volumeIds, recorded);
    real.writeBetweenRequests(volumeIds, recorded);
  }

  @Override
  public boolean remove(Kind kind, String id, Recorded recorded) {
    boolean done = model.remove(kind, id, recorded);
    assertThat(real.remove(kind, id, recorded)).isEqualTo(done);
    return done;
  }

  @Override
  public void takeAway(Kind kind, String arrayName) {
    throw new UnsupportedOperationException("not needed");
  }

  @Override
  public boolean outlives() {
    return false;
  }

  @Override
  public boolean expel(String groupId, String volumeId, Recorded recorded) {
    boolean done = model.expel(groupId, volumeId, recorded);
    assertThat(real.expel(groupId, volumeId, recorded)).isEqualTo(done);
    return done;
  }

  @Override
  public boolean interleaves() {
    return false;
  }

  @Override
  public void gate(@Nullable RequestGate gate) {
    model.gate(gate);
  }

  @Override
  public void close() {
    model.close();
    real.close();
  }
}
