package io.cindertck.connect.proxy;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Recorded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An array that a driver reaches through a fault proxy. Faults, the count of requests and writes
 * between them are the proxy's; all else is the probe's.
 */
public final class ProxiedArray implements ArrayProbe {
  private final ArrayProbe array;
  private final FaultProxy proxy;
  private ObjectNames names = new ObjectNames(Recorded.EMPTY, Held.UNSEEN);
  private Recorded recorded = Recorded.EMPTY;
  private @Nullable HostWrites writes;

  /** The array behind {@code proxy}, seen by {@code array}. Both are closed with it. */
  public ProxiedArray(ArrayProbe array, FaultProxy proxy) {
    this.array = array;
    this.proxy = proxy;
  }

  @Override
  public Optional<String> trouble() {
    return proxy.trouble();
  }

  @Override
  public String locator() {
    return array.locator();
  }

  @Override
  public Set<Held.Sight> sights() {
    return array.sights();
  }

  @Override
  public Set<Ability> abilities() {
    Set<Ability> abilities = EnumSet.of(Ability.INJECT);
    abilities.addAll(array.abilities());
    if (array.can(Ability.WRITE)) {
      abilities.add(Ability.WRITE_BETWEEN);
    }
    return Set.copyOf(abilities);
  }

  @Override
  public void baseline() {
    array.baseline();
  }

  @Override
  public void reset() {
    proxy.disarm();
    writes = null;
    array.reset();
  }

  @Override
  public Held look(Recorded recorded) {
    return array.look(recorded);
  }

  /** Arms those that a proxy can arm. */
  @Override
  public void arm(List<Fault> faults, Recorded recorded) {
    List<Fault> armed =
        faults.stream().filter(fault -> FaultProxy.supported().contains(fault.kind())).toList();
    // Looking at an array takes time: it is done where it matters what objects are called.
    Held held = armed.isEmpty() ? Held.UNSEEN : array.look(recorded);
    this.recorded = recorded;
    names = new ObjectNames(recorded, held);
    array.arm(List.of(), recorded);
    proxy.arm(armed, names.texts());
  }

  @Override
  public Aftermath disarm() {
    List<ArrayRequest> requests = proxy.disarm();
    Aftermath ofArray = array.disarm();
    List<Write> acknowledged = new ArrayList<>(ofArray.acknowledged());
    if (writes != null) {
      acknowledged.addAll(writes.acknowledged());
      writes = null;
    }
    boolean struck = requests.stream().anyMatch(request -> request.fault() != null);
    Held held = struck ? array.look(recorded) : Held.UNSEEN;
    return new Aftermath(
        requests.stream().map(request -> names.told(request, held)).toList(), acknowledged);
  }

  @Override
  public boolean write(String volumeId, Recorded recorded, int block, long sequence) {
    return array.write(volumeId, recorded, block, sequence);
  }

  @Override
  public void writeBetweenRequests(List<String> volumeIds, Recorded recorded) {
    if (!array.can(Ability.WRITE)) {
      array.writeBetweenRequests(volumeIds, recorded);
      return;
    }
    Held held = array.look(recorded);
    List<String> there = volumeIds.stream().filter(id -> held.holds(Kind.VOLUME, id)).toList();
    if (!there.isEmpty()) {
      HostWrites host = new HostWrites(array, there, recorded);
      writes = host;
      proxy.onRequest(host);
    }
  }

  @Override
  public boolean remove(Kind kind, String id, Recorded recorded) {
    return array.remove(kind, id, recorded);
  }

  @Override
  public void takeAway(Kind kind, String arrayName) {
    array.takeAway(kind, arrayName);
  }

  @Override
  public boolean outlives() {
    return array.outlives();
  }

  @Override
  public boolean expel(String groupId, String volumeId, Recorded recorded) {
    return array.expel(groupId, volumeId, recorded);
  }

  @Override
  public boolean interleaves() {
    return array.interleaves();
  }

  @Override
  public void gate(@Nullable RequestGate gate) {
    array.gate(gate);
  }

  @Override
  public void close() {
    proxy.close();
    array.close();
  }
}
