package io.cindertck.array;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Carries requests out, one at a time, in an order of steps that is always the same. */
final class Engine {

  private final Object lock = new Object();
  private final Faults faults = new Faults();
  private final WritePlan writes = new WritePlan();
  private final Lag lag = new Lag();
  private final Journal journal = new Journal(ArrayControl.JOURNAL_LIMIT);
  private final GateKeeper gateKeeper = new GateKeeper();
  private Consumer<Store> upkeep = store -> {};
  private Store store;

  Engine(ArrayProfile profile) {
    this.store = new Store(profile);
  }

  <T> T run(String caller, Request<T> request) {
    gateKeeper.pass(caller);
    synchronized (lock) {
      upkeep.accept(store);
      writes.landNext(store);
      List<String> objects = request.objects().apply(store);
      FaultKind fault = faults.strike(request, objects);
      lag.count();
      try {
        T answer = new Execution(store, writes, lag).answer(request, fault);
        journal.add(request, objects, null, fault);
        return answer;
      } catch (ArrayException e) {
        journal.add(request, objects, e.code(), fault);
        throw e;
      } finally {
        upkeep.accept(store);
      }
    }
  }

  /** Does something that is no request, while no request is being carried out. */
  <T> T aside(Function<Engine, T> work) {
    synchronized (lock) {
      upkeep.accept(store);
      try {
        return work.apply(this);
      } finally {
        upkeep.accept(store);
      }
    }
  }

  void keepUp(Consumer<Store> other) {
    synchronized (lock) {
      upkeep = other;
    }
  }

  Checkpoint checkpoint() {
    return new Checkpoint(store.copy());
  }

  void restore(Checkpoint checkpoint) {
    store = checkpoint.saved().copy();
    writes.clear();
    journal.clear();
    arm(List.of());
    gateKeeper.set(null);
  }

  void arm(List<ArmedFault> armed) {
    faults.arm(armed);
    lag.end();
    journal.mark();
  }

  void disarm() {
    faults.disarm();
    lag.end();
  }

  Store store() {
    return store;
  }

  Faults faults() {
    return faults;
  }

  WritePlan writes() {
    return writes;
  }

  Journal journal() {
    return journal;
  }

  GateKeeper gateKeeper() {
    return gateKeeper;
  }
}
