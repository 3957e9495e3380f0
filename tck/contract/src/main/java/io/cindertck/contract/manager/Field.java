package io.cindertck.contract.manager;

import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.value.Value;
import java.util.Set;

/**
 * A field of a versioned object.
 *
 * @param nullable whether it may be set to None
 * @param allowed the strings that it takes; empty when it is not limited to some
 */
record Field(FieldType type, boolean nullable, Set<String> allowed) {

  static Field of(FieldType type) {
    return new Field(type, true, Set.of());
  }

  static Field required(FieldType type) {
    return new Field(type, false, Set.of());
  }

  static Field oneOf(Set<String> allowed) {
    return new Field(FieldType.STRING, true, allowed);
  }

  /**
   * What the field called {@code name} holds once {@code value} is assigned to it.
   *
   * @throws PythonError when it does not take the value
   */
  Value coerce(String name, PyObject value) {
    if (value.isNone()) {
      if (!nullable) {
        throw PythonError.value("Field `" + name + "' cannot be None");
      }
      return Value.none();
    }
    if (!allowed.isEmpty() && !value.isOneOf(allowed.toArray(String[]::new))) {
      throw PythonError.value("Field value " + value.text() + " is invalid");
    }
    return type.coerce(name, value);
  }
}
