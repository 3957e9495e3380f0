package io.cindertck.connect.proxy;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One end of the proxy: a scheme, a host and a port.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address; an IPv6 address without brackets
 * @param port the port; 0 for any that is free, where it is listened on
 */
public record Origin(String scheme, String host, int port) {
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+)(?::(?<port>[0-9]{1,5}))?");

  private static final int LAST_PORT = 65_535;

  /**
   * Reads {@code HOST} or {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException when it is neither, with words that follow a colon
   */
  static Origin of(String scheme, String authority) {
    Matcher matcher = AUTHORITY.matcher(authority);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("it names no HOST:PORT");
    }
    String port = matcher.group("port");
    int number = port == null ? defaultPort(scheme) : Integer.parseInt(port);
    if (number > LAST_PORT) {
      throw new IllegalArgumentException("a port is at most " + LAST_PORT + ", not " + number);
    }
    String host = matcher.group("host").replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    Origin origin = new Origin(scheme, host, number);
    if (URI.create(origin.url()).getHost() == null) {
      throw new IllegalArgumentException("'" + host + "' is no name of a host");
    }
    return origin;
  }

  /** The port that goes without saying. */
  static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** Whether TLS is spoken there. */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** The host and the port as addresses and Host headers have them. */
  public String authority() {
    String inAddress = host.contains(":") ? "[" + host + "]" : host;
    return port == defaultPort(scheme) ? inAddress : inAddress + ":" + port;
  }

  /** The address, without a path. */
  public String url() {
    return scheme + "://" + authority();
  }

  @Override
  public String toString() {
    return url();
  }
}
