package io.cindertck.connect.probe;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of a probe that is served over HTTP. */
public final class ProbeAddress {
  /** The environment variable with the token that a probe knows the kit by. */
  public static final String TOKEN = "CINDER_TCK_PROBE_TOKEN";

  private ProbeAddress() {}

  /** Whether a locator is meant to be one. */
  public static boolean isMeant(String locator) {
    return locator.startsWith("http://") || locator.startsWith("https://");
  }

  /**
   * The address in a locator.
   *
   * @throws IllegalArgumentException when it is none, or has what may be a secret, with one line
   *     that does not repeat it
   */
  public static URI of(String locator) {
    URI address;
    try {
      address = new URI(locator);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "the array's address is not of the form http://HOST:PORT/PATH", e);
    }
    if (address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      // Addresses are in reports.
      throw new IllegalArgumentException(
          "the array's address has more than http://HOST:PORT/PATH; a secret belongs into the"
              + " environment variable "
              + TOKEN);
    }
    if (address.getHost() == null) {
      throw new IllegalArgumentException(
          "the array's address names no host; give http://HOST:PORT/PATH");
    }
    return address;
  }
}
