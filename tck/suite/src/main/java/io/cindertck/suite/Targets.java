package io.cindertck.suite;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.Redactor;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.array.UnseenArray;
import io.cindertck.connect.jvm.JavaDriver;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.ParentLauncher;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.connect.process.PythonFiles;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Held.Sight;
import io.cindertck.reference.PythonTwin;
import io.cindertck.reference.ReferenceDriver;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drivers and arrays by their locators.
 *
 * <pre>
 * driver   reference | java:CLASS | python:MODULE:CLASS | parent:python:MODULE:CLASS
 * array    fake | fake:FACE | none
 * </pre>
 *
 * <p>A driver of the parent is in the process that started this one, which serves it: nobody else
 * may write to standard output.
 */
public final class Targets {
  /** The array that lives in this JVM. */
  public static final String FAKE = "fake";

  /** The driver that the kit is measured by. */
  public static final String REFERENCE = "reference";

  /** What the locator of a driver begins with that is in the process which started this one. */
  public static final String PARENT = "parent:";

  private static final String PYTHON = "python:";

  /** The twin of the reference driver, for whoever wants to check it, or to build on it. */
  public static final PythonFiles PYTHON_TWIN =
      new PythonFiles(PythonTwin.class, PythonTwin.FOLDER, PythonTwin.FILES);

  private static final String LOOPBACK = "127.0.0.1";

  /** What is seen where the array has no groups. */
  private static final Set<Sight> SEEN_WITHOUT_GROUPS =
      Set.of(Sight.VOLUMES, Sight.SNAPSHOTS, Sight.CONTENT);

  private Targets() {}

  /**
   * Opens the driver and the array that a request names.
   *
   * @throws DriverUnreachableException when one of them cannot be had, with one line that says why
   */
  public static Target open(TargetRequest request) {
    try {
      Target target = reach(request);
      target.array().baseline();
      return target;
    } catch (DriverUnreachableException e) {
      throw new DriverUnreachableException(
          e.reason(), new Redactor(request.options()).redact(e.getMessage() + ""), e);
    }
  }

  /** The reference driver on an embedded array of its own. */
  static Target reference(Dialect dialect) {
    return open(TargetRequest.of(REFERENCE, dialect));
  }

  private static Target reach(TargetRequest request) {
    String locator = request.driver();
    if (locator.equals(REFERENCE)) {
      return reference(request);
    } else if (locator.startsWith("java:")) {
      return java(request, locator.substring("java:".length()));
    } else if (locator.startsWith(PYTHON)) {
      return python(request, locator.substring(PYTHON.length()));
    } else if (locator.startsWith(PARENT + PYTHON)) {
      return python(request, locator.substring((PARENT + PYTHON).length()));
    }
    throw wrong("no driver '" + locator + "'; give reference, java:CLASS or python:MODULE:CLASS");
  }

  private static Target reference(TargetRequest request) {
    if (!request.options().isEmpty()) {
      throw wrong("the reference driver takes no options");
    }
    FakeArray array = embedded(request);
    return new Target(
        REFERENCE,
        JvmConnection.open(() -> new ReferenceDriver(array.client()), request.callDeadline()),
        probe(FAKE, array));
  }

  private static Target java(TargetRequest request, String className) {
    JavaDriver driver = JavaDriver.load(className, loader(request.classPath()));
    boolean seen = driver.takesArray() && !UnseenArray.LOCATOR.equals(request.array());
    if (!driver.takesArray() && request.array() != null && !isNone(request.array())) {
      throw wrong(
          "class "
              + className
              + " has no constructor that takes an ArrayClient, so that '--array "
              + request.array()
              + "' would look at an array that it does not use; leave --array out");
    }
    FakeArray array = seen ? embedded(request) : FakeArray.standard();
    DriverConnection connection =
        JvmConnection.open(
            () -> driver.make(array.client(), request.options()), request.callDeadline());
    return new Target(request.driver(), connection, seen ? probe(FAKE, array) : new UnseenArray());
  }

