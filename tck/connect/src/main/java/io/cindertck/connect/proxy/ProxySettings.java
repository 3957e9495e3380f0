package io.cindertck.connect.proxy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the proxy is to be.
 *
 * @param route where it listens and where the array is
 * @param trust which certificates of the array are trusted
 * @param certificate where to write the certificate that drivers have to trust, in PEM form; null
 *     for nowhere
 */
public record ProxySettings(Route route, UpstreamTrust trust, @Nullable Path certificate) {

  // Written out in full: of a compact one, javac 17 loses that the last parameter may be null.
  public ProxySettings(Route route, UpstreamTrust trust, @Nullable Path certificate) {
    this.route = route;
    this.trust = trust;
    this.certificate = certificate;
  }

  /** A proxy that trusts what the JVM trusts, and writes its certificate nowhere. */
  public static ProxySettings of(Route route) {
    return new ProxySettings(route, UpstreamTrust.JVM, null);
  }
}
