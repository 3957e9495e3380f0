package io.cindertck.contract.manager.python;

import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;

/**
 * An object as the manager's code handles it. Everything fails here as an object without that
 * ability would; a class overrides what its objects can do.
 */
public interface PyObject {

  /** The class's name. */
  String typeName();

  /** What is kept of it when it is stored in a column. */
  Value value();

  /** What {@code str()} makes of it. */
  String text();

  /** What {@code repr()} makes of it. */
  default String repr() {
    return text();
  }

  /** What {@code if} makes of it. */
  default boolean isTruthy() {
    return true;
  }

  /** Whether it is equal to one of these strings, as {@code in} looks for it. */
  default boolean isOneOf(String... texts) {
    return false;
  }

  /** Whether it is {@code None}. */
  default boolean isNone() {
    return false;
  }

  /** {@code object[key]}. */
  default PyObject item(String key) {
    throw PythonError.type("'" + typeName() + "' object is not subscriptable");
  }

  /** {@code object[key] = value}. */
  default void setItem(String key, PyObject value) {
    throw PythonError.type("'" + typeName() + "' object does not support item assignment");
  }

  /** {@code object.pop(key)}. */
  default PyObject pop(String key) {
    throw PythonError.attribute(typeName(), "pop");
  }

  /** {@code object.pop(key, None)}. */
  default void discard(String key) {
    throw PythonError.attribute(typeName(), "pop");
  }

  /** {@code object.get(key)}; None where the key is missing. */
  default PyObject get(String key) {
    throw PythonError.attribute(typeName(), "get");
  }

  /** {@code object.items()}, in order. */
  default Map<PyObject, PyObject> items() {
    throw PythonError.attribute(typeName(), "items");
  }

  /** What a {@code for} loop sees. */
  default List<PyObject> iterate() {
    throw PythonError.type("'" + typeName() + "' object is not iterable");
  }
}
