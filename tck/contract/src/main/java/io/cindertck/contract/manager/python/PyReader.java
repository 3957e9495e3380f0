package io.cindertck.contract.manager.python;

import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Turns what a driver returned into objects that can be changed. Where the same value occurs twice,
 * so does the object.
 */
public final class PyReader {
  private final Function<Value.Handed, PyObject> handed;
  private final Function<Value.DbObject, PyObject> read;
  private final IdentityHashMap<Value, PyObject> known = new IdentityHashMap<>();

  /**
   * A reader for one answer.
   *
   * @param handed finds the object that was handed over
   * @param read makes an object of one that the driver read from the database itself
   */
  public PyReader(
      Function<Value.Handed, PyObject> handed, Function<Value.DbObject, PyObject> read) {
    this.handed = handed;
    this.read = read;
  }

  /** The object that stands for a column's value, which refers to nothing outside. */
  public static PyObject ofColumn(Value value) {
    return new PyReader(PyScalar::new, PyScalar::new).read(value);
  }

  /** The object that stands for a value. */
  public PyObject read(Value value) {
    PyObject seen = known.get(value);
    if (seen != null) {
      return seen;
    }
    PyObject object = fresh(value);
    known.put(value, object);
    return object;
  }

  private PyObject fresh(Value value) {
    if (value instanceof Value.Sequence sequence) {
      List<PyObject> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(read(item)));
      boolean tuple = sequence.kind() == Value.Sequence.Kind.TUPLE;
      return new PySequence(tuple ? "tuple" : "list", items);
    }
    if (value instanceof Value.Mapping mapping) {
      PyDict dict = new PyDict();
      mapping.entries().forEach((key, item) -> dict.put(read(key), read(item)));
      return dict;
    }
    if (value instanceof Value.Handed reference) {
      return handed.apply(reference);
    }
    if (value instanceof Value.DbObject object) {
      return read.apply(object);
    }
    return new PyScalar(value);
  }
}
