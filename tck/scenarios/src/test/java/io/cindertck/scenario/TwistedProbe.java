package io.cindertck.scenario;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.ArrayProbe;
import java.lang.reflect.Proxy;

/** Probes that do not do what they say. */
final class TwistedProbe {
  private TwistedProbe() {}

  /** The same array, whose probe fails at something. */
  static ArrayProbe failing(ArrayProbe able, String method, Object first) {
    return (ArrayProbe)
        Proxy.newProxyInstance(
            ArrayProbe.class.getClassLoader(),
            new Class<?>[] {ArrayProbe.class},
            (self, called, arguments) -> {
              if (called.getName().equals(method)
                  && (arguments[0] == first || arguments[0].getClass() == first)) {
                throw new DriverUnreachableException(Reason.FAILURE, "the array probe is tired");
              }
              return called.invoke(able, arguments);
            });
  }

  /** The same array, of which nothing can be taken away, whatever it says. */
  static ArrayProbe clumsy(ArrayProbe able) {
    return (ArrayProbe)
        Proxy.newProxyInstance(
            ArrayProbe.class.getClassLoader(),
            new Class<?>[] {ArrayProbe.class},
            (self, method, arguments) ->
                method.getName().equals("takeAway") ? null : method.invoke(able, arguments));
  }
}
