package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.ArrayException;
import io.cindertck.array.Store;
import io.cindertck.array.face.http.Answer;
import java.util.List;
import java.util.Map;

/**
 * Volume groups: the folders that volumes live in. They have nothing to do with Cinder's groups.
 */
final class VolumeGroups {

  private VolumeGroups() {}

  static void addTo(Endpoints endpoints) {
    endpoints.add("POST storage/volumeGroups", VolumeGroups::create);
    endpoints.add("GET storage/volumeGroups/{path}", VolumeGroups::get);
  }

  private static Operation create(NefCall call) {
    String path = Places.ofVolumes(call.text("path"));
    return Operation.on(
        List.of(path),
        store -> {
          store.capacityGiB(Paths.parent(path));
          store.requireNew(store.folders(), path);
          if (store.volumes().has(path)) {
            throw new ArrayException(
                ArrayException.Code.EXISTS, "volume " + path + " already exists");
          }
          store.folders().put(path, Map.of());
          return Answer.CREATED;
        });
  }

  private static Operation get(NefCall call) {
    String path = Places.ofVolumes(call.target());
    Listing listing = Listing.of(call);
    return Operation.on(List.of(path), store -> listing.one(describe(store, path)));
  }

  private static ObjectNode describe(Store store, String path) {
    store.folders().get(path);
    return Datasets.describeSpace(store, path);
  }
}
