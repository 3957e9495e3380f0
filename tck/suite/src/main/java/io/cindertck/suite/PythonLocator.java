package io.cindertck.suite;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.reference.PythonTwin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code python:MODULE:CLASS}, in a process that the kit starts, in the one that started it, or in
 * a container.
 */
final class PythonLocator {
  private PythonLocator() {}

  static Target reach(TargetRequest request, String name) {
    return reach(request, name, request.deadlines(), PythonPlace.here(request));
  }

  static Target ofParent(TargetRequest request, String name) {
    // Somebody steps through the driver, and through its set-up first.
    Deadlines patient = request.deadlines().withStart(request.deadlines().call());
    return reach(request, name, patient, PythonPlace.parent(request));
  }

  static Target inContainer(TargetRequest request, String name, String image) {
    return reach(request, name, request.deadlines(), PythonPlace.container(request, image));
  }

  private static Target reach(
      TargetRequest request, String name, Deadlines deadlines, PythonPlace place) {
    ArrayProbe array = null;
    try {
      int colon = name.lastIndexOf(':');
      if (colon <= 0 || colon == name.length() - 1) {
        throw Targets.wrong(
            "driver '" + request.driver() + "' is not of the form python:MODULE:CLASS");
      }
      String module = name.substring(0, colon);
      Map<String, String> options = new LinkedHashMap<>();
      array = ArrayLocators.of(arrayFor(module, request), request, place.address(), options);
      options.putAll(request.options());
      PythonDriver driver =
          PythonDriver.of(module, name.substring(colon + 1))
              .dialect(request.dialect())
              .options(options)
              .deadlines(deadlines);
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

  /** The twin of the reference driver has an array of its own, unless it is led to another one. */
  private static @Nullable String arrayFor(String module, TargetRequest request) {
    boolean alone =
        request.array() == null
            && module.equals(PythonTwin.MODULE)
            && !request.options().containsKey(PythonTwin.PORT_OPTION);
    return alone ? ArrayLocators.FAKE + ":" + PythonTwin.FACE : request.array();
  }
}
