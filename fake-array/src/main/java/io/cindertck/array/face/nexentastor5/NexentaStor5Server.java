package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.RunningFace;
import io.cindertck.array.face.http.HttpListener;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Serves a fake array as a NexentaStor 5 over plain HTTP. */
public final class NexentaStor5Server implements RunningFace {

  private static final String NAME = "nexentastor5";
  private static final String USER = "admin";

  private final FakeArray array;
  private final Shares shares;
  private final HttpListener listener;

  /**
   * A server that listens.
   *
   * @param array the array behind it, of the kind of {@link NexentaStor5#profile()}
   * @param host the address to listen on
   * @param port the port to listen on; 0 for any that is free
   * @throws java.io.UncheckedIOException when it cannot listen there, as when the port is taken
   */
  public NexentaStor5Server(FakeArray array, String host, int port) {
    this.shares = new Shares();
    this.listener = HttpListener.start(NAME, host, port, new NefService(array, shares));
    this.array = array;
    array.keepUp(shares::settle);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public InetSocketAddress address() {
    return listener.address();
  }

  /**
   * Those that the iSCSI driver and the NFS driver both know; what they lack is usual, or theirs.
   */
  @Override
  public Map<String, String> driverOptions() {
    String host = address().getHostString();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("nexenta_host", host);
    options.put("nexenta_rest_address", host);
    options.put("nexenta_rest_port", Integer.toString(address().getPort()));
    options.put("nexenta_use_https", "False");
    options.put("nexenta_user", USER);
    options.put("nexenta_password", Sessions.PASSWORD);
    options.put("nexenta_rest_backoff_factor", "0");
    return Collections.unmodifiableMap(options);
  }

  @Override
  public void close() {
    listener.close();
    array.keepUp(store -> {});
    shares.close();
  }
}
