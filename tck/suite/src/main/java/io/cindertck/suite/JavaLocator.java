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
import io.cindertck.connect.process.Deadlines;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code java:CLASS}: a Java driver in this JVM, or in one of its own. */
final class JavaLocator {
  private JavaLocator() {}

  static Target reach(TargetRequest request, String className) {
    return reach(request, className, null);
  }

  static Target inContainer(TargetRequest request, String className, String image) {
    return reach(request, className, image);
  }

  /**
   * Reaches a driver, which is looked at here wherever it will run.
   *
   * @param image of what it gets a container; null for none
   */
  private static Target reach(TargetRequest request, String className, @Nullable String image) {
    ClassLoader loader = loader(request.classPath());
    JavaDriver driver = JavaDriver.find(className, loader);
    String wanted = request.array();
    boolean seen = driver.takesArray() && !ArrayLocators.isNone(wanted);
    if (!driver.takesArray() && ProbeLocators.isMeant(wanted)) {
      return seenBy(ProbeLocators.open(wanted + "", request), request, className, driver, image);
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
    FakeArray array = seen ? ArrayLocators.embedded(wanted) : FakeArray.standard();
    return new Target(
        request.driver(),
        connection(request, className, driver, array, image),
        seen ? ArrayLocators.probe(array) : new UnseenArray());
  }

  /** A driver of an array of its own, which a probe sees. */
  private static Target seenBy(
      ArrayProbe array,
      TargetRequest request,
      String className,
      JavaDriver driver,
      @Nullable String image) {
    try {
      return new Target(
          request.driver(),
          connection(request, className, driver, FakeArray.standard(), image),
          array);
    } catch (RuntimeException e) {
      array.close();
      throw e;
    }
  }

  private static DriverConnection connection(
      TargetRequest request,
      String className,
      JavaDriver driver,
      FakeArray array,
      @Nullable String image) {
    if (image != null) {
      return contained(request, className, array, image);
    }
    return request.isolate()
        ? isolated(request, className, array)
        : inThisJvm(request, driver, array);
  }

  private static DriverConnection inThisJvm(
      TargetRequest request, JavaDriver driver, FakeArray array) {
    return JvmConnection.open(
        () -> driver.make(array.client(), request.options()), request.callDeadline());
  }

  private static DriverConnection isolated(
      TargetRequest request, String className, FakeArray array) {
    return IsolatedDriver.of(className, request.classPath())
        .connect(
            array.client(),
            request.dialect(),
            request.options(),
            Deadlines.DEFAULT.withCall(request.callDeadline()));
  }

  private static DriverConnection contained(
      TargetRequest request, String className, FakeArray array, String image) {
    return IsolatedDriver.of(className, request.classPath())
        .connectIn(
            image,
            request.container(),
            array.client(),
            request.dialect(),
            request.options(),
            Deadlines.DEFAULT.withCall(request.callDeadline()));
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
