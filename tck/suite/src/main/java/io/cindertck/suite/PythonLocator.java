package io.cindertck.suite;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.ParentLauncher;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.reference.PythonTwin;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code python:MODULE:CLASS}, in a process that the kit starts or in the one that started it. */
final class PythonLocator {
  private PythonLocator() {}

  static Target reach(TargetRequest request, String name) {
    Duration call = request.callDeadline();
    return reach(request, name, Deadlines.DEFAULT.withCall(call), PythonDriver::connect);
  }

  static Target ofParent(TargetRequest request, String name) {
    // Somebody steps through the driver, and through its set-up first.
    Duration call = request.callDeadline();
    return reach(
        request,
        name,
        Deadlines.DEFAULT.withCall(call).withStart(call),
        driver -> driver.connect(ParentLauncher.ofStandardStreams()));
  }

  private interface Connecting {
    DriverConnection connect(PythonDriver driver);
  }

  private static Target reach(
      TargetRequest request, String name, Deadlines deadlines, Connecting connecting) {
    int colon = name.lastIndexOf(':');
    if (colon <= 0 || colon == name.length() - 1) {
      throw Targets.wrong(
          "driver '" + request.driver() + "' is not of the form python:MODULE:CLASS");
    }
    Map<String, String> options = new LinkedHashMap<>();
    String module = name.substring(0, colon);
    ArrayProbe array = ArrayLocators.behindFace(arrayFor(module, request), options);
    options.putAll(request.options());
    PythonDriver driver =
        PythonDriver.of(module, name.substring(colon + 1))
            .beside(Targets.PYTHON_TWIN)
            .dialect(request.dialect())
            .options(options)
            .deadlines(deadlines);
    String python = request.python();
    if (python != null) {
      driver.python(python);
    }
    request.pythonPath().forEach(driver::path);
    try {
      return new Target(request.driver(), connecting.connect(driver), array);
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
    return alone ? ArrayLocators.FAKE + ":" + PythonTwin.FACE : request.array();
  }
}
