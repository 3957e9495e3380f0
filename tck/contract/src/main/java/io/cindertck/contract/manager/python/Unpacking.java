package io.cindertck.contract.manager.python;

import java.util.List;

/** What {@code a, b = object} does. */
public final class Unpacking {
  private Unpacking() {}

  /**
   * Takes an object apart.
   *
   * @return exactly {@code count} objects
   * @throws PythonError when it cannot be iterated over, or has another number of items
   */
  public static List<PyObject> unpack(PyObject object, int count) {
    List<PyObject> items;
    try {
      items = object.iterate();
    } catch (PythonError notIterable) {
      if (!notIterable.isA("TypeError")) {
        throw notIterable;
      }
      throw PythonError.type("cannot unpack non-iterable " + object.typeName() + " object");
    }
    if (items.size() < count) {
      throw PythonError.value(
          "not enough values to unpack (expected " + count + ", got " + items.size() + ")");
    }
    if (items.size() > count) {
      throw PythonError.value("too many values to unpack (expected " + count + ")");
    }
    return items;
  }
}
