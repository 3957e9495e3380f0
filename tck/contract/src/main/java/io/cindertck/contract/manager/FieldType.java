package io.cindertck.contract.manager;

import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PyScalar;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a field of a versioned object makes of a value that is assigned to it.
 *
 * <p>Source: {@code oslo_versionedobjects.fields}.
 */
enum FieldType {
  STRING {
    @Override
    Value coerce(String field, PyObject value) {
      return string(field, value);
    }
  },
  UUID {
    @Override
    Value coerce(String field, PyObject value) {
      return Value.text(value.text());
    }
  },
  INTEGER {
    @Override
    Value coerce(String field, PyObject value) {
      if (value.value() instanceof Value.Int || value.value() instanceof Value.Bool) {
        return value.value();
      }
      if (!(value.value() instanceof Value.Text text)) {
        throw PythonError.type(
            "int() argument must be a string, a bytes-like object or a real number, not '"
                + value.typeName()
                + "'");
      }
      if (!text.value().strip().matches("[+-]?\\d{1,18}")) {
        throw PythonError.value("invalid literal for int() with base 10: " + value.repr());
      }
      return new Value.Int(Long.parseLong(text.value().strip()));
    }
  },
  BOOLEAN {
    @Override
    Value coerce(String field, PyObject value) {
      return new Value.Bool(value.isTruthy());
    }
  },
  MOMENT {
    @Override
    Value coerce(String field, PyObject value) {
      if (value.typeName().equals("datetime") || value.value() instanceof Value.Text) {
        return value.value();
      }
      throw PythonError.value(
          "A datetime.datetime is required in field " + field + ", not a " + value.typeName());
    }
  },
  STRINGS {
    @Override
    Value coerce(String field, PyObject value) {
      if (!(value.value() instanceof Value.Sequence sequence)) {
        throw PythonError.value(
            "A list is required in field " + field + ", not a " + value.typeName());
      }
      List<Value> items = new ArrayList<>(sequence.items().size());
      value.iterate().forEach(item -> items.add(string(field + "[" + items.size() + "]", item)));
      return Value.list(items);
    }
  },
  STRINGS_BY_NAME {
    @Override
    Value coerce(String field, PyObject value) {
      if (!value.typeName().equals("dict")) {
        throw PythonError.value(
            "A dict is required in field " + field + ", not a " + value.typeName());
      }
      Map<Value, Value> strings = new LinkedHashMap<>();
      value
          .items()
          .forEach(
              (key, item) -> {
                String place = field + "[\"" + key.text() + "\"]";
                if (item.isNone()) {
                  throw PythonError.value("Field `" + place + "' cannot be None");
                }
                strings.put(Value.text(key.text()), string(place, item));
              });
      return new Value.Mapping(strings);
    }
  },
  OBJECT {
    @Override
    Value coerce(String field, PyObject value) {
      return value.value();
    }
  };

  /**
   * What the field holds after the assignment.
   *
   * @param value anything but None
   * @throws PythonError when the field does not take it
   */
  abstract Value coerce(String field, PyObject value);

  private static Value string(String field, PyObject value) {
    boolean accepted =
        value instanceof PyScalar
            && List.of("str", "int", "float", "bool", "datetime").contains(value.typeName());
    if (!accepted) {
      throw PythonError.value(
          "A string is required in field " + field + ", not a " + value.typeName());
    }
    return Value.text(value.text());
  }
}
