package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.StoredVolume;
import io.cindertck.array.VolumeOperations;
import io.cindertck.array.face.http.Answer;
import java.util.List;
import java.util.stream.Stream;

/** Volumes: ZFS datasets that may depend on a snapshot of another one. */
final class Volumes {

  private Volumes() {}

  static void addTo(Endpoints endpoints) {
    endpoints.add("GET storage/volumes", Volumes::list);
    endpoints.add("POST storage/volumes", Volumes::create);
    endpoints.add("GET storage/volumes/{path}", Volumes::get);
    endpoints.add("PUT storage/volumes/{path}", Volumes::resize);
    Clones.addTo(endpoints, "volumes", Places::ofVolumes);
  }

  private static Operation list(NefCall call) {
    String parent = call.parameter("parent");
    Listing listing = Listing.of(call);
    return Operation.on(
        parent == null ? List.of() : List.of(parent),
        store -> {
          Stream<StoredVolume> all = store.volumes().all().stream();
          return listing.page(
              all.filter(v -> !Places.isFilesystem(v.name()))
                  .filter(v -> parent == null || Paths.parent(v.name()).equals(parent))
                  .map(Volumes::describe)
                  .toList());
        });
  }

  private static Operation create(NefCall call) {
    String path = Places.ofVolumes(call.text("path"));
    int size = call.gib("volumeSize");
    return Operation.on(
            List.of(path),
            store -> {
              Places.requireFree(store, path);
              VolumeOperations.create(store, path, Paths.pool(path), size);
              return Answer.CREATED;
            })
        .thatGrows();
  }

  private static Operation get(NefCall call) {
    String path = Places.ofVolumes(call.target());
    Listing listing = Listing.of(call);
    return Operation.on(List.of(path), store -> listing.one(describe(store.volumes().get(path))));
  }

  private static Operation resize(NefCall call) {
    String path = Places.ofVolumes(call.target());
    int size = call.gib("volumeSize");
    return Operation.on(
            List.of(path),
            store -> {
              VolumeOperations.resize(store, path, size);
              return Answer.DONE;
            })
        .thatGrows();
  }

  private static ObjectNode describe(StoredVolume volume) {
    return Datasets.describe(volume.name(), Paths.parent(volume.name()))
        .put("volumeSize", volume.sizeGiB() * Datasets.GIB)
        .put("originalSnapshot", volume.origin());
  }
}
