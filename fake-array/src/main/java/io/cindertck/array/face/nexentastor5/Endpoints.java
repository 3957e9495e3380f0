package io.cindertck.array.face.nexentastor5;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The endpoints by what identifies them, such as {@code POST storage/snapshots/{path}/clone}. */
final class Endpoints {

  private final Map<String, Function<NefCall, Operation>> byVerb = new HashMap<>();

  static Endpoints storage(Shares shares) {
    Endpoints all = new Endpoints();
    VolumeGroups.addTo(all);
    Volumes.addTo(all);
    Filesystems.addTo(all, shares);
    Snapshots.addTo(all);
    return all;
  }

  void add(String verb, Function<NefCall, Operation> endpoint) {
    byVerb.put(verb, endpoint);
  }

  Operation operation(String verb, NefCall call) {
    Function<NefCall, Operation> endpoint = byVerb.get(verb);
    if (endpoint == null) {
      throw NefError.notFound("there is no " + verb);
    }
    return endpoint.apply(call);
  }

  /** What identifies the endpoint of {@code call}: the third segment is always a dataset's path. */
  static String verb(NefCall call) {
    StringBuilder verb = new StringBuilder(call.method());
    for (int i = 0; i < call.segments().size(); i++) {
      verb.append(i == 0 ? ' ' : '/').append(i == 2 ? "{path}" : call.segments().get(i));
    }
    return verb.toString();
  }
}
