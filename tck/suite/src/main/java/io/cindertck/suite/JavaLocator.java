package io.cindertck.suite;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
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

/** {@code java:CLASS}: a Java driver in this JVM, or in one of its own. */
final class JavaLocator {
  private JavaLocator() {}

  static Target reach(TargetRequest request, String className) {
    ClassLoader loader = loader(request.classPath());
    JavaDriver driver = JavaDriver.find(className, loader);
    String wanted = request.array();
    boolean seen = driver.takesArray() && !ArrayLocators.isNone(wanted);
    if (!driver.takesArray() && wanted != null && !ArrayLocators.isNone(wanted)) {
      throw Targets.wrong(
          "class "
              + className
              + " has no constructor that takes an ArrayClient, so that '--array "
              + wanted
              + "' would look at an array that it does not use; leave --array out");
    }
    FakeArray array = seen ? ArrayLocators.embedded(wanted) : FakeArray.standard();
    DriverConnection connection =
        request.isolate() ? isolated(request, className, array) : inThisJvm(request, driver, array);
    return new Target(
        request.driver(), connection, seen ? ArrayLocators.probe(array) : new UnseenArray());
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
