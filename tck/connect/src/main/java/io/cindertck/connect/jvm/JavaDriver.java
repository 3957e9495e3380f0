package io.cindertck.connect.jvm;

import io.cindertck.array.ArrayClient;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.driver.ConsistencyGroupDriver;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Java driver by the name of its class. */
public final class JavaDriver {
  private final Class<?> type;

  private JavaDriver(Class<?> type) {
    this.type = type;
  }

  /**
   * Loads the class.
   *
   * @throws DriverUnreachableException when there is no such class, or it is no driver
   */
  public static JavaDriver load(String className, ClassLoader loader) {
    return find(className, loader, true);
  }

  /**
   * Finds the class, and runs none of its code: it is for another JVM to make the driver.
   *
   * @throws DriverUnreachableException when there is no such class, or it is no driver
   */
  public static JavaDriver find(String className, ClassLoader loader) {
    return find(className, loader, false);
  }

  private static JavaDriver find(String className, ClassLoader loader, boolean initialize) {
    if (className.isBlank()) {
      throw wrong("java: names no class; give java:CLASS", null);
    }
    Class<?> type;
    try {
      type = Class.forName(className, initialize, loader);
    } catch (ClassNotFoundException e) {
      throw wrong("no class " + className + " on the class path; see --classpath", e);
    } catch (LinkageError e) {
      throw wrong("class " + className + " does not load: " + e, e);
    }
    if (!ConsistencyGroupDriver.class.isAssignableFrom(type)) {
      throw wrong(
          "class " + className + " does not implement " + ConsistencyGroupDriver.class.getName(),
          null);
    }
    return new JavaDriver(type);
  }

  /** Whether it takes the simulated array, so that what it holds is what the driver made. */
  public boolean takesArray() {
    return constructor().getParameterCount() > 0
        && constructor().getParameterTypes()[0] == ArrayClient.class;
  }

  /**
   * Makes the driver.
   *
   * @throws DriverUnreachableException when its constructor throws, or options are given that it
   *     does not take
   */
  public ConsistencyGroupDriver make(ArrayClient array, Map<String, String> options) {
    Constructor<?> constructor = constructor();
    List<Class<?>> parameters = List.of(constructor.getParameterTypes());
    if (!options.isEmpty() && !parameters.contains(Map.class)) {
      throw wrong(
          "driver " + type.getName() + " takes no options: its constructor has no Map", null);
    }
    Object[] arguments =
        parameters.stream()
            .map(parameter -> parameter == ArrayClient.class ? array : Map.copyOf(options))
            .toArray();
    try {
      return (ConsistencyGroupDriver) constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      // An option that it does not like is for whoever gave it; anything else is the driver's.
      boolean refused = e.getCause() instanceof IllegalArgumentException;
      throw new DriverUnreachableException(
          refused ? Reason.CONFIGURATION : Reason.FAILURE,
          "the constructor of "
              + type.getName()
              + " threw "
              + (e.getCause() == null ? e : Thrown.line(e.getCause())),
          e);
    } catch (LinkageError e) {
      throw wrong("class " + type.getName() + " does not load: " + Thrown.line(e), e);
    } catch (ReflectiveOperationException e) {
      throw wrong("class " + type.getName() + " cannot be made: " + e, e);
    }
  }

  private Constructor<?> constructor() {
    for (List<Class<?>> wanted :
        List.<List<Class<?>>>of(
            List.of(ArrayClient.class, Map.class),
            List.of(ArrayClient.class),
            List.of(Map.class),
            List.of())) {
      for (Constructor<?> constructor : type.getConstructors()) {
        if (List.of(constructor.getParameterTypes()).equals(wanted)) {
          return constructor;
        }
      }
    }
    throw wrong(
        "class "
            + type.getName()
            + " has no public constructor that takes (ArrayClient, Map), (ArrayClient), (Map) or"
            + " nothing",
        null);
  }

  private static DriverUnreachableException wrong(String message, @Nullable Throwable cause) {
    return cause == null
        ? new DriverUnreachableException(Reason.CONFIGURATION, message)
        : new DriverUnreachableException(Reason.CONFIGURATION, message, cause);
  }
}
