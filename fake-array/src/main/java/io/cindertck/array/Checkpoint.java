package io.cindertck.array;

/** What the array held at some moment; can be restored any number of times. Opaque, immutable. */
public final class Checkpoint {

  private final Store saved;

  Checkpoint(Store saved) {
    this.saved = saved;
  }

  Store saved() {
    return saved;
  }
}
