package io.cindertck.suite;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.ParentLauncher;
import io.cindertck.connect.process.PythonDriver;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

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
    ArrayProbe array = ArrayLocators.behindFace(request.array(), options);
    options.putAll(request.options());
    PythonDriver driver =
        PythonDriver.of(name.substring(0, colon), name.substring(colon + 1))
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
}
