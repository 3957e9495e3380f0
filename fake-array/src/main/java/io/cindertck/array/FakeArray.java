package io.cindertck.array;

import java.util.function.Consumer;

/**
 * A storage array in memory. Requests are carried out one at a time, each in the same steps: the
 * gate, then planned writes, the count, the faults, the work, the journal.
 */
public final class FakeArray {

  /** The caller's label of a client that was given none. */
  public static final String DEFAULT_CALLER = "driver";

  private final ArrayProfile profile;
  private final Engine engine;
  private final ArrayControl control;

  /** An empty array of the kind that {@code profile} describes. */
  public FakeArray(ArrayProfile profile) {
    this.profile = profile;
    this.engine = new Engine(profile);
    this.control = new ArrayControl(engine);
  }

  /** An empty array of the {@link ArrayProfile#standard() standard} kind. */
  public static FakeArray standard() {
    return new FakeArray(ArrayProfile.standard());
  }

  /** What kind of array this is. */
  public ArrayProfile profile() {
    return profile;
  }

  /** A client with the label {@link #DEFAULT_CALLER}. */
  public ArrayClient client() {
    return client(DEFAULT_CALLER);
  }

  /** A client whose requests come from {@code caller}, which the gate is told. */
  public ArrayClient client(String caller) {
    return new RequestingClient(engine, caller);
  }

  /** The array from the outside; always the same one. */
  public ArrayControl control() {
    return control;
  }

  /**
   * Has {@code upkeep} run before and after each request, and each time that the array is looked at
   * or changed from the outside, while nothing else happens. For faces that show what the array
   * holds in a place where others change it too, such as files: it takes in what became of those
   * since, and carries out there what became of the array. Replaces the upkeep before.
   */
  public void keepUp(Consumer<Store> upkeep) {
    engine.keepUp(upkeep);
  }

  /**
   * Carries out a request that {@link ArrayClient} does not have: the way in for faces, which speak
   * the language of some real array.
   *
   * @throws ArrayException when the request fails or a fault strikes
   */
  public <T> T request(String caller, Request<T> request) {
    return engine.run(caller, request);
  }
}
