package io.cindertck.contract.manager;

import io.cindertck.contract.Digest;
import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Reply;
import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PyReader;
import io.cindertck.contract.manager.python.PyScalar;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Asks the driver, keeps what was said, and hands on what it returned or raised. */
final class DriverTalk {
  private final Driver driver;
  private final List<Digest.Exchange> exchanges = new ArrayList<>();

  DriverTalk(Driver driver) {
    this.driver = driver;
  }

  /** Every call so far, with its answer. */
  List<Digest.Exchange> exchanges() {
    return exchanges;
  }

  /**
   * Makes a call.
   *
   * @throws PythonError when the driver raised
   * @throws NoAnswerException when the driver did not answer
   */
  PyObject ask(OutgoingCall call) {
    DriverCall asked = call.toDriverCall();
    Reply reply = driver.call(asked);
    exchanges.add(new Digest.Exchange(asked, reply));
    reply.inputChanges().forEach(change -> apply(change, call));
    if (reply.outcome() instanceof Reply.Returned returned) {
      return reader(call).read(returned.value());
    }
    if (reply.outcome() instanceof Reply.Raised raised) {
      throw PythonError.of(raised);
    }
    throw new NoAnswerException();
  }

  private static PyReader reader(OutgoingCall call) {
    return new PyReader(call::handed, DriverTalk::detached);
  }

  /** A driver that assigns to an object it was handed has its change saved with the manager's. */
  private static void apply(Reply.InputChange change, OutgoingCall call) {
    PyObject target = call.handed(new Value.Handed(change.argument(), change.index()));
    if (!(target instanceof Loaded object) || object.type().isReadOnly(change.column())) {
      return;
    }
    object.setItem(change.column(), reader(call).read(change.after()));
  }

  private static PyObject detached(Value.DbObject object) {
    for (ObjectClass type : ObjectClass.values()) {
      if (type.typeName().equals(object.type())) {
        return new Loaded(type, object.columns());
      }
    }
    return new PyScalar(new Value.Opaque(object.type(), object.type(), false));
  }

  /** The driver did not answer, so that there is nothing to digest. */
  static final class NoAnswerException extends RuntimeException {
    NoAnswerException() {
      super("the driver did not answer", null, false, false);
    }
  }
}
