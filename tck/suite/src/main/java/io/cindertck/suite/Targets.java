package io.cindertck.suite;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.container.ContainerLocator;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.connect.process.PythonFiles;
import io.cindertck.connect.proxy.FaultProxy;
import io.cindertck.connect.proxy.ProxiedArray;
import io.cindertck.connect.proxy.ProxySettings;
import io.cindertck.contract.Dialect;
import io.cindertck.reference.PythonTwin;
import io.cindertck.reference.ReferenceDriver;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Drivers and arrays by their locators.
 *
 * <pre>
 * driver   reference | java:CLASS | python:MODULE:CLASS | command:ARGV... | tcp:HOST:PORT
 *          | container:IMAGE, and one of java:, python: and command:
 *          | parent:python:MODULE:CLASS
 * array    fake | fake:FACE | http://HOST:PORT/PATH | https://... | python:MODULE:CLASS | none
 * </pre>
 *
 * <p>A driver of the parent is in the process that started this one, which serves it: nobody else
 * may write to standard output.
 */
public final class Targets {
  /** The array that lives in this JVM. */
  public static final String FAKE = ArrayLocators.FAKE;

  /** The driver that the kit is measured by. */
  public static final String REFERENCE = "reference";

  /** What the locator of a driver begins with that is in the process which started this one. */
  public static final String PARENT = "parent:";

  /** The twin of the reference driver, for whoever wants to check it, or to build on it. */
  public static final PythonFiles PYTHON_TWIN =
      new PythonFiles(PythonTwin.class, PythonTwin.FOLDER, PythonTwin.FILES);

  private static final String JAVA = "java:";

  private static final List<Form> FORMS =
      List.of(
          new Form(JAVA, "java:CLASS", JavaLocator::reach),
          new Form("python:", "python:MODULE:CLASS", PythonLocator::reach),
          new Form("command:", "command:ARGV...", HostLocator::command),
          new Form(
              ContainerLocator.PREFIX,
              "container:IMAGE,DRIVER (DRIVER is one of those)",
              ContainedLocator::reach),
          new Form("tcp:", "tcp:HOST:PORT", HostLocator::tcp),
          new Form(PARENT + "python:", "", PythonLocator::ofParent));

  private Targets() {}

  /**
   * A form of locators.
   *
   * @param prefix what they begin with
   * @param shown how they are written; empty for one that nobody writes by hand
   */
  private record Form(String prefix, String shown, Reaching reaching) {}

  @FunctionalInterface
  private interface Reaching {
    /**
     * Reaches what is named.
     *
     * @param rest what the locator has after the prefix
     */
    Target reach(TargetRequest request, String rest);
  }

  /**
   * Opens the driver and the array that a request names.
   *
   * @throws DriverUnreachableException when one of them cannot be had, with one line that says why
   */
  public static Target open(TargetRequest request) {
    try {
      requirePythonPath(request);
      ProxySettings proxy = request.proxy();
      return atBaseline(proxy == null ? reach(request) : reachBehind(proxy, request));
    } catch (DriverUnreachableException e) {
      throw e.without(request.redactor());
    }
  }

  /** Python itself says nothing of what is not there, and then cannot find the module. */
  private static void requirePythonPath(TargetRequest request) {
    for (Path path : request.pythonPath()) {
      if (!Files.exists(path)) {
        throw wrong("no such folder on the Python path: " + path);
      }
    }
  }

  /** A driver that reaches its array through a proxy, which has to be there before it. */
  private static Target reachBehind(ProxySettings settings, TargetRequest request) {
    FaultProxy proxy;
    try {
      proxy = FaultProxy.start(settings);
    } catch (UncheckedIOException e) {
      throw new DriverUnreachableException(Reason.FAILURE, e.getMessage() + "", e);
    }
    Target target;
    try {
      target = reach(request);
    } catch (RuntimeException e) {
      proxy.close();
      throw e;
    }
    Target behind =
        new Target(target.locator(), target.driver(), new ProxiedArray(target.array(), proxy));
    if (!target.array().outlives()) {
      behind.close();
      throw wrong(
          "--fault-proxy is for an array of its own; '--array "
              + target.array().locator()
              + "' has faults without it");
    }
    return behind;
  }

  private static Target atBaseline(Target target) {
    try {
      target.array().baseline();
      return target;
    } catch (RuntimeException e) {
      target.close();
      throw e;
    }
  }

  /** The reference driver on an embedded array of its own. */
  static Target reference(Dialect dialect) {
    return open(TargetRequest.of(REFERENCE, dialect));
  }

  private static Target reach(TargetRequest request) {
    String locator = request.driver();
    if (request.isolate() && !locator.startsWith(JAVA)) {
      throw wrong("--isolate is for a driver java:CLASS, and the driver is '" + locator + "'");
    }
    if (locator.equals(REFERENCE)) {
      return reference(request);
    }
    for (Form form : FORMS) {
      if (locator.startsWith(form.prefix())) {
        return form.reaching().reach(request, locator.substring(form.prefix().length()));
      }
    }
    String forms =
        FORMS.stream()
            .map(Form::shown)
            .filter(shown -> !shown.isEmpty())
            .collect(Collectors.joining(", "));
    throw wrong("no driver '" + locator + "'; give " + REFERENCE + " or one of: " + forms);
  }

  private static Target reference(TargetRequest request) {
    if (!request.options().isEmpty()) {
      throw wrong("the reference driver takes no options");
    }
    FakeArray array = ArrayLocators.embedded(request.array());
    return new Target(
        REFERENCE,
        JvmConnection.open(() -> new ReferenceDriver(array.client()), request.deadlines()),
        ArrayLocators.probe(array));
  }

  static DriverUnreachableException wrong(String message) {
    return new DriverUnreachableException(Reason.CONFIGURATION, message);
  }
}
