package io.cindertck.suite;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.UnseenArray;
import io.cindertck.connect.isolated.IsolatedDriver;
import io.cindertck.connect.jvm.JavaDriver;
import io.cindertck.connect.jvm.JvmConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code java:CLASS}: a Java driver in this JVM, in one of its own, or in a container. */
final class JavaLocator {
  private JavaLocator() {}

  /** Where a driver runs. It is looked at in this JVM, wherever that is. */
  @FunctionalInterface
  private interface Place {
    /**
     * Sets the driver up there.
     *
     * @param array what it works on, where it takes it
     */
    DriverConnection connect(JavaDriver driver, FakeArray array);
  }

  static Target reach(TargetRequest request, String className) {
    return reach(
        request,
        className,
        request.isolate()
            ? (driver, array) ->
                connect(IsolatedDriver.here(className, request.classPath()), request, array)
            : (driver, array) ->
                JvmConnection.open(
                    () -> driver.make(array.client(), request.options()), request.deadlines()));
  }

  static Target inContainer(TargetRequest request, String className, String image) {
    return reach(
        request,
        className,
        (driver, array) ->
            connect(
                IsolatedDriver.inContainer(
                    className, request.classPath(), image, request.container()),
                request,
                array));
  }

  private static DriverConnection connect(
      IsolatedDriver driver, TargetRequest request, FakeArray array) {
    return driver.connect(
        array.client(), request.dialect(), request.options(), request.deadlines());
  }

  private static Target reach(TargetRequest request, String className, Place place) {
    JavaDriver driver = JavaDriver.find(className, loader(request.classPath()));
    String wanted = request.array();
    if (driver.takesArray() && !ArrayLocators.isNone(wanted)) {
      FakeArray array = ArrayLocators.embedded(wanted);
      return new Target(request.driver(), place.connect(driver, array), ArrayLocators.probe(array));
    }
    if (!driver.takesArray() && ProbeLocators.isMeant(wanted)) {
      return seenBy(ProbeLocators.open(wanted + "", request), request, driver, place);
    }
    if (!driver.takesArray() && wanted != null && !ArrayLocators.isNone(wanted)) {
      throw Targets.wrong(
          "class "
              + className
              + " has no constructor that takes an ArrayClient, so that '--array "
              + wanted
              + "' would look at an array that it does not use; leave --array out, or give a probe of its"
              + " array: "
              + ProbeLocators.FORMS);
    }
    return new Target(
        request.driver(), place.connect(driver, FakeArray.standard()), new UnseenArray());
  }

  /** A driver of an array of its own, which a probe sees. */
  private static Target seenBy(
      ArrayProbe array, TargetRequest request, JavaDriver driver, Place place) {
    try {
      return new Target(request.driver(), place.connect(driver, FakeArray.standard()), array);
    } catch (RuntimeException e) {
      array.close();
      throw e;
    }
  }

  private static ClassLoader loader(List<Path> classPath) {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      if (!Files.exists(path)) {
        throw Targets.wrong("no such file or folder on the class path: " + path);
      }
      try {
        urls.add(path.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new DriverUnreachableException(Reason.CONFIGURATION, "not a class path: " + path, e);
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Targets.class.getClassLoader());
  }
}
