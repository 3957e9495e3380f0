package io.cindertck.connect.proxy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the proxy listens, and where it passes requests on to.
 *
 * @param listen where it listens
 * @param upstream where the array is
 * @param base what paths on the array begin with; empty, or {@code /BASE} without a slash at its
 *     end
 */
public record Route(Origin listen, Origin upstream, String base) {
  private static final Pattern LISTEN =
      Pattern.compile("(?:(?<scheme>https?)://)?(?:(?<host>.*):)?(?<port>[0-9]+)/?");
  private static final Pattern UPSTREAM =
      Pattern.compile("(?<scheme>https?)://(?<authority>[^/?#@]+)(?<base>/[^?#]*)?");

  private static final String LOOPBACK = "127.0.0.1";
  private static final String RIGHT =
      "; right is [http://|https://][HOST:]PORT=http[s]://HOST[:PORT][/BASE],"
          + " such as 127.0.0.1:8443=https://array.example:8443";

  /**
   * Reads {@code LISTEN=UPSTREAM}. Where {@code LISTEN} has no scheme it is that of the array;
   * where it has no host only this machine can connect.
   *
   * @throws IllegalArgumentException when it is something else, with one line that says what
   */
  public static Route parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw wrong(shown(text), "there is no '=' in it");
    }
    String upstreamText = text.substring(equals + 1);
    Matcher upstream = UPSTREAM.matcher(upstreamText);
    if (!upstream.matches()) {
      String why =
          upstreamText.contains("@") ? "it has a user's name" : "it begins with no http[s]://HOST";
      throw wrong(shown(upstreamText), why);
    }
    String listenText = text.substring(0, equals);
    Matcher listen = LISTEN.matcher(listenText);
    if (!listen.matches()) {
      throw wrong(shown(listenText), "it ends in no port");
    }
    return new Route(
        listen(listenText, listen, upstream.group("scheme")),
        origin(upstreamText, upstream.group("scheme"), upstream.group("authority")),
        base(upstream));
  }

  private static Origin listen(String text, Matcher listen, String otherwise) {
    String scheme = listen.group("scheme") == null ? otherwise : listen.group("scheme");
    String host = listen.group("host");
    String authority = (host == null || host.isEmpty() ? LOOPBACK : host) + ":";
    return origin(text, scheme, authority + listen.group("port"));
  }

  private static Origin origin(String text, String scheme, String authority) {
    try {
      return Origin.of(scheme, authority);
    } catch (IllegalArgumentException e) {
      throw wrong(shown(text), String.valueOf(e.getMessage()));
    }
  }

  private static String base(Matcher upstream) {
    String base = upstream.group("base");
    return base == null ? "" : base.replaceAll("/+$", "");
  }

  /** Without what may be a password. */
  private static String shown(String text) {
    return text.replaceAll("[^/=]*@", "***@");
  }

  private static IllegalArgumentException wrong(String what, String why) {
    return new IllegalArgumentException(
        "no route of the fault proxy is '" + what + "': " + why + RIGHT);
  }
}
