package io.cindertck.array.face.nativeapi;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Listening;
import io.cindertck.array.face.RunningFace;
import io.cindertck.array.face.http.HttpListener;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The native face, being served. */
record NativeServer(HttpListener listener) implements RunningFace {

  static NativeServer start(FakeArray array, Listening where) {
    NativeService service = new NativeService(Routes.of(array), where.token());
    return new NativeServer(
        HttpListener.start(NativeFace.NAME, where.host(), where.port(), service));
  }

  @Override
  public String name() {
    return NativeFace.NAME;
  }

  @Override
  public InetSocketAddress address() {
    return listener.address();
  }

  @Override
  public Map<String, String> driverOptions() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("cinder_tck_array_address", address().getHostString());
    options.put("cinder_tck_array_port", Integer.toString(address().getPort()));
    return Collections.unmodifiableMap(options);
  }

  @Override
  public void close() {
    listener.close();
  }
}
