package io.cindertck.connect.proxy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Turns the array's addresses in headers of its answers into those of the proxy. */
record AddressRewriting(Route route) {

  /**
   * Rewrites what tells the driver where to go, and where cookies are for.
   *
   * @param authority the proxy's host and port as the driver called them
   */
  void apply(HttpFields.Mutable headers, String authority) {
    ListIterator<HttpField> fields = headers.listIterator();
    while (fields.hasNext()) {
      HttpField field = fields.next();
      HttpHeader header = field.getHeader();
      if (header == HttpHeader.LOCATION || header == HttpHeader.CONTENT_LOCATION) {
        location(field.getValue(), authority)
            .ifPresent(value -> fields.set(new HttpField(header, value)));
      } else if (header == HttpHeader.SET_COOKIE) {
        fields.set(new HttpField(header, cookie(field.getValue())));
      }
    }
  }

  /** The address on the proxy; empty where the array is left, or for what is no address. */
  Optional<String> location(String value, String authority) {
    if (!isOnArray(value)) {
      return Optional.empty();
    }
    boolean fromHere = !value.startsWith("/") && !value.contains("://");
    return Optional.of(
        fromHere ? value : prefix(value, authority) + withoutBase(rest(resolved(value))));
  }

  private URI resolved(String value) {
    return URI.create(route.upstream().url() + "/").resolve(value);
  }

  /** Whether an address, absolute or not, leads to the array. */
  boolean isOnArray(String value) {
    try {
      URI address = resolved(value);
      String scheme = address.getScheme();
      String host = address.getHost();
      int port = address.getPort() < 0 ? Origin.defaultPort(scheme) : address.getPort();
      return host != null
          && route
              .upstream()
              .equals(
                  new Origin(
                      scheme, host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT), port));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String prefix(String value, String authority) {
    boolean onlyPath = value.startsWith("/") && !value.startsWith("//");
    return onlyPath ? "" : route.listen().scheme() + "://" + authority;
  }

  /** All of an address that comes after the host. */
  private static String rest(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    String fragment = address.getRawFragment();
    return (path.isEmpty() ? "/" : path)
        + (query == null ? "" : "?" + query)
        + (fragment == null ? "" : "#" + fragment);
  }

  private String withoutBase(String path) {
    if (route.base().isEmpty() || !path.startsWith(route.base())) {
      return path;
    }
    String rest = path.substring(route.base().length());
    if (rest.isEmpty() || rest.startsWith("?")) {
      return "/" + rest;
    }
    return rest.startsWith("/") ? rest : path;
  }

  /** A cookie for the proxy's host: the driver would not send back one for another. */
  private String cookie(String value) {
    List<String> kept = new ArrayList<>();
    for (String attribute : value.split(";", -1)) {
      String name = attribute.strip().toLowerCase(Locale.ROOT);
      boolean foreign =
          name.startsWith("domain=") || (name.equals("secure") && !route.listen().isSecure());
      if (kept.isEmpty() || !foreign) {
        boolean path = !kept.isEmpty() && name.startsWith("path=");
        kept.add(
            path
                ? " Path=" + withoutBase(attribute.strip().substring("path=".length()))
                : attribute);
      }
    }
    return String.join(";", kept);
  }
}
