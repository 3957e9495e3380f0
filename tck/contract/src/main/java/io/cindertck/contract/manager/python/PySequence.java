package io.cindertck.contract.manager.python;

import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Objects in a row.
 *
 * @param typeName {@code list}, {@code tuple}, or the class of a list of database objects
 * @param elements what is in it
 */
public record PySequence(String typeName, List<? extends PyObject> elements) implements PyObject {

  /** Copies {@code elements}. */
  public PySequence {
    elements = List.copyOf(elements);
  }

  private boolean isTuple() {
    return typeName.equals("tuple");
  }

  @Override
  public Value value() {
    return new Value.Sequence(
        isTuple() ? Value.Sequence.Kind.TUPLE : Value.Sequence.Kind.LIST,
        elements.stream().map(PyObject::value).toList());
  }

  @Override
  public String text() {
    String inner = elements.stream().map(PyObject::repr).collect(Collectors.joining(", "));
    if (isTuple()) {
      return "(" + inner + (elements.size() == 1 ? ",)" : ")");
    }
    return "[" + inner + "]";
  }

  @Override
  public boolean isTruthy() {
    return !elements.isEmpty();
  }

  @Override
  public PyObject item(String key) {
    // A list of database objects passes the subscript on to the list inside it.
    throw PythonError.type(
        (isTuple() ? "tuple" : "list") + " indices must be integers or slices, not str");
  }

  @Override
  public PyObject pop(String key) {
    if (typeName.equals("list")) {
      throw PythonError.type("'str' object cannot be interpreted as an integer");
    }
    return PyObject.super.pop(key);
  }

  @Override
  public List<PyObject> iterate() {
    return List.copyOf(elements);
  }
}
