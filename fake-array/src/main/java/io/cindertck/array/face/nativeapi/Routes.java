package io.cindertck.array.face.nativeapi;

import io.cindertck.array.FakeArray;
import java.util.ArrayList;
import java.util.List;

/** All that can be asked for. */
record Routes(List<Route> all) {

  static Routes of(FakeArray array) {
    List<Route> all = new ArrayList<>();
    all.add(Route.of("GET", "/openapi.json", call -> Description.JSON));
    all.addAll(VolumeRoutes.of(array.client()));
    all.addAll(GroupRoutes.of(array.client()));
    all.addAll(ControlRoutes.of(array.control()));
    all.addAll(ProbeRoutes.of(array.control()));
    return new Routes(List.copyOf(all));
  }

  /** The route of a request; an error tells whether the path is wrong or only the method. */
  Route find(String method, List<String> segments) {
    List<Route> there = all.stream().filter(route -> route.leadsTo(segments)).toList();
    String path = "/" + String.join("/", segments);
    if (there.isEmpty()) {
      throw new NativeError(404, "NO_SUCH_PATH", "nothing is at " + path + "; see /openapi.json");
    }
    return there.stream()
        .filter(route -> route.method().equals(method))
        .findFirst()
        .orElseThrow(
            () ->
                new NativeError(
                    405,
                    "NO_SUCH_METHOD",
                    "%s takes %s, not %s"
                        .formatted(
                            path,
                            String.join(", ", there.stream().map(Route::method).toList()),
                            method)));
  }
}
