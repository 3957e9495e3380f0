package io.cindertck.contract.manager;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Operation;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PyScalar;
import io.cindertck.contract.manager.python.PySequence;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A driver call that is put together, with the very objects that it hands over. */
final class OutgoingCall {
  private final String method;
  private final Map<String, PyObject> objects = new LinkedHashMap<>();
  private final Map<String, DriverCall.Argument> arguments = new LinkedHashMap<>();

  OutgoingCall(String method) {
    this.method = method;
  }

  /**
   * A call of one of the six operations.
   *
   * @param values one for each of the operation's parameters: an object, a list, or None
   */
  static OutgoingCall of(Operation operation, Dialect dialect, List<Passed> values) {
    OutgoingCall call = new OutgoingCall(operation.method(dialect));
    for (int i = 0; i < values.size(); i++) {
      call.with(operation.parameters().get(i).name(dialect), values.get(i));
    }
    return call;
  }

  /** What is passed for a parameter. */
  record Passed(PyObject object, DriverCall.Argument argument) {

    /** An object; None where there is none. */
    static Passed one(@Nullable Loaded object) {
      return object == null
          ? none()
          : new Passed(object, new DriverCall.One(object.typeName(), HandedRow.of(object)));
    }

    /** A plain list, or None. */
    static Passed list(ObjectClass of, @Nullable List<Loaded> objects) {
      return objects == null ? none() : many("list", of, objects);
    }

    /** A list of Cinder's own class for it. */
    static Passed objectList(ObjectClass of, List<Loaded> objects) {
      return many(of.typeName() + "List", of, objects);
    }

    /** A value that is no database object. */
    static Passed plain(Value value) {
      return new Passed(new PyScalar(value), new DriverCall.Plain(value));
    }

    private static Passed many(String typeName, ObjectClass of, List<Loaded> objects) {
      return new Passed(
          new PySequence(typeName, objects),
          new DriverCall.Many(of.typeName(), objects.stream().map(HandedRow::of).toList()));
    }

    private static Passed none() {
      return new Passed(PyScalar.NONE, new DriverCall.Absent());
    }
  }

  /** Adds an argument. */
  OutgoingCall with(String parameter, Passed passed) {
    objects.put(parameter, passed.object());
    arguments.put(parameter, passed.argument());
    return this;
  }

  /** What the driver is asked. */
  DriverCall toDriverCall() {
    return new DriverCall(method, arguments);
  }

  /**
   * The object that was handed over.
   *
   * @throws IllegalArgumentException when the answer refers to something that was not
   */
  PyObject handed(Value.Handed reference) {
    PyObject argument = objects.get(reference.argument());
    if (argument != null && reference.index() == Value.Handed.WHOLE) {
      return argument;
    }
    if (argument instanceof PySequence list
        && reference.index() >= 0
        && reference.index() < list.elements().size()) {
      return list.elements().get(reference.index());
    }
    throw new IllegalArgumentException(
        "the answer to %s refers to item %d of its argument %s, which has no such item"
            .formatted(method, reference.index(), reference.argument()));
  }
}
