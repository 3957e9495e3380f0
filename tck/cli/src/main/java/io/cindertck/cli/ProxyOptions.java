package io.cindertck.cli;

import io.cindertck.connect.proxy.ProxySettings;
import io.cindertck.connect.proxy.Route;
import io.cindertck.connect.proxy.UpstreamTrust;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a proxy between driver and array that has faults strike. */
final class ProxyOptions {
  @Option(
      names = "--fault-proxy",
      paramLabel = "LISTEN=UPSTREAM",
      description =
          "Listen there for the driver, pass its HTTP requests on to the array, and"
              + " have faults strike them, such as 127.0.0.1:8443=https://array.example:8443.")
  private @Nullable String route;

  @Option(
      names = "--fault-proxy-trust",
      paramLabel = "FILE",
      description =
          "Which certificates of the array are trusted: those in this PEM file, 'jvm'"
              + " or 'any'. Default: jvm")
  private @Nullable String trust;

  @Option(
      names = "--fault-proxy-certificate",
      paramLabel = "FILE",
      description = "Where to write the certificate that the driver has to trust, as PEM.")
  private @Nullable Path certificate;

  /**
   * What was asked for; null for no proxy.
   *
   * @throws UsageException when it makes no sense
   */
  @Nullable ProxySettings settings() {
    if (route == null) {
      if (trust != null || certificate != null) {
        throw new UsageException(
            "--fault-proxy-trust and --fault-proxy-certificate go with --fault-proxy");
      }
      return null;
    }
    try {
      Route parsed = Route.parse(route);
      if (parsed.listen().port() == 0) {
        throw new UsageException("--fault-proxy listens on port 0; give one that the driver knows");
      }
      return new ProxySettings(
          parsed, trust == null ? UpstreamTrust.JVM : UpstreamTrust.parse(trust), certificate);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
