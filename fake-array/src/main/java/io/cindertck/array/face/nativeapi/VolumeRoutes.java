package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.VolumeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about volumes and snapshots. Each is one request on the array. */
final class VolumeRoutes {

  private VolumeRoutes() {}

  static List<Route> of(ArrayClient array) {
    return List.of(
        Route.of("GET", "/volumes", call -> list(array, call)).inPages(),
        Route.of(
                "POST",
                "/volumes",
                call ->
                    array.createVolume(
                        call.body().text("name"),
                        call.body().text("pool"),
                        call.body().number("sizeGiB")))
            .with("name", "pool", "sizeGiB"),
        Route.of("GET", "/volumes/{name}", call -> array.getVolume(call.variable("name"))),
        Route.of("DELETE", "/volumes/{name}", call -> array.deleteVolume(call.variable("name"))),
        Route.of(
                "POST",
                "/volumes/{name}/resize",
                call -> array.resizeVolume(call.variable("name"), call.body().number("sizeGiB")))
            .with("sizeGiB"),
        Route.of(
                "POST",
                "/volumes/{name}/clone",
                call -> array.cloneVolume(call.variable("name"), call.body().text("name")))
            .with("name"),
        Route.of(
            "GET",
            "/volumes/{name}/snapshots",
            call -> new Page<>(array.listSnapshots(call.variable("name")), null)),
        Route.of(
                "POST",
                "/snapshots",
                call -> array.createSnapshot(call.body().text("volume"), call.body().text("name")))
            .with("name", "volume"),
        Route.of("GET", "/snapshots/{name}", call -> array.getSnapshot(call.variable("name"))),
        Route.of(
            "DELETE", "/snapshots/{name}", call -> array.deleteSnapshot(call.variable("name"))),
        Route.of(
                "POST",
                "/snapshots/{name}/clone",
                call -> array.cloneSnapshot(call.variable("name"), call.body().text("name")))
            .with("name"));
  }

  private static Page<VolumeView> list(ArrayClient array, NativeCall call) {
    int limit = Page.limit(call);
    List<VolumeView> all = array.listVolumes();
    return Page.of(limit, all, start(all, call.parameter("after")), VolumeView::name);
  }

  /** Where the page begins. By name, so that what is deleted meanwhile does not shift the rest. */
  private static int start(List<VolumeView> all, @Nullable String after) {
    if (after == null) {
      return 0;
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(after)) {
        return i + 1;
      }
    }
    throw NativeError.malformed("'after' must name a volume that is there: begin again");
  }
}
