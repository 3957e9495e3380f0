package io.cindertck.suite;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.container.ContainerLocator;
import io.cindertck.connect.probe.HttpTransport;
import io.cindertck.connect.probe.ProbeAddress;
import io.cindertck.connect.probe.ProbeTransport;
import io.cindertck.connect.probe.ProcessTransport;
import io.cindertck.connect.probe.ProtocolProbe;
import io.cindertck.connect.probe.PythonProbe;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.connect.process.PythonLauncher;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Arrays that somebody else's probe sees: {@code http://HOST:PORT/PATH}, {@code https://...} and
 * {@code python:MODULE:CLASS}.
 */
final class ProbeLocators {
  /** How they are written, for messages. */
  static final String FORMS = "http://HOST:PORT/PATH, https://HOST/PATH or python:MODULE:CLASS";

  private ProbeLocators() {}

  /** Whether a locator is meant to be one. */
  static boolean isMeant(@Nullable String locator) {
    return locator != null
        && (ProbeAddress.isMeant(locator) || locator.startsWith(PythonProbe.PREFIX));
  }

  /**
   * Opens a probe.
   *
   * @throws io.cindertck.connect.DriverUnreachableException when it cannot be had
   */
  static ArrayProbe open(String locator, TargetRequest request) {
    return ProtocolProbe.open(
        ProbeAddress.isMeant(locator) ? served(locator, request) : python(locator, request));
  }

  private static ProbeTransport served(String locator, TargetRequest request) {
    URI address;
    try {
      address = ProbeAddress.of(locator);
    } catch (IllegalArgumentException e) {
      throw Targets.wrong(e.getMessage() + "");
    }
    String token = System.getenv(ProbeAddress.TOKEN);
    return new HttpTransport(
        address,
        token == null || token.isBlank() ? null : token.strip(),
        request.deadlines().call());
  }

  private static ProbeTransport python(String locator, TargetRequest request) {
    String name = locator.substring(PythonProbe.PREFIX.length());
    int colon = name.lastIndexOf(':');
    if (colon <= 0 || colon == name.length() - 1) {
      throw Targets.wrong("array '" + locator + "' is not of the form python:MODULE:CLASS");
    }
    PythonProbe probe =
        new PythonProbe(
            name.substring(0, colon),
            name.substring(colon + 1),
            request.pythonPath(),
            request.options());
    return ProcessTransport.open(
        probe, PythonLauncher.ofProbe(interpreter(request)), request.deadlines());
  }

  /** That of the driver; of one in a container it is in there, and the probe is here. */
  private static String interpreter(TargetRequest request) {
    String named = request.python();
    return named == null || request.driver().startsWith(ContainerLocator.PREFIX)
        ? PythonDriver.defaultPython()
        : named;
  }
}
