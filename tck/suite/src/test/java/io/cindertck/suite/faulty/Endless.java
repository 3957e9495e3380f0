package io.cindertck.suite.faulty;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.stream.Stream;

/** Goes on for ever. */
final class Endless extends AbstractList<Object> {
  @Override
  public Object get(int index) {
    return index;
  }

  @Override
  public int size() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Iterator<Object> iterator() {
    return Stream.<Object>generate(() -> 1).iterator();
  }
}
