package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.Store;
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
    endpoints.add("DELETE storage/volumes/{path}", Volumes::delete);
    endpoints.add("POST storage/volumes/{path}/promote", Volumes::promote);
    endpoints.add("POST storage/volumes/{path}/rollback", Volumes::rollback);
  }

  /** Checks that a volume could be created at {@code path}. */
  static void requirePlace(Store store, String path) {
    String parent = Paths.parent(path);
    if (!store.profile().poolsGiB().containsKey(parent)) {
      store.folders().get(parent);
    }
    store.requireNew(store.volumes(), path);
  }

  private static Operation list(NefCall call) {
    String parent = call.parameter("parent");
    Listing listing = Listing.of(call);
    return Operation.on(
        parent == null ? List.of() : List.of(parent),
        store -> {
          Stream<StoredVolume> all = store.volumes().all().stream();
          return listing.page(
              all.filter(v -> parent == null || Paths.parent(v.name()).equals(parent))
                  .map(Volumes::describe)
                  .toList());
        });
  }

  private static Operation create(NefCall call) {
    String path = call.text("path");
    int size = call.gib("volumeSize");
    return Operation.on(
            List.of(path),
            store -> {
              requirePlace(store, path);
              VolumeOperations.create(store, path, Paths.pool(path), size);
              return Answer.CREATED;
            })
        .thatGrows();
  }

  private static Operation get(NefCall call) {
    Listing listing = Listing.of(call);
    return Operation.on(
        List.of(call.target()), store -> listing.one(describe(store.volumes().get(call.target()))));
  }

  private static Operation resize(NefCall call) {
    int size = call.gib("volumeSize");
    return Operation.on(
            List.of(call.target()),
            store -> {
              VolumeOperations.resize(store, call.target(), size);
              return Answer.DONE;
            })
        .thatGrows();
  }

  private static Operation delete(NefCall call) {
    String path = call.target();
    boolean snapshots = call.flag("snapshots");
    return new Operation(
        store -> Dependents.withSnapshots(store, path),
        store -> {
          Dependents.deleteVolume(store, path, snapshots);
          return Answer.DONE;
        });
  }

  private static Operation promote(NefCall call) {
    String path = call.target();
    return new Operation(
        store -> Promotion.objects(store, path),
        store -> {
          Promotion.promote(store, path);
          return Answer.DONE;
        });
  }

  private static Operation rollback(NefCall call) {
    String snapshot = call.target() + "@" + call.text("snapshot");
    return Operation.on(
        List.of(call.target(), snapshot),
        store -> {
          Dependents.rollBack(store, call.target(), snapshot);
          return Answer.DONE;
        });
  }

  private static ObjectNode describe(StoredVolume volume) {
    return Datasets.describe(volume.name(), Paths.parent(volume.name()))
        .put("volumeSize", volume.sizeGiB() * Datasets.GIB)
        .put("originalSnapshot", volume.origin());
  }
}
