package io.cindertck.array;

import java.util.List;
import java.util.function.Function;

/** Carries requests out, one at a time, in an order of steps that is always the same. */
final class Engine {

  private final Object lock = new Object();
  private final Faults faults = new Faults();
  private final WritePlan writes = new WritePlan();
  private final Journal journal = new Journal(ArrayControl.JOURNAL_LIMIT);
  private final GateKeeper gateKeeper = new GateKeeper();
  private Store store;

  Engine(ArrayProfile profile) {
    this.store = new Store(profile);
  }

  <T> T run(String caller, Request<T> request) {
    gateKeeper.pass(caller);
    synchronized (lock) {
      writes.landNext(store);
      List<String> objects = request.objects().apply(store);
      try {
        faults.meet(request, objects);
        T answer = request.work().apply(store);
        journal.add(request, objects, null);
        return answer;
      } catch (ArrayException e) {
        journal.add(request, objects, e.code().name());
        throw e;
      }
    }
  }

  /** Does something that is no request, while no request is being carried out. */
  <T> T aside(Function<Engine, T> work) {
    synchronized (lock) {
      return work.apply(this);
    }
  }

  Checkpoint checkpoint() {
    return new Checkpoint(store.copy());
  }

  void restore(Checkpoint checkpoint) {
    store = checkpoint.saved().copy();
    faults.arm(List.of());
    writes.clear();
    journal.clear();
    gateKeeper.set(null);
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
