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
import io.cindertck.connect.container.ContainerLocator;
import io.cindertck.connect.jvm.JavaDriver;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Held.Sight;
import io.cindertck.reference.ReferenceDriver;
import java.io.UncheckedIOException;
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
 *          | container:IMAGE,python:MODULE:CLASS
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

  /** A face speaks of volumes and snapshots; what a group is, its driver alone knows. */
  private static final Set<Sight> SEEN_BEHIND_A_FACE =
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
      return python(request, locator.substring(PYTHON.length()), PythonPlace.here(request));
    } else if (locator.startsWith(PARENT + PYTHON)) {
      String name = locator.substring((PARENT + PYTHON).length());
      return python(request, name, PythonPlace.parent(request));
    } else if (locator.startsWith(ContainerLocator.PREFIX)) {
      return container(request);
    }
    throw wrong("no driver '" + locator + "'; give reference, java:CLASS or python:MODULE:CLASS");
  }

  private static Target container(TargetRequest request) {
    try {
      ContainerLocator locator = ContainerLocator.parse(request.driver());
      if (!locator.driver().startsWith(PYTHON)) {
        throw wrong(
            "a driver in a container is python:MODULE:CLASS, not '" + locator.driver() + "'");
      }
      String name = locator.driver().substring(PYTHON.length());
      return python(request, name, PythonPlace.container(request, locator.image()));
    } catch (IllegalArgumentException e) {
      throw new DriverUnreachableException(Reason.CONFIGURATION, e.getMessage() + "", e);
    }
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

  private static Target python(TargetRequest request, String name, PythonPlace place) {
    ArrayProbe array = null;
    try {
      int colon = name.lastIndexOf(':');
      if (colon <= 0 || colon == name.length() - 1) {
        throw wrong("driver '" + request.driver() + "' is not of the form python:MODULE:CLASS");
      }
      Map<String, String> options = new LinkedHashMap<>();
      array = behindFace(request.array(), place, options);
      options.putAll(request.options());
      PythonDriver driver =
          PythonDriver.of(name.substring(0, colon), name.substring(colon + 1))
              .dialect(request.dialect())
              .options(options)
              .deadlines(deadlines(request));
      place.path().forEach(driver::path);
      return new Target(request.driver(), driver.connect(place.launcher()), array);
    } catch (RuntimeException e) {
      place.launcher().close();
      if (array != null) {
        array.close();
      }
      throw e;
    }
  }

  private static Deadlines deadlines(TargetRequest request) {
    Duration call = request.callDeadline();
    Deadlines usual = Deadlines.DEFAULT.withCall(call);
    // Somebody steps through the driver, and through its set-up first.
    return request.driver().startsWith(PARENT) ? usual.withStart(call) : usual;
  }

  /** The array as a driver in another process reaches it. */
  private static ArrayProbe behindFace(
      @Nullable String locator, PythonPlace place, Map<String, String> options) {
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
      RunningFace running = listening(face, array, place.address().get());
      options.putAll(running.driverOptions());
      return new FakeArrayProbe(locator, array, SEEN_BEHIND_A_FACE, true, running::close);
    } catch (IllegalArgumentException e) {
      throw new DriverUnreachableException(Reason.CONFIGURATION, e.getMessage() + "", e);
    }
  }

  private static RunningFace listening(String face, FakeArray array, String address) {
    try {
      return Faces.start(face, array, address, 0);
    } catch (UncheckedIOException e) {
      String message =
          "the simulated array cannot listen on "
              + address
              + ": "
              + e.getMessage()
              + "; a container reaches it only where its engine runs on this machine";
      throw new DriverUnreachableException(Reason.FAILURE, message, e);
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
