package io.cindertck.contract.manager.python;

import io.cindertck.contract.value.Value;
import java.util.Arrays;
import java.util.List;

/** An object that cannot be changed and holds no others: None, a number, a string, whatever. */
public record PyScalar(Value value) implements PyObject {

  /** Python's None. */
  public static final PyScalar NONE = new PyScalar(Value.none());

  /** The string {@code text}. */
  public static PyScalar of(String text) {
    return new PyScalar(Value.text(text));
  }

  @Override
  public String typeName() {
    if (value instanceof Value.None) {
      return "NoneType";
    } else if (value instanceof Value.Bool) {
      return "bool";
    } else if (value instanceof Value.Int) {
      return "int";
    } else if (value instanceof Value.Real) {
      return "float";
    } else if (value instanceof Value.Opaque opaque) {
      return opaque.type();
    } else if (value instanceof Value.DbObject object) {
      return object.type();
    }
    return "str";
  }

  @Override
  public String text() {
    if (value instanceof Value.None) {
      return "None";
    } else if (value instanceof Value.Bool bool) {
      return bool.value() ? "True" : "False";
    } else if (value instanceof Value.Int number) {
      return number.value().toString();
    } else if (value instanceof Value.Real number) {
      return real(number.value());
    } else if (value instanceof Value.Opaque opaque) {
      return opaque.text();
    }
    return value.asText().orElse("");
  }

  private static String real(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    return Double.isInfinite(number) ? (number > 0 ? "inf" : "-inf") : Double.toString(number);
  }

  @Override
  public String repr() {
    return value.asText().map(PyScalar::quoted).orElseGet(this::text);
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
    return text.contains("'") && !text.contains("\"")
        ? '"' + escaped + '"'
        : "'" + escaped.replace("'", "\\'") + "'";
  }

  @Override
  public boolean isTruthy() {
    return !value.isFalsy();
  }

  @Override
  public boolean isNone() {
    return value instanceof Value.None;
  }

  @Override
  public boolean isOneOf(String... texts) {
    return value.asText().filter(Arrays.asList(texts)::contains).isPresent();
  }

  @Override
  public PyObject item(String key) {
    if (value instanceof Value.Text) {
      throw PythonError.type("string indices must be integers, not 'str'");
    }
    return PyObject.super.item(key);
  }

  @Override
  public List<PyObject> iterate() {
    if (value instanceof Value.Text text) {
      return text.value()
          .codePoints()
          .<PyObject>mapToObj(point -> of(Character.toString(point)))
          .toList();
    }
    // Nobody has read an iterator of the driver's, so that nobody knows what it would give.
    if (value instanceof Value.Opaque opaque && opaque.oneShot()) {
      return List.of();
    }
    return PyObject.super.iterate();
  }
}