  private static FakeArray embedded(TargetRequest request) {
    if (request.array() != null && !request.array().equals(FAKE)) {
      throw wrong(
          "array '" + request.array() + "' is out of reach of a driver in this JVM; give fake");
    }
    return FakeArray.standard();
  }

  private static ArrayProbe probe(String locator, FakeArray array) {
    return new FakeArrayProbe(locator, array, Set.of(Sight.values()), true, () -> {});
  }

  private static Target python(TargetRequest request, String name) {
    int colon = name.lastIndexOf(':');
    if (colon <= 0 || colon == name.length() - 1) {
      throw wrong("driver '" + request.driver() + "' is not of the form python:MODULE:CLASS");
    }
    Map<String, String> options = new LinkedHashMap<>();
    String module = name.substring(0, colon);
    ArrayProbe array = behindFace(arrayFor(module, request), options);
    options.putAll(request.options());
    PythonDriver driver =
        PythonDriver.of(module, name.substring(colon + 1))
            .beside(PYTHON_TWIN)
            .dialect(request.dialect())
            .options(options)
            .deadlines(deadlines(request));
    String python = request.python();
    if (python != null) {
      driver.python(python);
    }
    request.pythonPath().forEach(driver::path);
    try {
      DriverConnection connection =
          request.driver().startsWith(PARENT)
              ? driver.connect(ParentLauncher.ofStandardStreams())
              : driver.connect();
      return new Target(request.driver(), connection, array);
    } catch (RuntimeException e) {
      array.close();
      throw e;
    }
  }

  /** The twin of the reference driver has an array of its own, unless it is led to another one. */
  private static @Nullable String arrayFor(String module, TargetRequest request) {
    boolean alone =
        request.array() == null
            && module.equals(PythonTwin.MODULE)
            && !request.options().containsKey(PythonTwin.PORT_OPTION);
    return alone ? FAKE + ":" + PythonTwin.FACE : request.array();
  }

  private static Deadlines deadlines(TargetRequest request) {
    Duration call = request.callDeadline();
    Deadlines usual = Deadlines.DEFAULT.withCall(call);
    // Somebody steps through the driver, and through its set-up first.
    return request.driver().startsWith(PARENT) ? usual.withStart(call) : usual;
  }

  /** The array as a driver in another process reaches it. */
  private static ArrayProbe behindFace(@Nullable String locator, Map<String, String> options) {
    if (locator == null || isNone(locator)) {
      return new UnseenArray();
    }
    if (!locator.startsWith(FAKE + ":")) {
      throw wrong(
          "no array '"
              + locator
              + "' for a Python driver; give none, or fake:FACE with one of: "
              + Faces.names());
    }
    String face = locator.substring(FAKE.length() + 1);
    try {
      FakeArray array = new FakeArray(Faces.profile(face));
      RunningFace running = Faces.start(face, array, LOOPBACK, 0);
      options.putAll(running.driverOptions());
      Set<Sight> seen = Faces.hasGroups(face) ? Set.of(Sight.values()) : SEEN_WITHOUT_GROUPS;
      return new FakeArrayProbe(locator, array, seen, true, running::close);
    } catch (IllegalArgumentException e) {
      throw new DriverUnreachableException(Reason.CONFIGURATION, e.getMessage() + "", e);
    }
  }

  private static boolean isNone(@Nullable String locator) {
    return UnseenArray.LOCATOR.equals(locator);
  }

  private static ClassLoader loader(List<Path> classPath) {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      if (!Files.exists(path)) {
        throw wrong("no such file or folder on the class path: " + path);
      }
      try {
        urls.add(path.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new DriverUnreachableException(Reason.CONFIGURATION, "not a class path: " + path, e);
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Targets.class.getClassLoader());
  }

  private static DriverUnreachableException wrong(String message) {
    return new DriverUnreachableException(Reason.CONFIGURATION, message);
  }
}
