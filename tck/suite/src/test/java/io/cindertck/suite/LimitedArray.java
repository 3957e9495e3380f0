package io.cindertck.suite;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.connect.array.ArrayProbe.Aftermath;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Recorded;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The simulated array through a probe that lacks an ability. One that cannot write sees no content.
 */
final class LimitedArray {
  private final ArrayProbe whole;
  private final Set<Ability> abilities;
  private final PartialSight sight;

  private LimitedArray(ArrayProbe whole, Ability lacking) {
    this.whole = whole;
    this.abilities = EnumSet.complementOf(EnumSet.of(lacking));
    Set<Sight> sights = EnumSet.allOf(Sight.class);
    if (lacking == Ability.WRITE) {
      sights.remove(Sight.CONTENT);
    }
    this.sight = new PartialSight(sights);
  }

  static ArrayProbe without(Ability lacking, ArrayProbe whole) {
    LimitedArray limited = new LimitedArray(whole, lacking);
    return (ArrayProbe)
        Proxy.newProxyInstance(
            ArrayProbe.class.getClassLoader(),
            new Class<?>[] {ArrayProbe.class},
            (proxy, method, arguments) ->
                limited.answer(method, arguments == null ? new Object[0] : arguments));
  }

  private @Nullable Object answer(Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "abilities" -> abilities;
      case "can" -> abilities.contains((Ability) arguments[0]);
      case "sights" -> sight.sights();
      case "look" -> sight.of(whole.look((Recorded) arguments[0]));
      case "interleaves" -> false;
      case "disarm" -> {
        Aftermath all = whole.disarm();
        yield abilities.contains(Ability.INJECT)
            ? all
            : new Aftermath(List.of(), all.acknowledged());
      }
      default -> {
        try {
          yield method.invoke(whole, arguments);
        } catch (InvocationTargetException e) {
          throw e.getTargetException();
        }
      }
    };
  }
}
