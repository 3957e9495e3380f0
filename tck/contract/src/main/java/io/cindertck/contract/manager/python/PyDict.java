package io.cindertck.contract.manager.python;

import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dictionary. The manager takes keys out of a driver's dictionaries and sets others, and sees
 * what it did when it meets the same one again.
 */
public final class PyDict implements PyObject {
  private final Map<PyObject, PyObject> entries = new LinkedHashMap<>();

  /** A dictionary with one string. */
  public static PyDict of(String key, String text) {
    PyDict dict = new PyDict();
    dict.setItem(key, PyScalar.of(text));
    return dict;
  }

  /** Whether it has the key. */
  public boolean has(String key) {
    return entries.containsKey(PyScalar.of(key));
  }

  /** {@code dict[key] = value} for a key of any type. */
  public void put(PyObject key, PyObject value) {
    entries.put(key, value);
  }

  @Override
  public String typeName() {
    return "dict";
  }

  @Override
  public Value value() {
    Map<Value, Value> values = new LinkedHashMap<>();
    entries.forEach((key, value) -> values.put(key.value(), value.value()));
    return new Value.Mapping(values);
  }

  @Override
  public String text() {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey().repr() + ": " + entry.getValue().repr())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Override
  public boolean isTruthy() {
    return !entries.isEmpty();
  }

  @Override
  public PyObject item(String key) {
    return Optional.ofNullable(entries.get(PyScalar.of(key)))
        .orElseThrow(() -> PythonError.key(key));
  }

  @Override
  public void setItem(String key, PyObject value) {
    entries.put(PyScalar.of(key), value);
  }

  @Override
  public PyObject pop(String key) {
    PyObject value = item(key);
    entries.remove(PyScalar.of(key));
    return value;
  }

  @Override
  public void discard(String key) {
    entries.remove(PyScalar.of(key));
  }

  @Override
  public PyObject get(String key) {
    return entries.getOrDefault(PyScalar.of(key), PyScalar.NONE);
  }

  @Override
  public Map<PyObject, PyObject> items() {
    return new LinkedHashMap<>(entries);
  }

  @Override
  public List<PyObject> iterate() {
    return List.copyOf(entries.keySet());
  }
}
